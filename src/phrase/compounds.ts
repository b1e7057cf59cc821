/**
 * Compounds: what several words in a row stand for together ("third parties" in a word set). They are looked for once a
 * clause, before the phrases that ask for them, and those without compounds in them first.
 */
import type { Alphabet } from "./alphabet.ts";
import { type Making, type Program, programsOf } from "./program.ts";
import { remembered } from "./remembered.ts";
import { type Resolved, reachOf, symbolsIn } from "./resolved.ts";

export interface CompoundPrograms {
  readonly programs: readonly Program[];
  /** The symbol that its words satisfy together. */
  readonly symbol: number;
  /** 0 where it asks for single words only; else one more than the highest rank of the compounds that it asks for. */
  readonly rank: number;
}

/** A compound once its letter is known: the one that its words together stand for. */
export interface Compound extends CompoundPrograms {
  readonly letter: number;
}

/** The function that gives how many words may satisfy a symbol together: more than one where a compound does. */
export function longestBy(compounds: ReadonlyMap<number, Resolved>, alphabet: Alphabet): (symbol: number) => number {
  const longest: (symbol: number) => number = remembered((symbol) => {
    const node = compounds.get(symbol);
    if (node) return reachOf(node, longest);
    return Math.max(1, ...alphabet.membersOf(symbol).map(longest));
  });
  return longest;
}

/** The compounds of a pack, lowest rank first. */
export function compileCompounds(
  compounds: ReadonlyMap<number, Resolved>,
  alphabet: Alphabet,
  making: Making,
): readonly CompoundPrograms[] {
  /** The rank of a symbol: −1 where single words satisfy it. */
  const rankOf: (symbol: number) => number = remembered((symbol) => {
    const compound = compounds.get(symbol);
    return compound ? 1 + highest(symbolsIn(compound)) : highest(alphabet.membersOf(symbol));
  });
  const highest = (symbols: readonly number[]): number =>
    symbols.reduce((most, symbol) => Math.max(most, rankOf(symbol)), -1);
  return [...compounds]
    .map(([symbol, node]) => ({
      programs: programsOf(node, making),
      symbol,
      rank: rankOf(symbol),
    }))
    .sort((a, b) => a.rank - b.rank);
}
