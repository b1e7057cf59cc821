/** Polarity: whether a denial ("we do not …", "never …") governs a match, and where its reach ends ("… but we may …"). */
import { countBefore } from "../halving.ts";
import type { ClauseReader } from "./clause-reader.ts";

/** Patterns that begin a denial, and patterns that end one. */
export interface DenialPatterns {
  readonly begin: readonly number[];
  readonly end: readonly number[];
  /** The need for a key word of one that begins a denial: where it is not met, nothing is denied. */
  readonly beginNeed: number;
}

/**
 * The function that tells whether a denial is in force at a word of the clause that a reader has open, as long as it has it
 * open. A denial in the lead-in of a list reaches its items. Looked for when first asked: in half of the clauses nothing is.
 */
export function denialsIn(reader: ClauseReader, { begin, end, beginNeed }: DenialPatterns): (word: number) => boolean {
  let known: readonly Turn[] | undefined;
  return (word) => {
    known ??= reader.meets(beginNeed)
      ? [...turnsOf(end, false), ...turnsOf(begin, true)].sort((a, b) => a.word - b.word)
      : [];
    const turns = known;
    const at = countBefore(turns.length, (index) => (turns[index] as Turn).word <= word) - 1;
    return at >= 0 && (turns[at] as Turn).denied;
  };

  function turnsOf(patterns: readonly number[], denied: boolean): readonly Turn[] {
    return patterns.flatMap((pattern) => reader.matchesOf(pattern).map(({ end }) => ({ word: end, denied })));
  }
}

/** From this word on, the clause denies or no longer does. */
interface Turn {
  readonly word: number;
  readonly denied: boolean;
}
