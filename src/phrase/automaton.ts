/**
 * Runs the automaton over the words of a notice. It remembers, for each position, the moment at which it was last reached:
 * a position is reached when its word comes and one that it may follow was reached recently enough. Only the latest moment
 * matters, since a later one leaves every gap open for longer. So a word costs a look at what may come before it in any
 * phrase, and the time is linear in the text whatever the phrases are.
 */
import type { Alphabet } from "./alphabet.ts";
import { type Positions, START } from "./positions.ts";
import { createPrograms } from "./programs.ts";

/** A pattern that ends at a word; `start` is the word at which its shortest match begins. Words are numbered by the caller. */
export interface End {
  readonly pattern: number;
  readonly word: number;
  readonly start: number;
}

/** Where the automaton stood at the end of a clause: what an item reads on from. Ages count words since. */
export interface Standing {
  readonly positions: readonly number[];
  readonly ages: readonly number[];
  readonly starts: readonly number[];
}

export interface Automaton {
  readonly positions: Positions;
  readonly alphabet: Alphabet;
  /** Reads letters[first] to letters[end − 1] as one clause, on from `standing` where there is one. */
  read(letters: readonly number[], first: number, end: number, standing: Standing | null): readonly End[];
  /** Where it stands after the clause just read. */
  standing(): Standing;
}

/** Moments are 32-bit; the clock is set back before it runs over. */
const LATEST = 1 << 30;

export function createAutomaton(positions: Positions, alphabet: Alphabet): Automaton {
  const { count, reach, accepts, toEnd } = positions;
  const programOf = createPrograms(positions, alphabet);
  const reached = new Int32Array(count);
  const starts = new Int32Array(count);
  /** The beginning of the best match that reaches a position with the present word, where `arrived` is the present moment. */
  const arrived = new Int32Array(count);
  const begun = new Int32Array(count);
  const fresh: number[] = [];
  let touched: number[] = [];
  let now = 1;
  let floor = 1;

  const touch = (position: number, moment: number, start: number): void => {
    reached[position] = moment;
    starts[position] = start;
    touched.push(position);
  };

  /** Sets the clock for a clause: nothing reached before counts, but what the clause reads on from. */
  const begin = (first: number, standing: Standing | null): void => {
    touched = [];
    if (now > LATEST) {
      reached.fill(0);
      arrived.fill(0);
      now = 1;
    }
    floor = now;
    if (standing) {
      now += standing.ages.reduce((most, age) => Math.max(most, age), 0) + 1;
      for (const [index, position] of standing.positions.entries()) {
        touch(position, now - (standing.ages[index] as number), standing.starts[index] as number);
      }
    }
    touch(START, now, first);
    now++;
  };

  /** Of several ways of reaching a position with one word, the one that began last counts: it is the shortest match. */
  const arrive = (position: number, start: number): void => {
    if (arrived[position] !== now) {
      arrived[position] = now;
      begun[position] = start;
      fresh.push(position);
    } else if (start > (begun[position] as number)) begun[position] = start;
  };

  /** Finds the positions that the present word reaches. */
  const advance = (program: Int32Array, word: number): void => {
    const firsts = program[0] as number;
    let at = 1;
    while (at <= firsts) arrive(program[at++] as number, word);
    while (at < program.length) {
      const origin = program[at] as number;
      const end = program[at + 2] as number;
      const moment = reached[origin] as number;
      if (moment >= floor && moment >= now - 1 - (program[at + 1] as number)) {
        for (let way = at + 3; way < end; way += 2) {
          if (moment >= now - 1 - (program[way + 1] as number))
            arrive(program[way] as number, starts[origin] as number);
        }
      }
      at = end;
    }
  };

  return {
    positions,
    alphabet,
    read(letters, first, end, standing) {
      begin(first, standing);
      const ends: End[] = [];
      for (let word = first; word < end; word++, now++) {
        fresh.length = 0;
        advance(programOf(letters[word] as number), word);
        for (const position of fresh) {
          const start = begun[position] as number;
          touch(position, now, start);
          for (const pattern of accepts[position] as readonly number[]) {
            if (!toEnd[pattern] || word === end - 1) ends.push({ pattern, word, start });
          }
        }
      }
      return ends;
    },
    standing() {
      const open = [...new Set(touched)].filter(
        (position) => position !== START && now - 1 - (reached[position] as number) <= (reach[position] as number),
      );
      return {
        positions: open,
        ages: open.map((position) => now - 1 - (reached[position] as number)),
        starts: open.map((position) => starts[position] as number),
      };
    },
  };
}
