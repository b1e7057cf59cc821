/**
 * Runs the automaton over the words of a notice. It remembers, for each position, the moment at which it was last reached:
 * a position is reached when its word comes and one that it may follow was reached recently enough. Only the latest moment
 * matters, since a later one leaves every gap open for longer. So a word costs a look at the positions that ask for it,
 * and the time is linear in the text whatever the phrases are.
 */
import type { Alphabet } from "./alphabet.ts";
import { type Positions, START } from "./positions.ts";

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
  const { count, begins, edges, from, across, reach, accepts, toEnd } = positions;
  const askedBy = indexBySymbol(positions);
  const candidates: (Int32Array | undefined)[] = [];
  const reached = new Int32Array(count);
  const starts = new Int32Array(count);
  let touched: number[] = [];
  let now = 1;
  let floor = 1;

  const candidatesOf = (letter: number): Int32Array => {
    const known = candidates[letter];
    if (known) return known;
    const fresh = Int32Array.from(alphabet.symbolsOf(letter).flatMap((symbol) => askedBy.get(symbol) ?? []));
    candidates[letter] = fresh;
    return fresh;
  };

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
      now = 1;
    }
    floor = now;
    if (standing) {
      const oldest = standing.ages.reduce((most, age) => Math.max(most, age), 0);
      now += oldest + 1;
      for (const [index, position] of standing.positions.entries()) {
        touch(position, now - (standing.ages[index] as number), standing.starts[index] as number);
      }
    }
    touch(START, now, first);
    now++;
  };

  /** The latest beginning of a match that reaches the position with the word at this moment, or −1. */
  const startAt = (position: number, word: number): number => {
    if (begins[position] === 1) return word;
    let start = -1;
    for (let edge = edges[position] as number; edge < (edges[position + 1] as number); edge++) {
      const origin = from[edge] as number;
      const moment = reached[origin] as number;
      if (moment >= floor && moment >= now - 1 - (across[edge] as number)) {
        const begun = starts[origin] as number;
        if (begun > start) start = begun;
      }
    }
    return start;
  };

  return {
    positions,
    alphabet,
    read(letters, first, end, standing) {
      begin(first, standing);
      const ends: End[] = [];
      const fresh: number[] = [];
      for (let word = first; word < end; word++, now++) {
        const asked = candidatesOf(letters[word] as number);
        fresh.length = 0;
        for (let at = 0; at < asked.length; at++) {
          const position = asked[at] as number;
          const start = startAt(position, word);
          if (start >= 0) fresh.push(position, start);
        }
        for (let at = 0; at < fresh.length; at += 2) {
          const position = fresh[at] as number;
          const start = fresh[at + 1] as number;
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

function indexBySymbol({ asks }: Positions): ReadonlyMap<number, readonly number[]> {
  const index = new Map<number, number[]>();
  for (const [position, symbol] of asks.entries()) {
    const list = index.get(symbol);
    if (list) list.push(position);
    else index.set(symbol, [position]);
  }
  return index;
}
