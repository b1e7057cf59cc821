import { countBefore } from "../halving.ts";
import type { Clause } from "../types.ts";

/** The last clause that begins at or before an offset of the view; it may end before it. */
export const lastClauseFrom = (clauses: readonly Clause[], offset: number): Clause | undefined =>
  clauses[countBefore(clauses.length, (index) => (clauses[index] as Clause).from <= offset) - 1];
