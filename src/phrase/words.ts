/** Text → words: those of a notice in reading order, each as a letter of the alphabet, and which of them a clause holds. */
import type { Clause, Document } from "../types.ts";
import type { Alphabet } from "./alphabet.ts";
import { scan } from "./scan.ts";

export interface Words {
  readonly letters: readonly number[];
  /** Per word: where it begins and ends in the view. */
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** Per clause: index of its first word, and one past its last. What stands around the notice has no words. */
  readonly first: readonly number[];
  readonly end: readonly number[];
  /** Needed text → the blocks whose words hold it, in order; one block may be given more than once. */
  readonly holders: ReadonlyMap<string, readonly number[]>;
}

/** Reads the words of all clauses. */
export function readWords(alphabet: Alphabet, { view }: Document, clauses: readonly Clause[]): Words {
  const letters: number[] = [];
  const from: number[] = [];
  const to: number[] = [];
  const first: number[] = [];
  const end: number[] = [];
  const holders = new Map<string, number[]>();
  for (const clause of clauses) {
    first.push(letters.length);
    if (clause.part === "notice") {
      scan(view.text, clause.from, clause.to, (kind, start, stop) => {
        const token = alphabet.read(kind, view.text, start, stop);
        for (const text of token.holds) {
          const blocks = holders.get(text);
          if (blocks) blocks.push(clause.block);
          else holders.set(text, [clause.block]);
        }
        for (const letter of token.letters) {
          letters.push(letter);
          from.push(start);
          to.push(stop);
        }
      });
    }
    end.push(letters.length);
  }
  return { letters, from, to, first, end, holders };
}

/** Words from one index up to another. */
export interface Span {
  readonly first: number;
  readonly end: number;
}

/** How many words of its lead-in a clause reads on from: the nearest, so that a long lead-in costs its many items little. */
const READ_ON = 64;
/** How many words of a clause are read at once; only texts that nobody punctuated have longer ones. */
const AT_ONCE = 1024;
export const MOST_WORDS = READ_ON + AT_ONCE;

/** The words that a clause reads on from, those nearest to it last: its lead-in's, that one's own lead-in's, and so on. */
export function spansBefore(clause: Clause, clauses: readonly Clause[], words: Words): readonly Span[] {
  const spans: Span[] = [];
  let left = READ_ON;
  for (let each = clause; each.joined && left > 0; each = clauses[each.leadIn] as Clause) {
    const first = words.first[each.leadIn] as number;
    const end = words.end[each.leadIn] as number;
    spans.unshift({ first: Math.max(first, end - left), end });
    left -= end - first;
  }
  return spans;
}

/** The words of a clause, in stretches that can be read at once: one, but for the longest of clauses. */
export function stretchesOf({ first, end }: Span): readonly Span[] {
  if (end - first <= AT_ONCE) return [{ first, end }];
  const stretches: Span[] = [];
  for (let at = first; at < end; at += AT_ONCE) stretches.push({ first: at, end: Math.min(end, at + AT_ONCE) });
  return stretches;
}
