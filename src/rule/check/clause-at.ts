import { lastClauseFrom } from "../../document/clause-at.ts";
import type { Clause } from "../../types.ts";

/** The clause of the notice itself that holds an offset of the view, or null. */
export function clauseAt(clauses: readonly Clause[], offset: number): Clause | null {
  const found = lastClauseFrom(clauses, offset);
  return found?.part === "notice" && offset < found.to ? found : null;
}
