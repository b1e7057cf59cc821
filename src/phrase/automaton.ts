/**
 * Runs the automaton over the words of a notice. It remembers, for each position, the moment at which it was last reached:
 * a position is reached when its word comes and one that it may follow was reached recently enough. Only the latest moment
 * matters, since a later one leaves every gap open for longer. So a word costs a look at what may come before it in any
 * phrase, and the time is linear in the text whatever the phrases are.
 */
import type { Alphabet } from "./alphabet.ts";
import { type Positions, START } from "./positions.ts";
import { createPrograms, type Program } from "./programs.ts";

/** A pattern that ends at a word; `start` is the word at which its shortest match begins. Words are numbered by the caller. */
export interface End {
  readonly pattern: number;
  readonly word: number;
  readonly start: number;
}

/** The patterns that end in a clause, in reading order. */
export type Ends = readonly End[];

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
  read(letters: readonly number[], first: number, end: number, standing: Standing | null): Ends;
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
  /** 1 for the positions that were reached in this clause, or in what it reads on from, and not yet found too long ago. */
  const live = new Uint8Array(count);
  const touched: number[] = [];
  let now = 1;

  const touch = (position: number, moment: number, start: number): void => {
    reached[position] = moment;
    starts[position] = start;
    if (live[position] === 1) return;
    live[position] = 1;
    touched.push(position);
  };

  /** Sets the clock for a clause: nothing reached before counts, but what the clause reads on from. */
  const begin = (first: number, standing: Standing | null): void => {
    for (const position of touched) live[position] = 0;
    touched.length = 0;
    if (now > LATEST) {
      arrived.fill(0);
      now = 1;
    }
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

  /** Finds the positions that the present word reaches from earlier ones. */
  const advance = ({ origins, parts, ways }: Program): void => {
    for (let at = 0; at < origins.length; at++) {
      const origin = origins[at] as number;
      if (live[origin] === 0) continue;
      const since = now - 1 - (reached[origin] as number);
      if (since > (reach[origin] as number)) {
        live[origin] = 0;
        continue;
      }
      const end = parts[at + 1] as number;
      for (let way = parts[at] as number; way < end; way += 2) {
        if (since <= (ways[way + 1] as number)) arrive(ways[way] as number, starts[origin] as number);
      }
    }
  };

  return {
    positions,
    alphabet,
    read(letters, first, end, standing) {
      begin(first, standing);
      const ends: End[] = [];
      const settle = (position: number, word: number, start: number): void => {
        if ((reach[position] as number) >= 0) touch(position, now, start);
        for (const pattern of accepts[position] as readonly number[]) {
          if (!toEnd[pattern] || word === end - 1) ends.push({ pattern, word, start });
        }
      };
      for (let word = first; word < end; word++, now++) {
        const program = programOf(letters[word] as number);
        fresh.length = 0;
        advance(program);
        // Only now may positions be marked as reached: what follows them must have seen when they were reached before.
        for (const position of fresh) settle(position, word, begun[position] as number);
        for (const position of program.firsts) settle(position, word, word);
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
