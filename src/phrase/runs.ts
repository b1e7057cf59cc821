import { withRoom } from "./room.ts";

/** Words from one to another that stand for a letter together; those of a clause, in rows whose room is kept for the next. */
export interface Runs {
  readonly count: number;
  /** Per run: its letter, its first word and its last. */
  readonly letter: Int32Array;
  readonly first: Int32Array;
  readonly last: Int32Array;
}

/** The runs of the open clause, as they are found. */
export interface OpenRuns extends Runs {
  clear(): void;
  add(letter: number, first: number, last: number): void;
}

export function createRuns(): OpenRuns {
  const runs = {
    count: 0,
    letter: new Int32Array(ROOM),
    first: new Int32Array(ROOM),
    last: new Int32Array(ROOM),
    clear() {
      runs.count = 0;
    },
    add(letter: number, first: number, last: number) {
      const at = runs.count;
      runs.letter = withRoom(runs.letter, at + 1);
      runs.first = withRoom(runs.first, at + 1);
      runs.last = withRoom(runs.last, at + 1);
      runs.letter[at] = letter;
      runs.first[at] = first;
      runs.last[at] = last;
      runs.count = at + 1;
    },
  };
  return runs;
}

/** Most clauses have fewer. */
const ROOM = 256;
