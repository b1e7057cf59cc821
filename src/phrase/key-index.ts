/** Finds programs by their key word: flat tables of numbers, since they are gone through for every word of a notice. */
import type { Asked } from "./asked.ts";
import { columnsOf } from "./needs.ts";
import { FAR, type Program, stepOf } from "./program.ts";
import type { Tape } from "./tape.ts";

/** The columns of a row of the table: what most programs that are looked at fail, and which one it is. */
export const LATEST = 0; // how many words may stand before its key word since the beginning of its clause
export const NEED = 1; // what it needs beside its key word: three columns, see needs.ts
export const PROGRAM = 4; // its place in the list
export const COLUMNS = 5;

/** The columns of a program: what else must hold for it to be tried, and where it is written. */
export const OTHER_NEED = 0;
export const STEP_BEFORE = 3; // the symbol that it asks of the word before its key word, and of that after
export const STEP_AFTER = 4;
export const BEFORE = 5; // where its ways stand on the tape
export const AFTER = 6;
export const PROGRAM_COLUMNS = 7;

/** A program with what it may be asked for, as a sum of roles. */
export interface Indexed extends Program {
  readonly roles: number;
  /** Whether it may begin only where a clause begins. */
  readonly fromStart: boolean;
}

export interface KeyIndex {
  /**
   * Where in the table the programs with one of some roles stand of which a letter is the key word: first how many numbers
   * their rows are together, then the rows.
   */
  find(roles: number, letter: number): number;
  /** The columns of all programs, one row each, in the order of their list. */
  readonly all: Int32Array;
  /** The table; it is another one when more letters have become known. */
  table(): Int32Array;
}

/** Indexes programs by key word; their ways are written on the tape. */
export function keyIndex(programs: readonly Indexed[], asked: Asked, tape: Tape): KeyIndex {
  const rows = programs.map(rowOf);
  const all = Int32Array.from(programs.flatMap((program) => columnsOfProgram(program, tape)));
  const byKey: number[][] = Array.from({ length: asked.size() }, () => []);
  for (const [index, { key }] of programs.entries()) byKey[key]?.push(index);
  /** Per sum of roles and letter: where its rows stand, and 0 where that is not known yet. */
  const places: Int32Array<ArrayBuffer>[] = [];
  let table: Int32Array<ArrayBuffer> = new Int32Array(1 << 16);
  let used = 1;

  const write = (roles: number, letter: number): number => {
    const place = used++;
    for (const key of asked.ofLetter(letter)) {
      for (const number of byKey[key] as readonly number[]) {
        if (((programs[number] as Indexed).roles & roles) === 0) continue;
        table = withRoom(table, used + COLUMNS);
        table.set(rows[number] as readonly number[], used);
        used += COLUMNS;
      }
    }
    table = withRoom(table, used);
    table[place] = used - place - 1;
    places[roles] = withRoom(places[roles] ?? new Int32Array(1 << 12), letter + 1);
    (places[roles] as Int32Array)[letter] = place;
    return place;
  };

  return {
    find: (roles, letter) => places[roles]?.[letter] || write(roles, letter),
    all,
    table: () => table,
  };
}

const rowOf = ({ before, needs, fromStart }: Indexed, index: number): readonly number[] => [
  fromStart ? before.reach : FAR,
  ...columnsOf(needs[0]),
  index,
];

const columnsOfProgram = ({ before, after, needs }: Indexed, tape: Tape): readonly number[] => [
  ...columnsOf(needs[1]),
  stepOf(before),
  stepOf(after),
  tape.add(before),
  tape.add(after),
];

/** The numbers, in a list with room for so many. */
function withRoom(numbers: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  if (numbers.length >= length) return numbers;
  const grown = new Int32Array(2 * length);
  grown.set(numbers);
  return grown;
}
