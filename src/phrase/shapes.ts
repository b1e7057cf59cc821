/** Matchers over characters: shapes that words cannot describe ("[insert …]", "{{ … }}"). */
import { lastClauseFrom } from "../document/clause-at.ts";
import type { Clause, Document } from "../types.ts";
import type { CompiledMatcher, CompiledPack } from "./compile.ts";
import type { Words } from "./words.ts";

/** Where the expression of a matcher matches, as offsets of the view. */
export interface Shape {
  readonly matcher: CompiledMatcher;
  readonly from: number;
  readonly to: number;
}

/**
 * The shapes that stand in each clause, by its index. An expression reads the whole view once, where the notice holds what it
 * needs; a match counts where it begins, and crosses no block.
 */
export function shapesOf(
  { matchers, neededTexts }: CompiledPack,
  document: Document,
  clauses: readonly Clause[],
  { holds }: Words,
): ReadonlyMap<number, readonly Shape[]> {
  const byClause = new Map<number, Shape[]>();
  const held = new Set([...holds, ...neededTexts.signsIn(document.view.text)]);
  for (const matcher of matchers) {
    if (!matcher.expression || matcher.needed?.every((text) => !held.has(text))) continue;
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
