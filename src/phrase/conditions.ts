/** The conditions of a matcher: under a heading, after a lead-in, with, not, beside. */
import type { Clause } from "../types.ts";
import type { Ends } from "./automaton.ts";
import type { CompiledMatcher } from "./compile.ts";

/** How many clauses away "beside" still is. */
const BESIDE = 2;

/** Returns the function that tells whether a matcher's conditions hold at a clause. */
export function createHolds(
  clauses: readonly Clause[],
  ends: readonly Ends[],
): (matcher: CompiledMatcher, clause: Clause) => boolean {
  const sets: (ReadonlySet<number> | undefined)[] = [];
  /** Whether one of these patterns ends in a clause; what a clause holds is gathered once. */
  const has = (index: number, patterns: readonly number[]): boolean => {
    sets[index] ??= new Set((ends[index] as Ends).map(({ pattern }) => pattern));
    const held = sets[index];
    return held.size > 0 && patterns.some((pattern) => held.has(pattern));
  };

  const chain = function* (clause: Clause, step: (clause: Clause) => number): Generator<Clause> {
    for (let next = step(clause); next >= 0; next = step(clauses[next] as Clause)) yield clauses[next] as Clause;
  };

  /** Headings above the clause and above its lead-ins; the headers of a cell are headings too. */
  const under = (clause: Clause, patterns: readonly number[]): boolean => {
    for (const heading of chain(clause, (each) => each.heading)) if (has(heading.index, patterns)) return true;
    if (clause.kind !== "cell") return false;
    return [clause.leadIn, clause.rowHeader].some((header) => header >= 0 && has(header, patterns));
  };

  const after = (clause: Clause, patterns: readonly number[]): boolean => {
    for (const leadIn of chain(clause, (each) => each.leadIn)) if (has(leadIn.index, patterns)) return true;
    return clause.rowHeader >= 0 && has(clause.rowHeader, patterns);
  };

  const within = (clause: Clause, patterns: readonly number[]): boolean => {
    if (has(clause.index, patterns)) return true;
    for (const leadIn of chain(clause, (each) => (each.joined ? each.leadIn : -1))) {
      if (has(leadIn.index, patterns)) return true;
    }
    return false;
  };

  const beside = (clause: Clause, patterns: readonly number[]): boolean => {
    const first = Math.max(0, clause.index - BESIDE);
    const last = Math.min(clauses.length - 1, clause.index + BESIDE);
    for (let at = first; at <= last; at++) {
      const other = clauses[at] as Clause;
      if (other.kind !== "heading" && other.heading === clause.heading && has(at, patterns)) return true;
    }
    return false;
  };

  return (matcher, clause) =>
    (matcher.under.length === 0 || under(clause, matcher.under)) &&
    (matcher.outside.length === 0 || !under(clause, matcher.outside)) &&
    (matcher.after.length === 0 || after(clause, matcher.after)) &&
    (matcher.with.length === 0 || within(clause, matcher.with)) &&
    (matcher.not.length === 0 || !within(clause, matcher.not)) &&
    (matcher.beside.length === 0 || beside(clause, matcher.beside));
}
