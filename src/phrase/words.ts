/** Text → words: those of the clauses of a notice, each as a letter of the alphabet. */
import type { Clause, Document } from "../types.ts";
import type { Alphabet } from "./alphabet.ts";
import { tokensOf } from "./tokens.ts";

/** The words of those clauses that were asked for, in the order in which they were. */
export interface Words {
  readonly letters: Int32Array;
  /** Per word: where it begins and ends in the view. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** The words of a clause. What stands around the notice has none. */
  readonly spanOf: (clause: number) => Span;
}

/** Reads the words of clauses, each when it is asked for. */
export function readWords(alphabet: Alphabet, document: Document, clauses: readonly Clause[]): Words {
  const tokens = tokensOf({ document, clauses });
  const { codeOf, special } = alphabet.readForms(tokens.forms);
  // A contraction is two words.
  const letters = new Int32Array(2 * tokens.count);
  const from = new Int32Array(2 * tokens.count);
  const to = new Int32Array(2 * tokens.count);
  let count = 0;
  const spans: (Span | undefined)[] = clauses.map(() => undefined);
  const add = (letter: number, token: number): void => {
    letters[count] = letter;
    from[count] = tokens.from[token] as number;
    to[count] = tokens.to[token] as number;
    count++;
  };
  const read = (clause: number): Span => {
    const first = count;
    for (let token = tokens.first[clause] as number; token < (tokens.end[clause] as number); token++) {
      const code = codeOf(tokens.form[token] as number);
      if (code >= 0) add(code, token);
      else for (const letter of special(code).letters) add(letter, token);
    }
    return { first, end: count };
  };
  return {
    letters,
    from,
    to,
    spanOf(clause) {
      spans[clause] ??= read(clause);
      return spans[clause];
    },
  };
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
    const { first, end } = words.spanOf(each.leadIn);
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
