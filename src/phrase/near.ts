/**
 * Ways that lead no more than 31 words from their key word: nearly all. Bit n of a front stands for the word n places on,
 * forwards or backwards, so that a front is one number.
 */
import { NO_LETTER } from "./alphabet.ts";
import type { Asked } from "./asked.ts";
import { AGAIN, CODES, DROP, END, INSTRUCTION, JOIN, KEEP, REST, SKIP, STEP } from "./program.ts";
import { createRuns, type Runs } from "./runs.ts";
import { type Direction, NEAR, type Walk } from "./walk.ts";

export interface NearWalk extends Walk {
  /** Takes note of a run that was added to those found. */
  addRun(first: number, last: number): void;
  /** Whether a run begins with a word, or ends with it where the direction is backwards. */
  meetsRun(word: number, direction: Direction): boolean;
}

/** Walks the ways of clauses of at most so many words. */
export function createNearWalk(tape: Int32Array, { satisfies }: Asked, mostWords: number, mostKept: number): NearWalk {
  const kept = new Int32Array(mostKept + 1);
  /** With words of no letter on either side, as far as a front reaches. */
  const letters = new Int32Array(mostWords + 2 * MARGIN + 1).fill(NO_LETTER);
  /** The words before which a run begins; and those after which one ends, numbered from the end of the clause. */
  const before = new Int32Array((mostWords >> 5) + 3);
  const after = new Int32Array((mostWords >> 5) + 3);
  let runs: Runs = createRuns();
  let count = 0;

  /** Those words of a front that satisfy the symbol. */
  const filter = (front: number, word: number, symbol: number, direction: Direction): number => {
    let satisfied = 0;
    for (let left = front; left !== 0; left &= left - 1) {
      const bit = left & -left;
      const at = word + direction * (31 - Math.clz32(bit));
      if (satisfies(letters[MARGIN + at] as number, symbol)) satisfied |= bit;
    }
    return satisfied;
  };

  /** The far ends of the runs that satisfy the symbol and follow on a word of the front. */
  const landings = (front: number, word: number, symbol: number, direction: Direction): number => {
    let landed = 0;
    for (let at = 0; at < runs.count; at++) {
      const first = runs.first[at] as number;
      const last = runs.last[at] as number;
      const near = direction === 1 ? first - 1 - word : word - last - 1;
      const far = direction === 1 ? last - word : word - first;
      if (near < 0 || far > NEAR || (front & (1 << near)) === 0 || !satisfies(runs.letter[at] as number, symbol))
        continue;
      landed |= 1 << far;
    }
    return landed;
  };

  const frontOf = (way: number, word: number, direction: Direction): number => {
    // Behind the reach that stands at the place of a way; many lead nowhere.
    let at = way + 1;
    if (tape[at] === END) return 1;
    const meeting = direction === 1 ? windowAt(before, word) : windowAt(after, count + 1 - word);
    let front = 1;
    let top = 0;
    for (; ; at++) {
      const code = tape[at] as number;
      const operand = code >> CODES;
      switch (code & INSTRUCTION) {
        case STEP: {
          const landed = (front & meeting) === 0 ? 0 : landings(front, word, operand, direction);
          front = filter(front << 1, word, operand, direction) | landed;
          if (front === 0 && top === 0) return 0;
          break;
        }
        case SKIP:
          // Each round doubles how far the front has spread.
          for (let spread = 0; spread < operand; ) {
            const by = Math.min(spread + 1, operand - spread);
            front |= front << by;
            spread += by;
          }
          break;
        case REST:
          front = -(front & -front);
          break;
        case KEEP:
          kept[++top] = front;
          break;
        case AGAIN:
          kept[++top] = front;
          front = kept[top - 1] as number;
          break;
        case JOIN:
          front |= kept[top--] as number;
          break;
        case DROP:
          top--;
          break;
        case END:
          return front;
      }
    }
  };

  return {
    open(words, howMany, found) {
      runs = found;
      count = howMany;
      for (let word = 1; word <= count; word++) letters[MARGIN + word] = words[word] as number;
      letters.fill(NO_LETTER, MARGIN + count + 1, 2 * MARGIN + count + 1);
      before.fill(0, 0, (count >> 5) + 3);
      after.fill(0, 0, (count >> 5) + 3);
    },
    addRun(first, last) {
      set(before, first - 1);
      set(after, count - last);
    },
    meetsRun: (word, direction) => (direction === 1 ? has(before, word - 1) : has(after, count - word)),
    go(way, word, direction, into) {
      let reached = 0;
      for (let front = frontOf(way, word, direction); front !== 0; front &= front - 1) {
        into[reached++] = word + direction * (31 - Math.clz32(front & -front));
      }
      return reached;
    },
  };
}

const MARGIN = NEAR + 1;

const has = (bits: Int32Array, at: number): boolean => ((bits[at >> 5] as number) & (1 << (at & 31))) !== 0;

const set = (bits: Int32Array, at: number): void => {
  bits[at >> 5] = (bits[at >> 5] as number) | (1 << (at & 31));
};

/** 32 bits from one on. */
const windowAt = (bits: Int32Array, from: number): number => {
  const shift = from & 31;
  const low = (bits[from >> 5] as number) >>> shift;
  return shift === 0 ? low : low | ((bits[(from >> 5) + 1] as number) << (32 - shift));
};
