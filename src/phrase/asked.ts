/** The symbols that programs ask for, numbered apart: fewer than there are, so that what is kept of each stays small. */
import type { Alphabet } from "./alphabet.ts";
import { createDistinct } from "./distinct.ts";
import { remembered } from "./remembered.ts";
import { withRoom } from "./room.ts";

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
  const satisfied = createDistinct();
  const ofLetter = remembered((letter) => {
    for (const symbol of alphabet.symbolsOf(letter)) {
      const number = numbers.get(symbol);
      if (number !== undefined) satisfied.add(number);
    }
    return satisfied.take();
  });
  /**
   * A row per letter of the numbers that it satisfies, by the sixteen: which sixteen in the high half of a place, a bit for
   * each in the low one. A row is just so long that no two sixteens share a place: one look tells, and most rows are short.
   */
  let rows = new Int32Array(0);
  let used = 0;
  /** Per letter: where its row begins, and the bits of a sixteen that tell its place in the row. */
  let places = new Int32Array(0);
  let known = 0;

  /** Writes a row behind the others; whether each sixteen has a place for itself. */
  const isWritten = (own: Int32Array, mask: number, length: number): boolean => {
    rows = withRoom(rows, used + length, SPARE);
    rows.fill(0, used, used + length);
    for (const number of own) {
      const sixteen = number >> 4;
      const at = used + (sixteen & mask);
      const before = rows[at] as number;
      if (before !== 0 && before >>> 16 !== sixteen) return false;
      rows[at] = before | (sixteen << 16) | (1 << (number & 15));
    }
    return true;
  };

  const learn = (letter: number): void => {
    const own = ofLetter(letter);
    const sixteens = (numbers.size >> 4) + 1;
    let mask = 0;
    while (!isWritten(own, mask, Math.min(mask + 1, sixteens))) mask = 2 * mask + 1;
    places = withRoom(places, 2 * letter + 2, SPARE);
    places[2 * letter] = used;
    places[2 * letter + 1] = mask;
    used += Math.min(mask + 1, sixteens);
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
      for (; known < count; known++) learn(known);
    },
    satisfies(letter, number) {
      const place = (places[2 * letter] as number) + ((number >> 4) & (places[2 * letter + 1] as number));
      const sixteen = rows[place] as number;
      return (sixteen & (1 << (number & 15))) !== 0 && sixteen >>> 16 === number >> 4;
    },
    size: () => numbers.size,
    symbolOf: (number) => all[number] as number,
    data: () => all,
  };
}

/** How much more room these long lists take than they need, so that they need not grow with each letter. */
const SPARE = 1.2;
