import type { Clause, Hit } from "../types.ts";

/** The clauses in which hits stand, each once, in document order. */
export function clausesOf(hits: readonly Hit[]): readonly Clause[] {
  const clauses: Clause[] = [];
  let last = -1;
  for (const { clause } of hits) {
    // The hits of one label are in document order, those of several labels together are not.
    if (clause.index < last) return sorted(hits);
    if (clause.index > last) clauses.push(clause);
    last = clause.index;
  }
  return clauses;
}

const sorted = (hits: readonly Hit[]): readonly Clause[] =>
  [...new Set(hits.map(({ clause }) => clause))].sort((a, b) => a.index - b.index);
