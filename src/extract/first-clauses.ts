import type { Clause } from "../types.ts";

/** So many of the first clauses of a kind. */
export function firstClauses(
  clauses: readonly Clause[],
  count: number,
  is: (clause: Clause) => boolean,
): readonly Clause[] {
  const found: Clause[] = [];
  for (const clause of clauses) {
    if (found.length === count) break;
    if (is(clause)) found.push(clause);
  }
  return found;
}
