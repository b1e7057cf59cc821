import { evidence } from "../document/place.ts";
import type { Clause, Evidence } from "../types.ts";
import type { NoticeContext } from "./context.ts";

/** The text of a clause, as the view has it. */
export const textOf = (context: NoticeContext, clause: Clause): string =>
  context.document.view.text.slice(clause.from, clause.to);

/** A stretch of a clause (by default all of it) as evidence. */
export const quote = (context: NoticeContext, clause: Clause, from?: number, to?: number): Evidence =>
  evidence(context.document, context.clauses, clause, from, to);

/** The clause that holds an offset of the view, or the next one behind it; null behind the last. */
export function clauseAt(context: NoticeContext, offset: number): Clause | null {
  let low = 0;
  let high = context.clauses.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((context.clauses[middle] as Clause).to <= offset) low = middle + 1;
    else high = middle;
  }
  return context.clauses[low] ?? null;
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
  context.hits.inClause(clause.index).some((hit) => hit.owner === owner && hit.label === label);

/** Whether the clause stands under a heading (or in a column) at which a reading's label holds. */
export function isUnder(context: NoticeContext, clause: Clause, owner: string, label: string): boolean {
  for (const heading of above(context, clause)) if (says(context, heading, owner, label)) return true;
  return false;
}
