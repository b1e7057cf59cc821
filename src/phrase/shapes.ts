/** Matchers over characters: shapes that words cannot describe ("[insert …]", "{{ … }}"). */
import { lastClauseFrom } from "../document/clause-at.ts";
import type { Block, Clause, Document } from "../types.ts";
import type { CompiledMatcher, CompiledPack } from "./compile.ts";
import type { Words } from "./words.ts";

/** Where the expression of a matcher matches, as offsets of the view. */
export interface Shape {
  readonly matcher: CompiledMatcher;
  readonly from: number;
  readonly to: number;
}

/**
 * The shapes that stand in each clause, by its index. A match crosses no block, so that an expression reads only the blocks
 * of the notice that hold what it needs.
 */
export function shapesOf(
  { matchers, neededTexts }: CompiledPack,
  document: Document,
  clauses: readonly Clause[],
  { holders }: Words,
): ReadonlyMap<number, readonly Shape[]> {
  const byClause = new Map<number, Shape[]>();
  const lines = new Map<number, readonly number[]>();
  const signs = neededTexts.signsIn(document);
  const all = document.blocks.flatMap(({ part }, block) => (part === "notice" ? [block] : []));
  for (const matcher of matchers) {
    const { expression, needed, beginsLine } = matcher;
    if (!expression) continue;
    for (const index of needed ? holding(needed) : all) {
      const block = document.blocks[index] as Block;
      // What stands before the block, and the end of its line, can be looked at.
      const text = document.view.text.slice(0, block.to + 1);
      const starts = beginsLine ? linesOf(index, block) : [block.from];
      for (const start of starts) {
        expression.lastIndex = start;
        for (let match = expression.exec(text); match; match = expression.exec(text)) {
          if (match[0] === "") expression.lastIndex += 1;
          else if (expression.lastIndex <= block.to) add({ matcher, from: match.index, to: expression.lastIndex });
        }
      }
    }
  }
  return byClause;

  /** Where the lines of a block begin. */
  function linesOf(index: number, { from, to }: Block): readonly number[] {
    const known = lines.get(index);
    if (known) return known;
    const starts = [from];
    for (const { 0: end, index: at } of document.view.text.slice(from, to).matchAll(/[\n\r\u2028\u2029]/g))
      starts.push(from + at + end.length);
    lines.set(index, starts);
    return starts;
  }

  /** The blocks that hold one of these texts. */
  function holding(texts: readonly string[]): ReadonlySet<number> {
    const blocks = new Set<number>();
    for (const text of texts)
      for (const block of holders[neededTexts.numberOf(text)] ?? signs.get(text) ?? []) blocks.add(block);
    return blocks;
  }

  function add(shape: Shape): void {
    const clause = lastClauseFrom(clauses, shape.from) as Clause;
    const shapes = byClause.get(clause.index);
    if (shapes) shapes.push(shape);
    else byClause.set(clause.index, [shape]);
  }
}
