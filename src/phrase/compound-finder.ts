/** Finds the compounds of a clause, those that others are made of first. */
import type { Asked } from "./asked.ts";
import type { Compound } from "./compounds.ts";
import {
  AFTER,
  BEFORE,
  COLUMNS,
  type Indexed,
  keyIndex,
  NEED,
  OTHER_NEED,
  PROGRAM,
  PROGRAM_COLUMNS,
  STEP_AFTER,
  STEP_BEFORE,
} from "./key-index.ts";
import type { Met } from "./needs.ts";
import { createQueue } from "./queue.ts";
import { ALL_ROLES } from "./roles.ts";
import type { Tape } from "./tape.ts";
import type { Walker } from "./walker.ts";

/** Finds the compounds among the words that a walker has open, and adds them to its runs and to the needs that are met. */
export type FindCompounds = (walker: Walker, letters: Int32Array, words: number) => void;

/** Returns the function that finds compounds; their ways are written on the tape. */
export function createCompoundFinder(
  compounds: readonly Compound[],
  asked: Asked,
  tape: Tape,
  met: Met,
  mostWords: number,
): FindCompounds {
  const parts: Part[] = compounds.flatMap(({ letter, rank, use, programs }) =>
    programs.map((program) => ({ ...program, letter, rank, use, roles: ALL_ROLES, fromStart: false })),
  );
  const keyed = keyIndex(parts, asked, tape);
  const columns = keyed.all;
  /** Per part: the letter that its words stand for together, and its rank. */
  const letterOf = Int32Array.from(parts, ({ letter }) => letter);
  const rankOf = Int32Array.from(parts, ({ rank }) => rank);
  /** Per part: the need for a word without which it is not looked for. */
  const useOf = Int32Array.from(parts, ({ use }) => use);
  /** The compounds of compounds to look for, by rank: four numbers each, see below. */
  const waiting = Array.from({ length: 1 + (compounds.at(-1)?.rank ?? 0) }, createQueue);
  const starts = new Int32Array(mostWords + 1);
  const ends = new Int32Array(mostWords + 1);

  const lookFor = (walker: Walker, letter: number, first: number, last: number): void => {
    const place = keyed.find(ALL_ROLES, letter);
    const table = keyed.table();
    const end = place + (table[place] as number);
    for (let row = place + 1; row < end; row += COLUMNS) {
      const part = table[row + PROGRAM] as number;
      if (met.words(useOf[part] as number) === 0) continue;
      const rank = rankOf[part] as number;
      // What others are made of is not yet known to be met.
      if (rank > 0) waiting[rank]?.push(part, row, first, last);
      else if (met.isNear(table, row + NEED, first, last)) find(walker, part, first, last);
    }
  };

  const find = (walker: Walker, part: number, first: number, last: number): void => {
    const place = PROGRAM_COLUMNS * part;
    if (
      !met.isNear(columns, place + OTHER_NEED, first, last) ||
      !walker.canStep(columns[place + STEP_BEFORE] as number, first - 1, -1) ||
      !walker.canStep(columns[place + STEP_AFTER] as number, last + 1, 1)
    )
      return;
    const begins = walker.go(columns[place + BEFORE] as number, first, -1, starts);
    const finishes = begins === 0 ? 0 : walker.go(columns[place + AFTER] as number, last, 1, ends);
    if (finishes === 0) return;
    const letter = letterOf[part] as number;
    if (begins === 1 && finishes === 1) {
      take(walker, letter, starts[0] as number, ends[0] as number);
      return;
    }
    // What is found may lead to others, which go their own ways: these are noted first.
    const found: (readonly [number, number])[] = [];
    for (let end = 0; end < finishes; end++) {
      for (let start = 0; start < begins; start++) {
        found.push([starts[start] as number, ends[end] as number]);
      }
    }
    for (const [first, last] of found) take(walker, letter, first, last);
  };

  const take = (walker: Walker, letter: number, first: number, last: number): void => {
    met.add(letter, first);
    walker.addRun(letter, first, last);
    lookFor(walker, letter, first, last);
  };

  return (walker, letters, words) => {
    for (let word = 1; word <= words; word++) lookFor(walker, letters[word] as number, word, word);
    for (const rank of waiting) {
      const table = keyed.table();
      for (let at = 0; at < rank.count; at += WAITING) {
        const first = rank.numbers[at + FIRST] as number;
        const last = rank.numbers[at + LAST] as number;
        if (met.isNear(table, (rank.numbers[at + ROW] as number) + NEED, first, last))
          find(walker, rank.numbers[at] as number, first, last);
      }
      rank.clear();
    }
  };
}

/** A way to find a compound, and the letter that it stands for. */
interface Part extends Indexed {
  readonly letter: number;
  readonly rank: number;
  readonly use: number;
}

/** What waits: the number of a part, where its row stands in the table, and from which word to which its key word stands. */
const WAITING = 4;
const ROW = 1;
const FIRST = 2;
const LAST = 3;
