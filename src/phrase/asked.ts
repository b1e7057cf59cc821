/** The symbols that programs ask for, numbered apart: fewer than there are, so that what is kept of each stays small. */
import type { Alphabet } from "./alphabet.ts";
import { remembered } from "./remembered.ts";

export interface Asked {
  /** The number of a symbol, given on first use. Only while compiling. */
  readonly numberOf: (symbol: number) => number;
  /** The numbers of what a word with this letter satisfies, or a compound. */
  readonly ofLetter: (letter: number) => Int32Array;
  readonly ofCompound: (symbol: number) => Int32Array;
  /** Takes note of the letters that are new since. Only once all symbols are numbered. */
  learn(): void;
  /** Whether a word with this letter, of which note was taken, satisfies the symbol of a number. */
  readonly satisfies: (letter: number, number: number) => boolean;
  size(): number;
}

export function createAsked(alphabet: Alphabet): Asked {
  const numbers = new Map<number, number>();
  /** A row of bits per number: the letters that satisfy it. Rows grow when a new letter does not fit. */
  let rows = new Int32Array(0);
  let rowLength = 0;

  const among = (symbols: Int32Array): Int32Array =>
    Int32Array.from([...symbols].flatMap((symbol) => numbers.get(symbol) ?? []));

  const widen = (): void => {
    const before = rows;
    const shorter = rowLength;
    rowLength = Math.max(64, 2 * rowLength);
    rows = new Int32Array(numbers.size * rowLength);
    for (let number = 0; number < numbers.size; number++) {
      rows.set(before.subarray(number * shorter, (number + 1) * shorter), number * rowLength);
    }
  };

  const ofLetter = remembered((letter) => among(alphabet.symbolsOf(letter)));
  let known = 0;

  return {
    numberOf(symbol) {
      const known = numbers.get(symbol);
      if (known !== undefined) return known;
      numbers.set(symbol, numbers.size);
      return numbers.size - 1;
    },
    ofLetter,
    learn() {
      for (; known < alphabet.letterCount(); known++) {
        while (known >> 5 >= rowLength) widen();
        for (const number of ofLetter(known)) {
          const at = number * rowLength + (known >> 5);
          rows[at] = (rows[at] as number) | (1 << (known & 31));
        }
      }
    },
    ofCompound: remembered((symbol) => among(alphabet.kinOf(symbol))),
    satisfies: (letter, number) => ((rows[number * rowLength + (letter >> 5)] as number) & (1 << (letter & 31))) !== 0,
    size: () => numbers.size,
  };
}
