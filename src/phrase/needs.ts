/**
 * What a phrase needs beside its key word: another word, or one of several. Most phrases whose key word stands in a clause
 * lack it, and need not be tried: one look instead of a walk.
 */
import type { Alphabet } from "./alphabet.ts";
import type { Asked } from "./asked.ts";
import { createDistinct } from "./distinct.ts";
import type { ProgramNeed } from "./program.ts";
import { remembered } from "./remembered.ts";

export interface Needs {
  /** The number of the need for a word that satisfies one of some symbols, given on first use. Only while compiling. */
  readonly numberOf: (symbols: readonly number[]) => number;
  /** The numbers of the needs that a letter meets. */
  readonly ofLetter: (letter: number) => Int32Array;
  count(): number;
  /** The symbols of a need. */
  symbolsOf(need: number): readonly number[];
  /** The symbols of each need, by their numbers. */
  data(): readonly (readonly number[])[];
}

/** The need that every clause meets. */
export const NO_NEED = 0;

/** The needs for some symbols, by their numbers, to read words by; without them only the need that every clause meets. */
export function createNeeds(alphabet: Alphabet, data: readonly (readonly number[])[] = [[]]): Needs {
  const numbers = new Map([["", NO_NEED]]);
  const all = [...data];
  const bySymbol = new Map<number, number[]>();
  const met = createDistinct();
  const add = (number: number, symbols: readonly number[]): void => {
    for (const symbol of symbols) {
      const known = bySymbol.get(symbol);
      if (known) known.push(number);
      else bySymbol.set(symbol, [number]);
    }
  };
  for (const [number, symbols] of data.entries()) add(number, symbols);
  return {
    numberOf(symbols) {
      const sorted = [...new Set(symbols)].sort((a, b) => a - b);
      const key = sorted.join(" ");
      const known = numbers.get(key);
      if (known !== undefined) return known;
      const number = all.length;
      numbers.set(key, number);
      all.push(sorted);
      add(number, sorted);
      return number;
    },
    ofLetter: remembered((letter) => {
      for (const symbol of alphabet.symbolsOf(letter)) for (const number of bySymbol.get(symbol) ?? []) met.add(number);
      return met.take();
    }),
    count: () => all.length,
    symbolsOf: (need) => all[need] as readonly number[],
    data: () => all,
  };
}

/**
 * A need in a row of a table: its place in what is met, the first word that may meet it, and 32 bits for the words from there.
 * For the word right beside the key word there is the number of a symbol instead, below 0.
 */
export const NEED_COLUMNS = 3;

export function columnsOf(need: ProgramNeed | undefined): readonly number[] {
  if (!need) return [2 * NO_NEED, 0, EVERYWHERE];
  const { within } = need;
  if (Math.abs(within) === 1) return [-1 - need.need, within, EVERYWHERE];
  const span = Math.abs(within) >= 32 ? EVERYWHERE : 2 ** Math.abs(within) - 1;
  // Before the key word the first is the furthest; the words count from 1 after it.
  return [2 * need.need, within < 0 ? within : 1, span | 0];
}

/** All 32 bits. */
const EVERYWHERE = -1;

/** Which needs the words of the open clause meet, and where. */
export interface Met {
  /** Begins with a clause of so many words, numbered from 1. */
  open(letters: Int32Array, words: number): void;
  /** Takes note of a run of words that begins at a word and stands for a letter. */
  add(letter: number, word: number): void;
  /** Whether the need in the columns of a table from `at` on is met near a key word, which may be a run of words. */
  isNear(table: Int32Array, at: number, first: number, last: number): boolean;
  /** The words that meet a need, each as the bit of its number modulo 32. */
  words(need: number): number;
  /** The number of the open clause. */
  clause(): number;
}

export function createMet(needs: Needs, { satisfies }: Pick<Asked, "satisfies">): Met {
  /** Per need: the last clause that met it, and the words that did. */
  const by = new Int32Array(2 * needs.count()).fill(-1);
  let clause = 0;
  let letters: Int32Array = new Int32Array(0);
  let count = 0;

  const add = (letter: number, word: number): void => {
    const numbers = needs.ofLetter(letter);
    const bit = 1 << (word & 31);
    for (let index = 0; index < numbers.length; index++) {
      const at = 2 * (numbers[index] as number);
      by[at + 1] = by[at] === clause ? (by[at + 1] as number) | bit : bit;
      by[at] = clause;
    }
  };

  return {
    open(own, howMany) {
      letters = own;
      count = howMany;
      // The number of the clause instead of a yes: so there is nothing to be wiped.
      clause++;
      by[2 * NO_NEED] = clause;
      for (let word = 1; word <= count; word++) add(letters[word] as number, word);
    },
    add,
    isNear(table, at, first, last) {
      const place = table[at] as number;
      const from = table[at + 1] as number;
      if (place < 0) {
        const word = from > 0 ? last + 1 : first - 1;
        return word >= 1 && word <= count && satisfies(letters[word] as number, -1 - place);
      }
      if (by[place] !== clause) return false;
      const words = by[place + 1] as number;
      const shift = ((from > 0 ? last : first) + from) & 31;
      return (((words >>> shift) | (words << (32 - shift))) & (table[at + 2] as number)) !== 0;
    },
    words: (need) => (by[2 * need] === clause ? (by[2 * need + 1] as number) : 0),
    clause: () => clause,
  };
}
