/** Goes the ways of programs through the words of one clause: most of them by one number, see near.ts. */
import type { Asked } from "./asked.ts";
import { createFarWalk } from "./far.ts";
import { createNearWalk } from "./near.ts";
import { ANY } from "./program.ts";
import { createRuns, type Runs } from "./runs.ts";
import { type Direction, NEAR } from "./walk.ts";

export interface Walker {
  open(letters: Int32Array, words: number): void;
  /** Says that the words from one to another stand for a letter together. */
  addRun(letter: number, first: number, last: number): void;
  /** The runs of the open clause. */
  readonly runs: Runs;
  /** Whether a step to a word may lead on: most ways end with their first. */
  canStep(symbol: number, word: number, direction: Direction): boolean;
  go(way: number, word: number, direction: Direction, into: Int32Array): number;
}

/** A walker of the ways on a tape, for clauses of at most so many words and ways that put aside at most so many fronts. */
export function createWalker(tape: Int32Array, asked: Asked, mostWords: number, mostKept: number): Walker {
  const near = createNearWalk(tape, asked, mostWords, mostKept);
  const far = createFarWalk(tape, asked, mostWords, mostKept);
  let letters: Int32Array = new Int32Array(0);
  let count = 0;
  const runs = createRuns();
  return {
    open(words, howMany) {
      letters = words;
      count = howMany;
      runs.clear();
      near.open(words, count, runs);
      if (count > NEAR) far.open(words, count, runs);
    },
    addRun(letter, first, last) {
      runs.add(letter, first, last);
      near.addRun(first, last);
    },
    runs,
    canStep(symbol, word, direction) {
      if (symbol === ANY) return true;
      if (word < 1 || word > count) return false;
      return asked.satisfies(letters[word] as number, symbol) || near.meetsRun(word, direction);
    },
    go(way, word, direction, into) {
      const walk = count <= NEAR || (tape[way] as number) <= NEAR ? near : far;
      return walk.go(way, word, direction, into);
    },
  };
}
