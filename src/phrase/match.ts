/** The one pass over a notice: clauses → words → the matches of patterns in them → the places where matchers hold. */
import type { Clause, Document, Hit } from "../types.ts";
import type { Match } from "./clause-reader.ts";
import type { CompiledMatcher, CompiledPack } from "./compile.ts";
import { isBeside, type Says, standsWell } from "./conditions.ts";
import { denialsIn } from "./denial.ts";
import { type HitIndex, indexHits } from "./hit-index.ts";
import { ASKED_BY_OTHERS, rolesOf } from "./roles.ts";
import { shapesOf } from "./shapes.ts";
import { readWords, spansBefore, stretchesOf } from "./words.ts";

/** A hit with the matcher whose it is. */
interface Found extends Hit {
  readonly matcher: CompiledMatcher;
}

const NOWHERE = -(2 ** 31);

/** Matches all matchers of the pack against the part of the document that is the notice. */
export function match(compiled: CompiledPack, document: Document, clauses: readonly Clause[]): HitIndex {
  const { reader, remembered } = compiled;
  const words = readWords(compiled.alphabet, document, clauses);
  const shapes = shapesOf(compiled, document, clauses, words);
  const roles = rolesOf(clauses);
  /** Per clause: which of the patterns that the conditions of other clauses ask for match in it. */
  const memory = new Uint8Array(clauses.length * remembered.count);
  const says: Says = (clause, patterns) => {
    const at = clause * remembered.count;
    for (const pattern of patterns) if (memory[at + (remembered.slots[pattern] as number)] === 1) return true;
    return false;
  };
  /** Per matcher: the place for which it was last asked whether it stands well, doubled, and one more for yes. */
  const stood = new Int32Array(compiled.matchers.length).fill(NOWHERE);

  /** Per matcher: its matches in the open clause; and those that have any. */
  const matchesOf: (readonly Match[] | null)[] = compiled.matchers.map(() => null);
  const matching: CompiledMatcher[] = [];

  const found: Found[] = [];
  for (const clause of clauses) {
    if (clause.part !== "notice") continue;
    const own = { first: words.first[clause.index] as number, end: words.end[clause.index] as number };
    const before = spansBefore(clause, clauses, words);
    const here: Found[] = [];
    for (const stretch of stretchesOf(own)) {
      reader.open(words, stretch, before);
      const isDenied = denialsIn(reader, compiled.denials);
      readMatches(clause);
      for (const matcher of matching) {
        if (saysWell(matcher)) addHits(here, matcher, clause, matchesOf[matcher.index] as readonly Match[], isDenied);
        matchesOf[matcher.index] = null;
      }
      matching.length = 0;
    }
    for (const { matcher, from, to } of shapes.get(clause.index) ?? []) {
      if (stands(matcher, clause) && saysWell(matcher)) here.push(foundBy(matcher, clause, from, to, false));
    }
    inPlace(here);
    for (const each of here) found.push(each);
  }
  // What stands near a clause is known only when all have been read.
  return indexHits(
    found.filter(({ matcher: { beside }, clause }) => beside.length === 0 || isBeside(beside, clause, clauses, says)),
  );

  /** Reads the matches of each matcher in the open clause; what other clauses will ask of it is remembered. */
  function readMatches(clause: Clause): void {
    const role = roles[clause.index] as number;
    const { by, anywhere } = clause.kind === "heading" ? compiled.inHeadings : compiled.inBody;
    const isWanted = (pattern: number): boolean => {
      if (anywhere[pattern] === 1) return true;
      if (((compiled.roles[pattern] as number) & role & ASKED_BY_OTHERS) !== 0) return true;
      for (const matcher of by[pattern] as readonly CompiledMatcher[]) if (stands(matcher, clause)) return true;
      return false;
    };
    for (const { pattern, matches } of reader.matches({ role, isWanted })) {
      const slot = remembered.slots[pattern] as number;
      if (slot >= 0) memory[clause.index * remembered.count + slot] = 1;
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

  /** Of two matches one of which holds the other ("object", "object to processing") the longer is the hit. */
  function addHits(
    hits: Found[],
    matcher: CompiledMatcher,
    clause: Clause,
    matches: readonly Match[],
    isDenied: (word: number) => boolean,
  ): void {
    let last: Match | null = null;
    for (const match of inOrder(matches)) {
      const { start, end } = match;
      if (last !== null && last.end === end && last.start <= start) continue;
      const denied = isDenied(end);
      if (matcher.polarity !== "either" && (matcher.polarity === "denied") !== denied) continue;
      if (last !== null && start <= last.start) hits.pop();
      const first = reader.wordAt(start);
      const from = first < (words.first[clause.index] as number) ? clause.from : (words.from[first] as number);
      hits.push(foundBy(matcher, clause, from, words.to[reader.wordAt(end)] as number, denied));
      last = match;
    }
  }
}

const foundBy = (matcher: CompiledMatcher, clause: Clause, from: number, to: number, denied: boolean): Found => ({
  owner: matcher.owner,
  label: matcher.label,
  clause,
  from,
  to,
  denied,
  matcher,
});

/** By where they end; nearly always there is only one. */
const inOrder = (matches: readonly Match[]): readonly Match[] =>
  matches.length < 2 ? matches : [...matches].sort((a, b) => a.end - b.end || a.start - b.start);

/** Puts the hits of a clause in the order of the text; there are so few that each is put where it belongs. */
function inPlace(hits: Found[]): void {
  if (hits.length > FEW) hits.sort(byPlace);
  else
    for (let at = 1; at < hits.length; at++) {
      const hit = hits[at] as Found;
      let to = at;
      for (; to > 0 && byPlace(hits[to - 1] as Found, hit) > 0; to--) hits[to] = hits[to - 1] as Found;
      hits[to] = hit;
    }
}

const FEW = 24;
const byPlace = (a: Found, b: Found): number => a.from - b.from || a.to - b.to;
