/**
 * Ways that may lead further than 31 words from their key word, in clauses that are longer: over any number of words, or
 * over several wide gaps. Bit n of a front stands for word n of the clause, in as many numbers of 32 bits as that takes.
 */
import { NO_LETTER } from "./alphabet.ts";
import type { Asked } from "./asked.ts";
import { AGAIN, CODES, DROP, INSTRUCTION, JOIN, KEEP, REST, SKIP, STEP } from "./program.ts";
import type { Run, Walk } from "./walk.ts";

/** Walks the ways of clauses of at most so many words. */
export function createFarWalk({ satisfies }: Asked, mostWords: number, mostKept: number): Walk {
  const stack = new Int32Array((mostKept + 1) * widthOf(mostWords));
  const letters = new Int32Array(32 * widthOf(mostWords) + 1).fill(NO_LETTER);
  let runs: readonly Run[] = [];
  let width = 1;

  /** On to the next words, where they satisfy the symbol. */
  const stepUp = (top: number, symbol: number): number => {
    let carry = 0;
    let any = 0;
    const landed = landings(top, symbol, false);
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
    const landed = landings(top, symbol, true);
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

  /** Leaves the front at the end where the stack begins; returns whether any word is in it. */
  const run = (code: Int32Array, word: number, backwards: boolean): boolean => {
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
    open(words, count, found) {
      runs = found;
      width = widthOf(count);
      letters.set(words.subarray(1, count + 1), 1);
      letters.fill(NO_LETTER, count + 1, 32 * width + 1);
    },
    addRun: () => {},
    go(code, word, direction, into) {
      if (!run(code, word, direction === -1)) return 0;
      let reached = 0;
      for (let at = 0; at < 32 * width; at++) {
        const each = direction === 1 ? at : 32 * width - 1 - at;
        if (((stack[each >> 5] as number) & (1 << (each & 31))) !== 0) into[reached++] = each;
      }
      return reached;
    },
  };
}

const set = (bits: Int32Array, from: number, word: number): void => {
  const at = from + (word >> 5);
  bits[at] = (bits[at] as number) | (1 << (word & 31));
};

/** Two bits more than words: for what stands before the first, and for what stands after the last. */
const widthOf = (words: number): number => (words + 2 + 31) >> 5;
