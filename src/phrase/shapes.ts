/** Matchers over characters: shapes that words cannot describe ("[insert …]", "{{ … }}"). */
import { lastClauseFrom } from "../document/clause-at.ts";
import type { Clause, Document } from "../types.ts";
import type { CompiledMatcher } from "./compile.ts";

/** Where the expression of a matcher matches, as offsets of the view. */
export interface Shape {
  readonly matcher: CompiledMatcher;
  readonly from: number;
  readonly to: number;
}

/**
 * The shapes that stand in each clause, by its index. An expression reads the whole view once; a match counts where it
 * begins, and crosses no block.
 */
export function shapesOf(
  matchers: readonly CompiledMatcher[],
  document: Document,
  clauses: readonly Clause[],
): ReadonlyMap<number, readonly Shape[]> {
  const byClause = new Map<number, Shape[]>();
  for (const matcher of matchers) {
    if (!matcher.expression) continue;
    for (const { 0: text, index: from } of document.view.text.matchAll(matcher.expression)) {
      const clause = lastClauseFrom(clauses, from);
      const to = from + text.length;
      if (text === "" || clause?.part !== "notice" || to > (document.blocks[clause.block]?.to ?? 0)) continue;
      const shapes = byClause.get(clause.index) ?? [];
      byClause.set(clause.index, shapes);
      shapes.push({ matcher, from, to });
    }
  }
  return byClause;
}
