/**
 * Where compounds are of use. Some are found in nearly every clause ("the ..1 <word>") though only a phrase or two asks for
 * them: these are looked for only in clauses that have a key word of one of those phrases.
 */
import type { Alphabet } from "./alphabet.ts";
import type { Program, ProgramNeed } from "./program.ts";
import { remembered } from "./remembered.ts";
import { type Resolved, symbolsIn } from "./resolved.ts";

/** Who asks for compounds: a phrase, or another compound. */
export interface User {
  readonly node: Resolved;
  readonly programs: readonly Program[];
}

/** What it takes to tell of what use a compound is. */
export interface UseOf {
  /** Per compound: its own programs. */
  readonly programsOf: ReadonlyMap<number, readonly Program[]>;
  readonly users: readonly User[];
  readonly alphabet: Alphabet;
  /** The symbols of a need. */
  readonly symbolsOf: (need: ProgramNeed) => readonly number[];
}

/**
 * The function that gives the symbols one of which a word of the clause satisfies wherever a compound is of use; null where
 * that cannot be told.
 */
export function useOfCompounds({ programsOf, users, alphabet, symbolsOf }: UseOf): (compound: number) => Use {
  /** The compounds that satisfy a symbol by themselves. */
  const compoundsOf: (symbol: number) => readonly number[] = remembered((symbol) =>
    programsOf.has(symbol) ? [symbol] : alphabet.membersOf(symbol).flatMap(compoundsOf),
  );

  /** Symbols that single words satisfy, one of which each text has that satisfies a symbol. */
  const wordsFor: (symbol: number) => readonly number[] = remembered((symbol) => {
    const programs = programsOf.get(symbol);
    if (programs) return programs.flatMap(({ keyword }) => wordsFor(keyword));
    return compoundsOf(symbol).length === 0 ? [symbol] : alphabet.membersOf(symbol).flatMap(wordsFor);
  });

  /** What a program has beside a compound: its key word, or else the rarest word that it needs. */
  const beside = ({ keyword, needs: [need] }: Program, compound: number): Use => {
    for (const symbols of [[keyword], need ? symbolsOf(need) : []]) {
      if (symbols.length > 0 && !symbols.flatMap(compoundsOf).includes(compound)) return symbols.flatMap(wordsFor);
    }
    return null;
  };

  const uses = new Map<number, Set<number> | null>();
  for (const { node, programs } of users) {
    for (const compound of new Set(symbolsIn(node).flatMap(compoundsOf))) {
      for (const program of programs) {
        const use = beside(program, compound);
        const known = uses.get(compound) ?? new Set();
        if (uses.get(compound) === null) continue;
        for (const symbol of use ?? []) known.add(symbol);
        uses.set(compound, use && known);
      }
    }
  }
  return (compound) => {
    const use = uses.get(compound);
    return use ? [...use] : null;
  };
}

/** One of these symbols, or nobody knows what. */
export type Use = readonly number[] | null;
