/** What the automaton does at a letter, laid out flat: a program is made the first time that its letter comes. */
import type { Alphabet } from "./alphabet.ts";
import type { Positions } from "./positions.ts";

/** What can happen at one letter. */
export interface Program {
  /** The positions at which a match may begin with it. */
  readonly firsts: Int32Array;
  /** The positions from which others are reached with it, each once. */
  readonly origins: Int32Array;
  /** The ways from origin n are those from parts[n] to parts[n + 1]. */
  readonly parts: Int32Array;
  /** Pairs: the position reached, and the most words between. */
  readonly ways: Int32Array;
}

/** Returns the function that gives the program of a letter. */
export function createPrograms(positions: Positions, alphabet: Alphabet): (letter: number) => Program {
  const askedBy = indexBySymbol(positions);
  const programs: (Program | undefined)[] = [];
  return (letter) => {
    const known = programs[letter];
    if (known) return known;
    const asking = alphabet.symbolsOf(letter).flatMap((symbol) => askedBy.get(symbol) ?? []);
    const program = assemble(positions, asking);
    programs[letter] = program;
    return program;
  };
}

function assemble({ begins, edges, from, across }: Positions, asking: readonly number[]): Program {
  const byOrigin = new Map<number, number[]>();
  for (const position of asking) {
    for (let edge = edges[position] as number; edge < (edges[position + 1] as number); edge++) {
      const origin = from[edge] as number;
      const ways = byOrigin.get(origin) ?? [];
      ways.push(position, across[edge] as number);
      byOrigin.set(origin, ways);
    }
  }
  const parts = [0];
  for (const ways of byOrigin.values()) parts.push((parts.at(-1) as number) + ways.length);
  return {
    firsts: Int32Array.from(asking.filter((position) => begins[position] === 1)),
    origins: Int32Array.from(byOrigin.keys()),
    parts: Int32Array.from(parts),
    ways: Int32Array.from([...byOrigin.values()].flat()),
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
