/** Finds the compounds of a clause, those that others are made of first. */
import { type Alphabet, NO_LETTER } from "./alphabet.ts";
import type { Asked } from "./asked.ts";
import type { CompoundTable } from "./compounds.ts";
import { keyIndex } from "./key-index.ts";
import type { Met } from "./needs.ts";
import {
  AFTER,
  BEFORE,
  NEED,
  OTHER_NEED,
  PROGRAM,
  PROGRAM_COLUMNS,
  ROW_COLUMNS,
  STEP_AFTER,
  STEP_BEFORE,
} from "./program-table.ts";
import { createQueue } from "./queue.ts";
import { ALL_ROLES } from "./roles.ts";
import type { Walker } from "./walker.ts";

/** Finds the compounds among the words that a walker has open, and adds them to its runs and to the needs that are met. */
export type FindCompounds = (walker: Walker, letters: Int32Array, words: number) => void;

/** Returns the function that finds compounds. */
export function createCompoundFinder(
  compounds: CompoundTable,
  alphabet: Pick<Alphabet, "letterOfCompound">,
  asked: Asked,
  met: Met,
  mostWords: number,
): FindCompounds {
  const { programs } = compounds;
  const count = programs.keys.length;
  const keyed = keyIndex(programs, new Uint8Array(count).fill(ALL_ROLES), asked);
  const columns = Int32Array.from(programs.columns);
  const symbolOf = Int32Array.from(compounds.symbolOf);
  const rankOf = Int32Array.from(compounds.rankOf);
  const useOf = Int32Array.from(compounds.useOf);
  /** Per program: the letter that its words stand for together, once they were found. */
  const letters = new Int32Array(count);
  /** The compounds of compounds to look for, by rank: four numbers each, see below. */
  const waiting = Array.from({ length: 1 + Math.max(0, ...rankOf) }, createQueue);
  const starts = new Int32Array(mostWords + 1);
  const ends = new Int32Array(mostWords + 1);

  const lookFor = (walker: Walker, letter: number, first: number, last: number): void => {
    const place = keyed.find(ALL_ROLES, letter);
    const table = keyed.table();
    const end = place + (table[place] as number);
    for (let row = place + 1; row < end; row += ROW_COLUMNS) {
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
    const letter = letterFor(part);
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

  /** Most compounds of a pack stand in no notice: their letters are made when they are found. */
  const letterFor = (part: number): number => {
    const known = letters[part] as number;
    if (known !== NO_LETTER) return known;
    const letter = alphabet.letterOfCompound(symbolOf[part] as number);
    asked.learn();
    letters[part] = letter;
    return letter;
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

/** What waits: the number of a part, where its row stands in the table, and from which word to which its key word stands. */
const WAITING = 4;
const ROW = 1;
const FIRST = 2;
const LAST = 3;
