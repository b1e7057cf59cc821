/** What the automaton does at a letter, laid out flat: a program is made the first time that its letter comes. */
import type { Alphabet } from "./alphabet.ts";
import type { Positions } from "./positions.ts";

/**
 * Returns the program of a letter: the number of positions at which a match may begin with it, and these positions; then,
 * for each position from which others are reached with it: that position, its widest gap, where its part of the program
 * ends, and pairs of (position reached, most words between).
 */
export function createPrograms(positions: Positions, alphabet: Alphabet): (letter: number) => Int32Array {
  const askedBy = indexBySymbol(positions);
  const programs: (Int32Array | undefined)[] = [];
  return (letter) => {
    const known = programs[letter];
    if (known) return known;
    const asking = alphabet.symbolsOf(letter).flatMap((symbol) => askedBy.get(symbol) ?? []);
    const program = assemble(positions, asking);
    programs[letter] = program;
    return program;
  };
}

function assemble({ begins, edges, from, across }: Positions, asking: readonly number[]): Int32Array {
  const firsts = asking.filter((position) => begins[position] === 1);
  const program = [firsts.length, ...firsts];
  const ways = new Map<number, number[]>();
  for (const position of asking) {
    for (let edge = edges[position] as number; edge < (edges[position + 1] as number); edge++) {
      const origin = from[edge] as number;
      const list = ways.get(origin) ?? [];
      list.push(position, across[edge] as number);
      ways.set(origin, list);
    }
  }
  for (const [origin, list] of ways) {
    const widest = list.reduce((most, gap, index) => (index % 2 === 1 ? Math.max(most, gap) : most), 0);
    program.push(origin, widest, program.length + 3 + list.length, ...list);
  }
  return Int32Array.from(program);
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
