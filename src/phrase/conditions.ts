/** The conditions of a matcher: under a heading, after a lead-in, with, not, beside. */
import type { Clause } from "../types.ts";
import type { CompiledMatcher } from "./compile.ts";

/** How many clauses away "beside" still is. */
const BESIDE = 2;

/** What is known of the clauses of a notice: whether one of these patterns ends in a clause. */
export type Says = (clause: number, patterns: readonly number[]) => boolean;

/** Whether what stands above and before a clause lets a matcher match in it: its headings and lead-ins. */
export function standsWell(matcher: CompiledMatcher, clause: Clause, clauses: readonly Clause[], says: Says): boolean {
  return (
    (matcher.under.length === 0 || isUnder(matcher.under, clause, clauses, says)) &&
    (matcher.outside.length === 0 || !isUnder(matcher.outside, clause, clauses, says)) &&
    (matcher.after.length === 0 || isAfter(matcher.after, clause, clauses, says))
  );
}

/** Whether a heading above the clause and above its lead-ins says one of these patterns; the headers of a cell are headings too. */
function isUnder(patterns: readonly number[], clause: Clause, clauses: readonly Clause[], says: Says): boolean {
  for (let at = clause.heading; at >= 0; at = (clauses[at] as Clause).heading) if (says(at, patterns)) return true;
  if (clause.kind !== "cell") return false;
  const { leadIn, rowHeader } = clause;
  return (leadIn >= 0 && says(leadIn, patterns)) || (rowHeader >= 0 && says(rowHeader, patterns));
}

function isAfter(patterns: readonly number[], clause: Clause, clauses: readonly Clause[], says: Says): boolean {
  for (let at = clause.leadIn; at >= 0; at = (clauses[at] as Clause).leadIn) if (says(at, patterns)) return true;
  return clause.rowHeader >= 0 && says(clause.rowHeader, patterns);
}

/** Whether the clause itself, or one near it under the same heading, says one of these patterns. */
export function isBeside(patterns: readonly number[], clause: Clause, clauses: readonly Clause[], says: Says): boolean {
  const last = Math.min(clauses.length - 1, clause.index + BESIDE);
  for (let at = Math.max(0, clause.index - BESIDE); at <= last; at++) {
    const other = clauses[at] as Clause;
    if (other.kind !== "heading" && other.heading === clause.heading && says(at, patterns)) return true;
  }
  return false;
}
