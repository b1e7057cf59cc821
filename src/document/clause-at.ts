import { countBefore } from "../halving.ts";
import type { Clause } from "../types.ts";

/** The clause of the notice itself that holds an offset of the view, or null. */
export function clauseAt(clauses: readonly Clause[], offset: number): Clause | null {
  const found = lastClauseFrom(clauses, offset);
  return found?.part === "notice" && offset < found.to ? found : null;
}

/** The last clause that begins at or before an offset of the view; it may end before it. */
export const lastClauseFrom = (clauses: readonly Clause[], offset: number): Clause | undefined =>
  clauses[countBefore(clauses.length, (index) => (clauses[index] as Clause).from <= offset) - 1];
