/**
 * Runs programs over the words of one clause. A front is a set of words, one bit each, so that an instruction moves all of
 * them at once. Bit n stands for word n of the clause, counted from 1; bit 0 for what stands before its first word.
 */
import { NO_LETTER } from "./alphabet.ts";
import type { Asked } from "./asked.ts";
import { AGAIN, ANY, CODES, DROP, JOIN, KEEP, REST, SKIP, STEP } from "./program.ts";

export interface Fronts {
  /** Opens a clause of so many words, their letters numbered from 1. Returns the width of its fronts, in numbers of 32 bits. */
  open(letters: Int32Array, words: number): number;
  /** Says that the words from one to another stand for a letter together. */
  addRun(letter: number, first: number, last: number): void;
  /** Whether a step to a word may lead on: most programs end with their first. */
  canStep(symbol: number, word: number): boolean;
  /** Runs a program from one word, towards the end of the clause or its beginning. Returns whether it comes to any word. */
  run(code: Int32Array, word: number, backwards: boolean): boolean;
  /** The words that the last run came to: its first `width` numbers, lowest words first. */
  readonly front: Int32Array;
}

/** Words from one to another that stand for a letter together. */
interface Run {
  readonly letter: number;
  readonly first: number;
  readonly last: number;
}

const INSTRUCTION = (1 << CODES) - 1;

/** Fronts for clauses of at most so many words and programs that put aside at most so many fronts. */
export function createFronts({ satisfies }: Asked, mostWords: number, mostKept: number): Fronts {
  const stack = new Int32Array((mostKept + 1) * widthOf(mostWords));
  /** Runs of words that stand for a letter together: compounds. */
  const runs: Run[] = [];
  /** The words before which a run begins, and those after which one ends: for a step to come upon it. */
  const before = new Int32Array(widthOf(mostWords));
  const after = new Int32Array(widthOf(mostWords));
  let letters: Int32Array = new Int32Array(0);
  let width = 1;

  /** On to the next words, where they satisfy the symbol. */
  const stepUp = (top: number, symbol: number): number => {
    let carry = 0;
    let any = 0;
    let meets = 0;
    for (let part = 0; part < width; part++) meets |= (stack[top + part] as number) & (before[part] as number);
    const landed = meets === 0 ? NONE : landings(top, symbol, false);
    for (let part = 0; part < width; part++) {
      const was = stack[top + part] as number;
      const is = filter((was << 1) | carry, part << 5, symbol);
      stack[top + part] = is;
      any |= is;
      carry = was >>> 31;
    }
    return any | land(top, landed);
  };

  /** Back to the words before, where they satisfy the symbol. */
  const stepDown = (top: number, symbol: number): number => {
    let carry = 0;
    let any = 0;
    let meets = 0;
    for (let part = 0; part < width; part++) meets |= (stack[top + part] as number) & (after[part] as number);
    const landed = meets === 0 ? NONE : landings(top, symbol, true);
    for (let part = width - 1; part >= 0; part--) {
      const was = stack[top + part] as number;
      const is = filter((was >>> 1) | carry, part << 5, symbol);
      stack[top + part] = is;
      any |= is;
      carry = was << 31;
    }
    return any | land(top, landed);
  };

  /** Those of 32 words that satisfy the symbol. */
  const filter = (words: number, first: number, symbol: number): number => {
    let kept = 0;
    for (let left = words; left !== 0; left &= left - 1) {
      const bit = left & -left;
      if (satisfies(letters[first + 31 - Math.clz32(bit)] as number, symbol)) kept |= bit;
    }
    return kept;
  };

  /** The far ends of the runs that satisfy the symbol and follow on a word of the front. */
  const landings = (top: number, symbol: number, backwards: boolean): readonly number[] => {
    const found: number[] = [];
    for (const { letter, first, last } of runs) {
      const from = backwards ? last + 1 : first - 1;
      if (((stack[top + (from >> 5)] as number) & (1 << (from & 31))) === 0 || !satisfies(letter, symbol)) continue;
      found.push(backwards ? first : last);
    }
    return found;
  };

  const land = (top: number, words: readonly number[]): number => {
    for (let index = 0; index < words.length; index++) set(stack, top, words[index] as number);
    return words.length;
  };

  /** Adds the words up to `most` further on; each round doubles how far the front has spread. */
  const skipUp = (top: number, most: number): void => {
    for (let spread = 0; spread < most; ) {
      const by = Math.min(spread + 1, most - spread);
      for (let part = width - 1; part >= 0; part--) {
        const below = part > 0 ? (stack[top + part - 1] as number) >>> (32 - by) : 0;
        const own = stack[top + part] as number;
        stack[top + part] = own | (own << by) | below;
      }
      spread += by;
    }
  };

  const skipDown = (top: number, most: number): void => {
    for (let spread = 0; spread < most; ) {
      const by = Math.min(spread + 1, most - spread);
      for (let part = 0; part < width; part++) {
        const above = part + 1 < width ? (stack[top + part + 1] as number) << (32 - by) : 0;
        const own = stack[top + part] as number;
        stack[top + part] = own | (own >>> by) | above;
      }
      spread += by;
    }
  };

  /** Adds every word after the front's first. */
  const restUp = (top: number): void => {
    let begun = false;
    for (let part = 0; part < width; part++) {
      const own = stack[top + part] as number;
      if (begun) stack[top + part] = -1;
      else if (own !== 0) {
        begun = true;
        stack[top + part] = -(own & -own);
      }
    }
  };

  /** Adds every word before the front's last. */
  const restDown = (top: number): void => {
    let begun = false;
    for (let part = width - 1; part >= 0; part--) {
      const own = stack[top + part] as number;
      if (begun) stack[top + part] = -1;
      else if (own !== 0) {
        begun = true;
        stack[top + part] = -1 >>> Math.clz32(own);
      }
    }
  };

  /** Runs a program where a front is one number, as in most clauses; returns the front at the end. */
  const runNarrow = (code: Int32Array, begin: number, backwards: boolean): number => {
    const meeting = backwards ? (after[0] as number) : (before[0] as number);
    let front = begin;
    let top = 0;
    for (let at = 0; at < code.length; at++) {
      const operand = (code[at] as number) >> CODES;
      switch ((code[at] as number) & INSTRUCTION) {
        case STEP: {
          const was = front;
          front = filter(backwards ? was >>> 1 : was << 1, 0, operand);
          if ((was & meeting) !== 0) front |= landNarrow(was, operand, backwards);
          if (front === 0 && top === 0) return 0;
          break;
        }
        case SKIP:
          for (let spread = 0; spread < operand; ) {
            const by = Math.min(spread + 1, operand - spread);
            front |= backwards ? front >>> by : front << by;
            spread += by;
          }
          break;
        case REST:
          if (front !== 0) front = backwards ? -1 >>> Math.clz32(front) : -(front & -front);
          break;
        case KEEP:
          stack[++top] = front;
          break;
        case AGAIN:
          stack[++top] = front;
          front = stack[top - 1] as number;
          break;
        case JOIN:
          front |= stack[top--] as number;
          break;
        case DROP:
          top--;
          break;
      }
    }
    return front;
  };

  const landNarrow = (front: number, symbol: number, backwards: boolean): number => {
    let landed = 0;
    for (let at = 0; at < runs.length; at++) {
      const { letter, first, last } = runs[at] as Run;
      if ((front & (1 << (backwards ? last + 1 : first - 1))) === 0 || !satisfies(letter, symbol)) continue;
      landed |= 1 << (backwards ? first : last);
    }
    return landed;
  };

  const runWide = (code: Int32Array, word: number, backwards: boolean): boolean => {
    for (let part = 0; part < width; part++) stack[part] = 0;
    set(stack, 0, word);
    let top = 0;
    for (let at = 0; at < code.length; at++) {
      const operand = (code[at] as number) >> CODES;
      switch ((code[at] as number) & INSTRUCTION) {
        case STEP: {
          const any = backwards ? stepDown(top, operand) : stepUp(top, operand);
          if (any === 0 && top === 0) return false;
          break;
        }
        case SKIP:
          if (backwards) skipDown(top, operand);
          else skipUp(top, operand);
          break;
        case REST:
          if (backwards) restDown(top);
          else restUp(top);
          break;
        case KEEP:
          copy(top, top + width);
          top += width;
          break;
        case AGAIN:
          copy(top - width, top + width);
          top += width;
          break;
        case JOIN:
          top -= width;
          for (let part = 0; part < width; part++) {
            stack[top + part] = (stack[top + part] as number) | (stack[top + width + part] as number);
          }
          break;
        case DROP:
          top -= width;
          copy(top + width, top);
          break;
      }
    }
    return true;
  };

  const copy = (from: number, to: number): void => {
    for (let part = 0; part < width; part++) stack[to + part] = stack[from + part] as number;
  };

  return {
    front: stack,
    open(words, count) {
      letters = words;
      width = widthOf(count);
      // Bits beyond the words are never set: no letter satisfies anything there.
      letters[0] = NO_LETTER;
      for (let word = count + 1; word <= width * 32; word++) letters[word] = NO_LETTER;
      runs.length = 0;
      for (let part = 0; part < width; part++) before[part] = after[part] = 0;
      return width;
    },
    addRun(letter, first, last) {
      runs.push({ letter, first, last });
      set(before, 0, first - 1);
      set(after, 0, last + 1);
    },
    canStep(symbol, word) {
      if (symbol === ANY || satisfies(letters[word] as number, symbol)) return true;
      return has(before, word - 1) || has(after, word + 1);
    },
    run(code, word, backwards) {
      if (width === 1) {
        stack[0] = runNarrow(code, 1 << word, backwards);
        return stack[0] !== 0;
      }
      return runWide(code, word, backwards);
    },
  };
}

const NONE: readonly number[] = [];

const has = (bits: Int32Array, word: number): boolean => ((bits[word >> 5] as number) & (1 << (word & 31))) !== 0;

const set = (bits: Int32Array, from: number, word: number): void => {
  const at = from + (word >> 5);
  bits[at] = (bits[at] as number) | (1 << (word & 31));
};

/** Two bits more than words: for what stands before the first, and for what stands after the last. */
const widthOf = (words: number): number => (words + 2 + 31) >> 5;
