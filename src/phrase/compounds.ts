/**
 * Compounds: what several words in a row stand for together ("third parties" in a word set). They are looked for once a
 * clause, before the phrases that ask for them, and those without compounds in them first.
 */
import type { Alphabet } from "./alphabet.ts";
import { NO_NEED } from "./needs.ts";
import { type Making, type Program, programsOf } from "./program.ts";
import { type ProgramTable, programTable } from "./program-table.ts";
import { remembered } from "./remembered.ts";
import { type Resolved, reachOf, symbolsIn } from "./resolved.ts";
import type { Tape } from "./tape.ts";
import { type UseOf, type User, useOfCompounds } from "./use-of-compounds.ts";

export interface CompoundPrograms {
  readonly programs: readonly Program[];
  /** The symbol that its words satisfy together. */
  readonly symbol: number;
  /** 0 where it asks for single words only; else one more than the highest rank of the compounds that it asks for. */
  readonly rank: number;
  /** The need for a word without which it is of no use in a clause; the need that all clauses meet where it is rare itself. */
  readonly use: number;
}

/** Compounds as they are read: of each program what `CompoundPrograms` has. */
export interface CompoundTable {
  readonly programs: ProgramTable;
  readonly symbolOf: readonly number[];
  readonly rankOf: readonly number[];
  readonly useOf: readonly number[];
}

/** Writes compounds down, the ways of their programs on the tape. */
export function compoundTable(compounds: readonly CompoundPrograms[], tape: Tape): CompoundTable {
  const all = compounds.flatMap(({ programs, ...compound }) => programs.map((program) => ({ ...compound, program })));
  return {
    programs: programTable(
      all.map(({ program }) => ({ ...program, fromStart: false })),
      tape,
    ),
    symbolOf: all.map(({ symbol }) => symbol),
    rankOf: all.map(({ rank }) => rank),
    useOf: all.map(({ use }) => use),
  };
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

/** From how often on a compound's key word comes, per word of text, it is asked of what use the compound is. */
const COMMON = 0.001;
/** Up to how often words come that tell it: others stand in most clauses. */
const TELLING = 0.02;

/** The compounds of a pack, lowest rank first. */
export function compileCompounds(
  compounds: ReadonlyMap<number, Resolved>,
  phrases: readonly User[],
  alphabet: Alphabet,
  making: Making & Pick<UseOf, "symbolsOf">,
): readonly CompoundPrograms[] {
  const { often } = making;
  const programs = new Map([...compounds].map(([symbol, node]) => [symbol, programsOf(node, making)]));
  const users = [...compounds].map(([symbol, node]) => ({ node, programs: programs.get(symbol) ?? [] }));
  const useOf = useOfCompounds({
    programsOf: programs,
    users: [...phrases, ...users],
    alphabet,
    symbolsOf: making.symbolsOf,
  });
  const needFor = (symbol: number): number => {
    const comes = (programs.get(symbol) ?? []).reduce((sum, { keyword }) => sum + often(keyword), 0);
    const use = comes < COMMON ? null : useOf(symbol);
    return use && use.reduce((sum, each) => sum + often(each), 0) < TELLING ? making.needOf(use) : NO_NEED;
  };
  /** The rank of a symbol: −1 where single words satisfy it. */
  const rankOf: (symbol: number) => number = remembered((symbol) => {
    const compound = compounds.get(symbol);
    return compound ? 1 + highest(symbolsIn(compound)) : highest(alphabet.membersOf(symbol));
  });
  const highest = (symbols: readonly number[]): number =>
    symbols.reduce((most, symbol) => Math.max(most, rankOf(symbol)), -1);
  return [...compounds.keys()]
    .map((symbol) => ({
      programs: programs.get(symbol) ?? [],
      symbol,
      rank: rankOf(symbol),
      use: needFor(symbol),
    }))
    .sort((a, b) => a.rank - b.rank);
}
