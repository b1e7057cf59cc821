/**
 * Ways that may lead further than 31 words from their key word, in clauses that are longer: over any number of words, or
 * over several wide gaps. Bit n of a front stands for word n of the clause, in as many numbers of 32 bits as that takes.
 * Backwards is forwards through the clause turned round, in which word n is counted from the end.
 */
import { NO_LETTER } from "./alphabet.ts";
import type { Asked } from "./asked.ts";
import { AGAIN, CODES, DROP, END, INSTRUCTION, JOIN, KEEP, REST, SKIP, STEP } from "./program.ts";
import { createRuns, type Runs } from "./runs.ts";
import type { Direction, Walk } from "./walk.ts";

/** Walks the ways of clauses of at most so many words. */
export function createFarWalk(tape: Int32Array, { satisfies }: Asked, mostWords: number, mostKept: number): Walk {
  const stack = new Int32Array((mostKept + 1) * widthOf(mostWords));
  const onwards = new Int32Array(32 * widthOf(mostWords));
  const turned = new Int32Array(32 * widthOf(mostWords));
  let runs: Runs = createRuns();
  let count = 0;
  let width = 1;

  /** On to the next words, where they satisfy the symbol. */
  const step = (top: number, symbol: number, direction: Direction): number => {
    const landed = landings(top, symbol, direction);
    const letters = direction === 1 ? onwards : turned;
    let carry = 0;
    let any = landed.length;
    for (let part = 0; part < width; part++) {
      const was = stack[top + part] as number;
      let is = 0;
      for (let left = (was << 1) | carry; left !== 0; left &= left - 1) {
        const bit = left & -left;
        if (satisfies(letters[32 * part + 31 - Math.clz32(bit)] as number, symbol)) is |= bit;
      }
      stack[top + part] = is;
      any |= is;
      carry = was >>> 31;
    }
    for (const word of landed) set(stack, top, word);
    return any;
  };

  /** The far ends of the runs that satisfy the symbol and follow on a word of the front. */
  const landings = (top: number, symbol: number, direction: Direction): readonly number[] => {
    const found: number[] = [];
    for (let at = 0; at < runs.count; at++) {
      const first = runs.first[at] as number;
      const last = runs.last[at] as number;
      const before = direction === 1 ? first - 1 : count - last;
      if (
        ((stack[top + (before >> 5)] as number) & (1 << (before & 31))) === 0 ||
        !satisfies(runs.letter[at] as number, symbol)
      )
        continue;
      found.push(direction === 1 ? last : count + 1 - first);
    }
    return found;
  };

  /** Adds the words up to `most` further on; each round doubles how far the front has spread. */
  const skip = (top: number, most: number): void => {
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

  /** Adds every word after the front's first. */
  const rest = (top: number): void => {
    let begun = false;
    for (let part = 0; part < width; part++) {
      const own = stack[top + part] as number;
      stack[top + part] = begun ? -1 : -(own & -own);
      begun ||= own !== 0;
    }
  };

  const copy = (from: number, to: number): void => {
    for (let part = 0; part < width; part++) stack[to + part] = stack[from + part] as number;
  };

  /** Leaves the front at the end where the stack begins; returns whether the way leads anywhere. */
  const run = (way: number, from: number, direction: Direction): boolean => {
    stack.fill(0, 0, width);
    set(stack, 0, from);
    let top = 0;
    for (let at = way + 1; ; at++) {
      const code = tape[at] as number;
      const operand = code >> CODES;
      switch (code & INSTRUCTION) {
        case STEP:
          if (step(top, operand, direction) === 0 && top === 0) return false;
          break;
        case SKIP:
          skip(top, operand);
          break;
        case REST:
          rest(top);
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
        case END:
          return true;
      }
    }
  };

  return {
    open(words, howMany, found) {
      runs = found;
      count = howMany;
      width = widthOf(count);
      for (const letters of [onwards, turned]) letters.fill(NO_LETTER, 0, 32 * width);
      for (let word = 1; word <= count; word++) {
        onwards[word] = words[word] as number;
        turned[count + 1 - word] = words[word] as number;
      }
    },
    go(way, word, direction, into) {
      if (!run(way, direction === 1 ? word : count + 1 - word, direction)) return 0;
      let reached = 0;
      for (let part = 0; part < width; part++) {
        for (let left = stack[part] as number; left !== 0; left &= left - 1) {
          const at = 32 * part + 31 - Math.clz32(left & -left);
          into[reached++] = direction === 1 ? at : count + 1 - at;
        }
      }
      return reached;
    },
  };
}

const set = (bits: Int32Array, from: number, word: number): void => {
  const at = from + (word >> 5);
  bits[at] = (bits[at] as number) | (1 << (word & 31));
};

/** One bit more than words: for what stands before the first. */
const widthOf = (words: number): number => (words + 1 + 31) >> 5;
