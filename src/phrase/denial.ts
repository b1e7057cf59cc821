/** Polarity: whether a denial ("we do not …", "never …") governs a match, and where its reach ends ("… but we may …"). */
import { countBefore } from "../halving.ts";
import type { Clause } from "../types.ts";
import type { Ends } from "./automaton.ts";
import type { CompiledPack } from "./compile.ts";

/** The words of a clause from which on its polarity is another, in reading order, and its polarity at the beginning. */
interface Turns {
  readonly begins: boolean;
  readonly words: readonly number[];
  readonly denied: readonly boolean[];
}

/** Returns the function that tells whether a denial is in force at a word of a clause; a lead-in's denial reaches its items. */
export function createDenials(
  compiled: CompiledPack,
  ends: readonly Ends[],
  clauses: readonly Clause[],
): (clause: Clause, word: number) => boolean {
  const denials = new Set(compiled.denials);
  const denialEnds = new Set(compiled.denialEnds);
  const known = new Map<number, Turns>();

  const turnsOf = (clause: Clause): Turns => {
    const before = known.get(clause.index);
    if (before) return before;
    const words: number[] = [];
    const denied: boolean[] = [];
    for (const { pattern, word } of ends[clause.index] as Ends) {
      const denies = denials.has(pattern);
      if (!denies && !denialEnds.has(pattern)) continue;
      words.push(word);
      denied.push(denies);
    }
    const turns = { begins: clause.joined && atEnd(turnsOf(clauses[clause.leadIn] as Clause)), words, denied };
    known.set(clause.index, turns);
    return turns;
  };

  return (clause, word) => {
    const { begins, words, denied } = turnsOf(clause);
    const at = countBefore(words.length, (index) => (words[index] as number) <= word) - 1;
    return at < 0 ? begins : (denied[at] as boolean);
  };
}

const atEnd = ({ begins, denied }: Turns): boolean => denied.at(-1) ?? begins;
