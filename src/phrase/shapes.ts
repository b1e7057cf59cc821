/** Matchers over characters: shapes that words cannot describe ("[insert …]", "{{ … }}"). */
import { lastClauseFrom } from "../document/clause-at.ts";
import type { Block, Clause, Document } from "../types.ts";
import type { CompiledMatcher, CompiledPack } from "./compile.ts";
import type { Places, Words } from "./words.ts";

/** Where the expression of a matcher matches, as offsets of the view. */
export interface Shape {
  readonly matcher: CompiledMatcher;
  readonly from: number;
  readonly to: number;
}

/**
 * The shapes that stand in each clause, by its index. A match crosses no block. An expression reads only the blocks of the
 * notice that hold what it needs, and of these only the places where its first words stand, as far as these are known.
 */
export function shapesOf(
  { matchers, clues }: CompiledPack,
  document: Document,
  clauses: readonly Clause[],
  { holders, beginnings }: Words,
): ReadonlyMap<number, readonly Shape[]> {
  const byClause = new Map<number, Shape[]>();
  const lines = new Map<number, readonly number[]>();
  const signs = clues.signsIn(document);
  const all = document.blocks.flatMap(({ part }, block) => (part === "notice" ? [block] : []));
  for (const matcher of matchers) {
    const { expression } = matcher;
    if (!expression) continue;
    for (const { block, starts } of placesFor(matcher)) {
      const { to } = document.blocks[block] as Block;
      // What stands before the block, and the end of its line, can be looked at.
      const text = document.view.text.slice(0, to + 1);
      let end = 0;
      for (const start of starts) {
        if (start < end) continue;
        expression.lastIndex = start;
        for (let match = expression.exec(text); match; match = expression.exec(text)) {
          end = expression.lastIndex;
          if (match[0] === "") expression.lastIndex += 1;
          else if (end <= to) add({ matcher, from: match.index, to: end });
        }
      }
    }
  }
  return byClause;

  /** The blocks in which an expression is tried, in order, each with the offsets from which it is. */
  function placesFor({ needed, first, beginsLine }: CompiledMatcher): readonly Places[] {
    if (first >= 0) {
      const places = beginnings[first] ?? [];
      if (needed < 0 || places.length === 0) return places;
      const blocks = new Set(holding(needed));
      return places.filter(({ block }) => blocks.has(block));
    }
    return (needed < 0 ? all : holding(needed)).map((block) => {
      const stretch = document.blocks[block] as Block;
      return { block, starts: beginsLine ? linesOf(block, stretch) : [stretch.from] };
    });
  }

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

  /** The blocks that hold what an expression needs, in order. */
  function holding(needed: number): readonly number[] {
    const byWords = holders[needed] ?? [];
    const bySigns = signs.get(needed);
    return bySigns ? [...new Set([...byWords, ...bySigns])].sort((a, b) => a - b) : byWords;
  }

  function add(shape: Shape): void {
    const clause = lastClauseFrom(clauses, shape.from) as Clause;
    const shapes = byClause.get(clause.index);
    if (shapes) shapes.push(shape);
    else byClause.set(clause.index, [shape]);
  }
}
