/** Matchers over characters: shapes that words cannot describe ("[insert …]", "{{ … }}"). */
import { lastClauseFrom } from "../document/clause-at.ts";
import type { Block, Clause, Document } from "../types.ts";
import { cluesIn, type Places } from "./clues-in.ts";
import type { CompiledMatcher, CompiledPack } from "./compile.ts";

/** Where the expression of a matcher matches: as offsets of the view, or from the beginning of a block on. */
export interface Shape {
  readonly matcher: CompiledMatcher;
  readonly from: number;
  readonly to: number;
}

/** The shapes that stand in each clause, by its index. A match crosses no block, and a block tells by itself what matches in it. */
export function shapesOf(
  compiled: CompiledPack,
  document: Document,
  clauses: readonly Clause[],
): ReadonlyMap<number, readonly Shape[]> {
  const recent = compiled.recent.blocks;
  const { blocks, view } = document;
  // The end of its line can be looked at. Joined, since a slice would keep the whole text in memory.
  const keys = blocks.map(({ from, to, part }) =>
    part === "notice" ? ["", view.text.slice(from, to + 1)].join("\0") : null,
  );
  const known = keys.map((key) => (key === null ? NONE : recent.get(key)));
  const unread = known.flatMap((shapes, block) => (shapes ? [] : [block]));
  const read = readShapes(compiled, document, clauses, unread);
  for (const block of unread) recent.set(keys[block] as string, read.get(block) ?? NONE);
  const byClause = new Map<number, Shape[]>();
  for (const [index, { from }] of blocks.entries()) {
    for (const shape of known[index] ?? read.get(index) ?? NONE) {
      const clause = lastClauseFrom(clauses, from + shape.from) as Clause;
      const here = { matcher: shape.matcher, from: from + shape.from, to: from + shape.to };
      const shapes = byClause.get(clause.index);
      if (shapes) shapes.push(here);
      else byClause.set(clause.index, [here]);
    }
  }
  return byClause;
}

const NONE: readonly Shape[] = [];

/**
 * The shapes in each of some blocks, those of one matcher after another. An expression reads only the blocks that hold what it
 * needs, and of these only the places where its first words stand, as far as these are known.
 */
function readShapes(
  { alphabet, clues, matchers }: CompiledPack,
  document: Document,
  clauses: readonly Clause[],
  unread: readonly number[],
): ReadonlyMap<number, readonly Shape[]> {
  const found = new Map<number, Shape[]>();
  if (unread.length === 0) return found;
  const isUnread = new Set(unread);
  const { holders, beginnings } = cluesIn(alphabet, document, clauses, (block) => isUnread.has(block));
  const lines = new Map<number, readonly number[]>();
  const signs = clues.signsIn(document);
  for (const matcher of matchers) {
    const { expression } = matcher;
    if (!expression) continue;
    for (const { block, starts } of placesFor(matcher)) {
      const { from, to } = document.blocks[block] as Block;
      const text = document.view.text.slice(from, to + 1);
      let end = 0;
      for (const start of starts) {
        if (start - from < end) continue;
        expression.lastIndex = start - from;
        for (let match = expression.exec(text); match; match = expression.exec(text)) {
          end = expression.lastIndex;
          if (match[0] === "") expression.lastIndex += 1;
          else if (end <= to - from) add(block, { matcher, from: match.index, to: end });
        }
      }
    }
  }
  return found;

  /** The blocks in which an expression is tried, in order, each with the offsets from which it is. */
  function placesFor({ needed, first, beginsLine }: CompiledMatcher): readonly Places[] {
    if (first >= 0) {
      const places = beginnings[first] ?? [];
      if (needed < 0 || places.length === 0) return places;
      const blocks = new Set(holding(needed));
      return places.filter(({ block }) => blocks.has(block));
    }
    return (needed < 0 ? unread : holding(needed)).map((block) => {
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
    const bySigns = signs.get(needed)?.filter((block) => isUnread.has(block));
    return bySigns ? [...new Set([...byWords, ...bySigns])].sort((a, b) => a - b) : byWords;
  }

  function add(block: number, shape: Shape): void {
    const shapes = found.get(block);
    if (shapes) shapes.push(shape);
    else found.set(block, [shape]);
  }
}
