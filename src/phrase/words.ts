/** Text → words: those of a notice in reading order, each as a letter of the alphabet, and which of them a clause holds. */
import type { Clause, Document } from "../types.ts";
import type { Alphabet } from "./alphabet.ts";
import { ANY_NEXT } from "./clues.ts";
import { tokensOf } from "./tokens.ts";

export interface Words {
  readonly letters: Int32Array;
  /** Per word: where it begins and ends in the view. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Per clause: index of its first word, and one past its last. What stands around the notice has no words. */
  readonly first: readonly number[];
  readonly end: readonly number[];
  /** Number of what expressions need → the blocks whose words hold it, in order; none where no block does. */
  readonly holders: readonly (readonly number[] | undefined)[];
  /** Number of what expressions begin with → where such words stand, in order; none where they do not. */
  readonly beginnings: readonly (readonly Places[] | undefined)[];
}

/** Offsets of the view in one block, in order. */
export interface Places {
  readonly block: number;
  readonly starts: readonly number[];
}

/** Reads the words of all clauses. */
export function readWords(alphabet: Alphabet, document: Document, clauses: readonly Clause[]): Words {
  const tokens = tokensOf({ document, clauses });
  const { codeOf, special } = alphabet.readForms(tokens.forms);
  const tellsOf = alphabet.seconds(tokens.forms);
  const { follows } = alphabet;
  // A contraction is two words.
  const letters = new Int32Array(2 * tokens.count);
  const from = new Int32Array(2 * tokens.count);
  const to = new Int32Array(2 * tokens.count);
  let count = 0;
  const first: number[] = [];
  const end: number[] = [];
  const holders: number[][] = [];
  const beginnings: { readonly block: number; readonly starts: number[] }[][] = [];
  const add = (letter: number, token: number): void => {
    letters[count] = letter;
    from[count] = tokens.from[token] as number;
    to[count] = tokens.to[token] as number;
    count++;
  };
  for (const { index, block } of clauses) {
    first.push(count);
    for (let token = tokens.first[index] as number; token < (tokens.end[index] as number); token++) {
      const code = codeOf(tokens.form[token] as number);
      if (code >= 0) {
        add(code, token);
        continue;
      }
      const told = special(code);
      for (const letter of told.letters) add(letter, token);
      for (const need of told.holds) {
        const blocks = holders[need];
        if (!blocks) holders[need] = [block];
        else if (blocks.at(-1) !== block) blocks.push(block);
      }
      for (const { first, at, next } of told.begins) {
        if (
          next !== ANY_NEXT &&
          !(token + 1 < tokens.count && follows(tellsOf(tokens.form[token + 1] as number), next))
        )
          continue;
        const place = (tokens.from[token] as number) + at;
        beginnings[first] ??= [];
        const places = beginnings[first];
        const last = places.at(-1);
        if (last?.block !== block) places.push({ block, starts: [place] });
        else if (last.starts.at(-1) !== place) last.starts.push(place);
      }
    }
    end.push(count);
  }
  return { letters, from, to, first, end, holders, beginnings };
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
