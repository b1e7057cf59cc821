/**
 * Programs as rows of numbers, which are written once, when a pack is prepared: so many objects would take longer to read and
 * to lay out than a notice.
 */
import { columnsOf } from "./needs.ts";
import { FAR, type Program, stepOf } from "./program.ts";
import type { Tape } from "./tape.ts";

/** What most programs that are looked at fail, and which one it is: the columns of a row. */
export const LATEST = 0; // how many words may stand before its key word since the beginning of its clause
export const NEED = 1; // what it needs beside its key word: three columns, see needs.ts
export const PROGRAM = 4; // its place in the list
export const ROW_COLUMNS = 5;

/** The columns of a program: what else must hold for it to be tried, and where it is written. */
export const OTHER_NEED = 0;
export const STEP_BEFORE = 3; // the symbol that it asks of the word before its key word, and of that after
export const STEP_AFTER = 4;
export const BEFORE = 5; // where its ways stand on the tape
export const AFTER = 6;
export const PROGRAM_COLUMNS = 7;

/** Some programs, in the order of their list. */
export interface ProgramTable {
  /** Per program: the number of the symbol of its key word. */
  readonly keys: readonly number[];
  /** Per program: a row, and its columns. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** A program, and whether it may begin only where a clause begins. */
export interface Placed extends Program {
  readonly fromStart: boolean;
}

/** Writes programs down, their ways on the tape. */
export const programTable = (programs: readonly Placed[], tape: Tape): ProgramTable => ({
  keys: programs.map(({ key }) => key),
  rows: programs.flatMap(({ before, needs, fromStart }, index) => [
    fromStart ? before.reach : FAR,
    ...columnsOf(needs[0]),
    index,
  ]),
  columns: programs.flatMap(({ before, after, needs }) => [
    ...columnsOf(needs[1]),
    stepOf(before),
    stepOf(after),
    tape.add(before),
    tape.add(after),
  ]),
});

/** How many fronts some programs put aside at most. */
export const mostKept = (programs: readonly Program[]): number =>
  programs.reduce((most, { before, after }) => Math.max(most, before.kept, after.kept), 0);
