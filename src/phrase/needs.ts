/**
 * What a phrase needs beside its key word: another word, or one of several. Most phrases whose key word stands in a clause
 * lack it, and need not be tried: one look instead of a walk.
 */
import type { Alphabet } from "./alphabet.ts";
import { remembered } from "./remembered.ts";

export interface Needs {
  /** The number of the need for a word that satisfies one of some symbols, given on first use. Only while compiling. */
  readonly numberOf: (symbols: readonly number[]) => number;
  /** The numbers of the needs that a letter meets. */
  readonly ofLetter: (letter: number) => Int32Array;
  count(): number;
  /** The symbols of each need, by their numbers. */
  data(): readonly (readonly number[])[];
}

/** The need that every clause meets. */
export const NO_NEED = 0;

/** The needs for some symbols, by their numbers; without them only the need that every clause meets. */
export function createNeeds(alphabet: Alphabet, data: readonly (readonly number[])[] = [[]]): Needs {
  const numbers = new Map(data.map((symbols, number) => [symbols.join(" "), number]));
  const all = [...data];
  const bySymbol = new Map<number, number[]>();
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
      const number = numbers.size;
      numbers.set(key, number);
      all.push(sorted);
      add(number, sorted);
      return number;
    },
    ofLetter: remembered((letter) => {
      const met = [...alphabet.symbolsOf(letter)].flatMap((symbol) => bySymbol.get(symbol) ?? []);
      return Int32Array.from(new Set(met));
    }),
    count: () => numbers.size,
    data: () => all,
  };
}

/** Which needs the words of the open clause meet. */
export interface Met {
  /** Begins with a clause of which nothing is known. */
  clear(): void;
  /** Takes note of a letter of the clause. */
  add(letter: number): void;
  /** Per need, whether it is met: where the number is that of the clause, which `clause` gives. */
  readonly by: Int32Array;
  clause(): number;
}

export function createMet(needs: Needs): Met {
  const by = new Int32Array(needs.count()).fill(-1);
  let clause = 0;
  return {
    clear() {
      // The number of the clause instead of a yes: so there is nothing to be wiped.
      clause++;
      by[NO_NEED] = clause;
    },
    add(letter) {
      const numbers = needs.ofLetter(letter);
      for (let at = 0; at < numbers.length; at++) by[numbers[at] as number] = clause;
    },
    by,
    clause: () => clause,
  };
}
