/** What it is to go a way of a program through the words of one clause; near.ts and far.ts do it. */

import type { Runs } from "./runs.ts";

/** Which way a program goes through the words: 1 forwards, −1 backwards. */
export type Direction = 1 | -1;

/** What is near enough to its key word for a front to be one number, in words. */
export const NEAR = 31;

/** Words are numbered from 1. */
export interface Walk {
  /** Opens a clause of so many words by their letters; `runs` are those found in it, now and later. */
  open(letters: Int32Array, words: number, runs: Runs): void;
  /** Goes a way, given by its place on the tape, from a word; returns to how many words that leads, which stand in `into`, the nearest first. */
  go(way: number, word: number, direction: Direction, into: Int32Array): number;
}
