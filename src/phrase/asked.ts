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
   * each in the low one. A sixteen stands at the place that is its own or, where others stand there, at the next free one;
   * half of the places are free, so that few looks tell.
   */
  let rows = new Int32Array(0);
  let used = 0;
  /** Per letter: where its row begins, and the number of the last place in it. */
  let places = new Int32Array(0);
  let known = 0;

  const learn = (letter: number): void => {
    const own = ofLetter(letter);
    const last = lastPlace(new Set(own.map((number) => number >> 4)).size);
    rows = withRoom(rows, used + last + 1, SPARE);
    for (const number of own) {
      const sixteen = number >> 4;
      let at = ownPlace(sixteen) & last;
      while (rows[used + at] !== 0 && (rows[used + at] as number) >>> 16 !== sixteen) at = (at + 1) & last;
      rows[used + at] = (rows[used + at] as number) | (sixteen << 16) | (1 << (number & 15));
    }
    places = withRoom(places, 2 * letter + 2, SPARE);
    places[2 * letter] = used;
    places[2 * letter + 1] = last;
    used += last + 1;
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
      const from = places[2 * letter] as number;
      const last = places[2 * letter + 1] as number;
      const wanted = number >> 4;
      for (let at = ownPlace(wanted) & last; ; at = (at + 1) & last) {
        const sixteen = rows[from + at] as number;
        if (sixteen === 0) return false;
        if (sixteen >>> 16 === wanted) return (sixteen & (1 << (number & 15))) !== 0;
      }
    },
    size: () => numbers.size,
    symbolOf: (number) => all[number] as number,
    data: () => all,
  };
}

/** Sixteens that follow one another would crowd together: they are spread. */
const ownPlace = (sixteen: number): number => (sixteen * 0x9e35) >>> 5;

/** The number of the last place in a row for so many sixteens: one less than a power of two, at least twice as many. */
function lastPlace(sixteens: number): number {
  let last = 1;
  while (last < 2 * sixteens) last = 2 * last + 1;
  return last;
}

/** How much more room these long lists take than they need, so that they need not grow with each letter. */
const SPARE = 1.2;
