import { evidence } from "../document/place.ts";
import { countBefore } from "../halving.ts";
import type { Clause, Evidence, Hit } from "../types.ts";
import type { NoticeContext } from "./context.ts";

/** The text of a clause, as the view has it. */
export const textOf = (context: NoticeContext, clause: Clause): string =>
  context.document.view.text.slice(clause.from, clause.to);

/** A stretch of a clause (by default all of it) as evidence. */
export const quote = (context: NoticeContext, clause: Clause, from?: number, to?: number): Evidence =>
  evidence(context.document, context.clauses, clause, from, to);

/** The clause that holds an offset of the view, or the next one behind it; null behind the last. */
export function clauseAt(context: NoticeContext, offset: number): Clause | null {
  const at = countBefore(context.clauses.length, (index) => (context.clauses[index] as Clause).to <= offset);
  return context.clauses[at] ?? null;
}

/** The headings above a clause, nearest first; for a cell, its headers before them. */
export function* above(context: NoticeContext, clause: Clause): Generator<Clause> {
  if (clause.kind === "cell") {
    for (const header of [clause.leadIn, clause.rowHeader]) {
      const found = context.clauses[header];
      if (found) yield found;
    }
  }
  let heading = context.clauses[clause.heading];
  while (heading) {
    yield heading;
    heading = context.clauses[heading.heading];
  }
}

/** Whether a reading's label holds at the clause itself. */
export const says = (context: NoticeContext, clause: Clause, owner: string, label: string): boolean =>
  context.hits.holds(clause.index, owner, label);

/** Whether the clause stands under a heading (or in a column) at which a reading's label holds. */
export function isUnder(context: NoticeContext, clause: Clause, owner: string, label: string): boolean {
  if (context.hits.of(owner, label).length === 0) return false;
  const { clauses, hits } = context;
  const holds = (index: number): boolean => index >= 0 && hits.holds(index, owner, label);
  if (clause.kind === "cell" && (holds(clause.leadIn) || holds(clause.rowHeader))) return true;
  for (let at = clause.heading; at >= 0; at = (clauses[at] as Clause).heading) if (holds(at)) return true;
  return false;
}

/** Hits of one reading that overlap a stretch of a clause; the cost is that of the stretch, however long the clause is. */
export function hitsIn(
  context: NoticeContext,
  clause: Clause,
  owner: string,
  from: number,
  to: number,
): readonly Hit[] {
  const all = context.hits.inClause(clause.index, owner);
  if (all.length === 0) return all;
  const found: Hit[] = [];
  for (let at = firstFrom(all, from - LONGEST_HIT); at < all.length; at++) {
    const hit = all[at] as Hit;
    if (hit.from >= to) break;
    if (hit.to > from) found.push(hit);
  }
  return found;
}

/** Whether no word of its clause stands behind a hit. */
export const isAtEnd = (context: NoticeContext, hit: Hit): boolean =>
  hit.clause.to - hit.to < 20 && !/\p{L}/u.test(context.document.view.text.slice(hit.to, hit.clause.to));

/** A match of a fact's reading is shorter than this, in characters. */
const LONGEST_HIT = 300;

/** Index of the first of the things, which are in order, that begins at or behind an offset. */
export const firstFrom = (things: readonly { readonly from: number }[], offset: number): number =>
  countBefore(things.length, (index) => (things[index] as { from: number }).from < offset);
