/** The symbols that programs ask for, numbered apart: fewer than there are, so that what is kept of each stays small. */
import type { Alphabet } from "./alphabet.ts";
import { remembered } from "./remembered.ts";

export interface Asked {
  /** The number of a symbol, given on first use. Only while compiling. */
  readonly numberOf: (symbol: number) => number;
  /** The numbers of the symbols that a letter satisfies. */
  readonly ofLetter: (letter: number) => Int32Array;
  /** Takes note of the letters that are new since. Only once all symbols are numbered. */
  learn(): void;
  /** Whether a letter, of which note was taken, satisfies the symbol of a number. */
  readonly satisfies: (letter: number, number: number) => boolean;
  size(): number;
  /** The symbol of a number. */
  symbolOf(number: number): number;
  /** The symbols by their numbers. */
  data(): readonly number[];
}

export function createAsked(alphabet: Alphabet, symbols: readonly number[] = []): Asked {
  const numbers = new Map(symbols.map((symbol, number) => [symbol, number]));
  const all = [...symbols];
  const ofLetter = remembered((letter) => {
    const satisfied: number[] = [];
    for (const symbol of alphabet.symbolsOf(letter)) {
      const number = numbers.get(symbol);
      if (number !== undefined) satisfied.push(number);
    }
    return Int32Array.from(satisfied);
  });
  /** A row of bits per letter: the numbers that it satisfies. The few letters of a clause stay near each other in memory. */
  let rows = new Int32Array(0);
  let rowLength = 0;
  let known = 0;

  const learn = (letter: number): void => {
    for (const number of ofLetter(letter)) {
      const at = letter * rowLength + (number >> 5);
      rows[at] = (rows[at] as number) | (1 << (number & 31));
    }
  };

  return {
    numberOf(symbol) {
      const before = numbers.get(symbol);
      if (before !== undefined) return before;
      numbers.set(symbol, all.length);
      return all.push(symbol) - 1;
    },
    ofLetter,
    learn() {
      const count = alphabet.letterCount();
      if (known === count) return;
      rowLength = (numbers.size + 31) >> 5;
      if (rows.length < count * rowLength) {
        const grown = new Int32Array(2 * count * rowLength);
        grown.set(rows);
        rows = grown;
      }
      for (; known < count; known++) learn(known);
    },
    satisfies: (letter, number) => ((rows[letter * rowLength + (number >> 5)] as number) & (1 << (number & 31))) !== 0,
    size: () => numbers.size,
    symbolOf: (number) => all[number] as number,
    data: () => all,
  };
}
