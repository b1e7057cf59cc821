/**
 * All phrases as one deterministic automaton, determinised as texts ask for it: a state is a set of positions, made the
 * first time it is reached. Each word costs one look-up, or at worst one step over the positions of all phrases, so the
 * time is linear in the text whatever the phrases are.
 */
import type { Alphabet } from "./alphabet.ts";
import { ANY, type Positions } from "./positions.ts";

export interface State {
  readonly positions: readonly number[];
  /** Patterns that end here, and those that end here if the clause does. */
  readonly accepts: readonly number[];
  readonly acceptsAtEnd: readonly number[];
  readonly next: Map<number, State>;
  /** Transitions for the first word of a clause, where phrases with "^" may begin. */
  readonly nextAtStart: Map<number, State>;
}

export interface Automaton {
  readonly initial: State;
  /** The state after one more word; `atStart` where it is the first of its clause. */
  step(state: State, letter: number, atStart: boolean): State;
  readonly positions: Positions;
  readonly alphabet: Alphabet;
}

/** States are dropped and made anew beyond this number, to bound memory over a large corpus. */
const MOST_STATES = 60_000;

export function createAutomaton(positions: Positions, alphabet: Alphabet): Automaton {
  let states = new Map<string, State>();
  const beginnings = indexBeginnings(positions);

  const stateOf = (set: Set<number>): State => {
    const list = [...set].sort((a, b) => a - b);
    const key = list.join();
    const known = states.get(key);
    if (known) return known;
    const ends = list.filter((at) => positions.last.has(at)).map((at) => positions.patternOf[at] as number);
    const state: State = {
      positions: list,
      accepts: unique(ends.filter((pattern) => !positions.toEnd[pattern])),
      acceptsAtEnd: unique(ends.filter((pattern) => positions.toEnd[pattern])),
      next: new Map(),
      nextAtStart: new Map(),
    };
    states.set(key, state);
    return state;
  };

  const initial = stateOf(new Set());

  const compute = (state: State, letter: number, atStart: boolean): State => {
    const symbols = alphabet.symbolsOf(letter);
    const reached = new Set<number>(atStart ? beginnings.gaps : []);
    for (const symbol of symbols) {
      for (const at of beginnings.anywhere.get(symbol) ?? []) reached.add(at);
      if (atStart) for (const at of beginnings.atStart.get(symbol) ?? []) reached.add(at);
    }
    for (const from of state.positions) {
      for (const to of positions.followers[from] as readonly number[]) {
        const asked = positions.asks[to] as number;
        if (asked === ANY || symbols.includes(asked)) reached.add(to);
      }
    }
    return stateOf(reached);
  };

  return {
    initial,
    positions,
    alphabet,
    step(state, letter, atStart) {
      const table = atStart ? state.nextAtStart : state.next;
      const known = table.get(letter);
      if (known) return known;
      if (states.size > MOST_STATES) {
        states = new Map();
        initial.next.clear();
        initial.nextAtStart.clear();
      }
      const fresh = compute(state, letter, atStart);
      table.set(letter, fresh);
      return fresh;
    },
  };
}

const unique = (list: readonly number[]): readonly number[] => [...new Set(list)];

/** Symbol → positions at which a phrase may begin with it; only a phrase with "^" may begin with a gap. */
function indexBeginnings(positions: Positions) {
  const anywhere = new Map<number, number[]>();
  const atStart = new Map<number, number[]>();
  const gaps: number[] = [];
  for (const at of positions.first) {
    const index = positions.fromStart[positions.patternOf[at] as number] ? atStart : anywhere;
    const symbol = positions.asks[at] as number;
    const list = index.get(symbol);
    if (symbol === ANY) gaps.push(at);
    else if (list) list.push(at);
    else index.set(symbol, [at]);
  }
  return { anywhere, atStart, gaps };
}
