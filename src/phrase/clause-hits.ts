/** The hits in one clause: the matches of patterns in its words → the places where matchers hold. */
import type { Clause } from "../types.ts";
import type { Match } from "./clause-reader.ts";
import type { CompiledMatcher, CompiledPack } from "./compile.ts";
import { type Says, standsWell } from "./conditions.ts";
import { denialsIn } from "./denial.ts";
import { ASKED_BY_OTHERS } from "./roles.ts";
import type { Shape } from "./shapes.ts";
import type { Said } from "./standing.ts";
import { spansBefore, stretchesOf, type Words } from "./words.ts";

/** What is found in a clause: the same wherever its words stand in the same way. */
export interface ClauseHits {
  /** In the order of where they begin. */
  readonly places: readonly Place[];
  readonly said: Said;
}

/** Where a matcher holds, in characters from the beginning of the clause. */
export interface Place {
  readonly matcher: CompiledMatcher;
  readonly from: number;
  readonly to: number;
  readonly denied: boolean;
}

/** A notice whose clauses are read, and what they are read with. */
export interface Notice {
  readonly compiled: CompiledPack;
  readonly clauses: readonly Clause[];
  readonly words: Words;
  /** What is known of the clauses before. */
  readonly says: Says;
}

const NOWHERE = -(2 ** 31);

/** The function that finds the hits in a clause of a notice, in one of its roles, with the shapes that stand in it. */
export function clauseHits({ compiled, clauses, words, says }: Notice) {
  const { reader, remembered } = compiled;
  /** Per matcher: the place for which it was last asked whether it stands well, doubled, and one more for yes. */
  const stood = new Int32Array(compiled.matchers.length).fill(NOWHERE);
  /** Per matcher: its matches in the open clause; and those that have any. */
  const matchesOf: (readonly Match[] | null)[] = compiled.matchers.map(() => null);
  const matching: CompiledMatcher[] = [];

  return (clause: Clause, role: number, shapes: readonly Shape[]): ClauseHits => {
    const { index, from } = clause;
    const own = words.spanOf(index);
    const before = spansBefore(clause, clauses, words);
    const places: Place[] = [];
    const said = new Set<number>();
    for (const stretch of stretchesOf(own)) {
      reader.open(words, stretch, before);
      const isDenied = denialsIn(reader, compiled.denials);
      readMatches(clause, role, said);
      for (const matcher of matching) {
        if (saysWell(matcher)) addPlaces(places, matcher, clause, isDenied);
        matchesOf[matcher.index] = null;
      }
      matching.length = 0;
    }
    for (const shape of shapes) {
      const { matcher } = shape;
      if (!stands(matcher, clause) || !saysWell(matcher)) continue;
      places.push({ matcher, from: shape.from - from, to: shape.to - from, denied: false });
    }
    if (places.length > 1) places.sort(byPlace);
    return { places, said: [...said].sort((a, b) => a - b) };
  };

  /** Reads the matches of each matcher in the open clause, and what other clauses will ask of it. */
  function readMatches(clause: Clause, role: number, said: Set<number>): void {
    const { by, anywhere } = clause.kind === "heading" ? compiled.inHeadings : compiled.inBody;
    const isWanted = (pattern: number): boolean => {
      if (anywhere[pattern] === 1) return true;
      if (((compiled.roles[pattern] as number) & role & ASKED_BY_OTHERS) !== 0) return true;
      for (const matcher of by[pattern] as readonly CompiledMatcher[]) if (stands(matcher, clause)) return true;
      return false;
    };
    for (const { pattern, matches } of reader.matches({ role, isWanted })) {
      const slot = remembered.slots[pattern] as number;
      if (slot >= 0) said.add(slot);
      for (const matcher of by[pattern] as readonly CompiledMatcher[]) {
        if (!stands(matcher, clause)) continue;
        const others = matchesOf[matcher.index];
        if (!others) matching.push(matcher);
        matchesOf[matcher.index] = others ? [...others, ...matches] : matches;
      }
    }
  }

  function stands(matcher: CompiledMatcher, clause: Clause): boolean {
    if (matcher.standsAnywhere) return true;
    const { index, after } = matcher;
    // What depends on the headings alone is the same for all clauses under a heading.
    const place = after.length === 0 && clause.kind !== "cell" ? -2 - clause.heading : clause.index;
    if ((stood[index] as number) >> 1 !== place) {
      stood[index] = place * 2 + (standsWell(matcher, clause, clauses, says) ? 1 : 0);
    }
    return ((stood[index] as number) & 1) === 1;
  }

  /** Whether the words of the open clause let a matcher match in it. */
  function saysWell(matcher: CompiledMatcher): boolean {
    if (matcher.with.length > 0 && !(reader.meets(matcher.withNeed) && matcher.with.some(reader.says))) return false;
    return matcher.not.length === 0 || !reader.meets(matcher.notNeed) || !matcher.not.some(reader.says);
  }

  /** Of two matches one of which holds the other ("object", "object to processing") the longer counts. */
  function addPlaces(
    places: Place[],
    matcher: CompiledMatcher,
    { from }: Clause,
    isDenied: (word: number) => boolean,
  ): void {
    let last: Match | null = null;
    for (const match of inOrder(matchesOf[matcher.index] as readonly Match[])) {
      const { start, end } = match;
      if (last !== null && last.end === end && last.start <= start) continue;
      const denied = isDenied(end);
      if (matcher.polarity !== "either" && (matcher.polarity === "denied") !== denied) continue;
      if (last !== null && start <= last.start) places.pop();
      // A match may begin in what the clause reads on from.
      const begins = Math.max(from, words.from[reader.wordAt(start)] as number);
      places.push({ matcher, from: begins - from, to: (words.to[reader.wordAt(end)] as number) - from, denied });
      last = match;
    }
  }
}

/** By where they end; nearly always there is only one. */
const inOrder = (matches: readonly Match[]): readonly Match[] =>
  matches.length < 2 ? matches : [...matches].sort((a, b) => a.end - b.end || a.start - b.start);

const byPlace = (a: Place, b: Place): number => a.from - b.from || a.to - b.to;
