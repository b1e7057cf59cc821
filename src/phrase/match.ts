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

/** A hit, and the matcher whose it is. */
interface Found {
  readonly matcher: CompiledMatcher;
  readonly hit: Hit;
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

  const found: Found[] = [];
  for (const clause of clauses) {
    if (clause.part !== "notice") continue;
    const own = { first: words.first[clause.index] as number, end: words.end[clause.index] as number };
    const before = spansBefore(clause, clauses, words);
    const here: Found[] = [];
    for (const stretch of stretchesOf(own)) {
      reader.open(words, stretch, before);
      const isDenied = denialsIn(reader, compiled.denials);
      for (const [matcher, matches] of matchesIn(clause)) {
        if (!saysWell(matcher)) continue;
        for (const hit of hitsOf(matcher, clause, matches, isDenied)) here.push({ matcher, hit });
      }
    }
    for (const { matcher, from, to } of shapes.get(clause.index) ?? []) {
      if (!stands(matcher, clause) || !saysWell(matcher)) continue;
      here.push({ matcher, hit: { owner: matcher.owner, label: matcher.label, clause, from, to, denied: false } });
    }
    if (here.length > 1) here.sort((a, b) => a.hit.from - b.hit.from || a.hit.to - b.hit.to);
    for (const each of here) found.push(each);
  }
  // What stands near a clause is known only when all have been read.
  const kept = found.filter(
    ({ matcher: { beside }, hit }) => beside.length === 0 || isBeside(beside, hit.clause, clauses, says),
  );
  return indexHits(kept.map(({ hit }) => hit));

  /** The matches of each matcher in the open clause; what other clauses will ask of it is remembered. */
  function matchesIn(clause: Clause): ReadonlyMap<CompiledMatcher, readonly Match[]> {
    const role = roles[clause.index] as number;
    const { by, anywhere } = clause.kind === "heading" ? compiled.inHeadings : compiled.inBody;
    const isWanted = (pattern: number): boolean => {
      if (anywhere[pattern] === 1) return true;
      if (((compiled.roles[pattern] as number) & role & ASKED_BY_OTHERS) !== 0) return true;
      for (const matcher of by[pattern] as readonly CompiledMatcher[]) if (stands(matcher, clause)) return true;
      return false;
    };
    const byMatcher = new Map<CompiledMatcher, Match[]>();
    for (const { pattern, matches } of reader.matches({ role, isWanted })) {
      const slot = remembered.slots[pattern] as number;
      if (slot >= 0) memory[clause.index * remembered.count + slot] = 1;
      for (const matcher of by[pattern] as readonly CompiledMatcher[]) {
        if (!stands(matcher, clause)) continue;
        const list = byMatcher.get(matcher);
        if (list) list.push(...matches);
        else byMatcher.set(matcher, [...matches]);
      }
    }
    return byMatcher;
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
  function hitsOf(
    matcher: CompiledMatcher,
    clause: Clause,
    matches: readonly Match[],
    isDenied: (word: number) => boolean,
  ): readonly Hit[] {
    const kept: { readonly start: number; readonly end: number; readonly denied: boolean }[] = [];
    for (const { start, end } of [...matches].sort((a, b) => a.end - b.end || a.start - b.start)) {
      const last = kept.at(-1);
      if (last && last.end === end && last.start <= start) continue;
      const denied = isDenied(end);
      if (matcher.polarity !== "either" && (matcher.polarity === "denied") !== denied) continue;
      if (last && start <= last.start) kept.pop();
      kept.push({ start, end, denied });
    }
    return kept.map(({ start, end, denied }) => {
      const first = reader.wordAt(start);
      const from = first < (words.first[clause.index] as number) ? clause.from : (words.from[first] as number);
      const to = words.to[reader.wordAt(end)] as number;
      return { owner: matcher.owner, label: matcher.label, clause, from, to, denied };
    });
  }
}
