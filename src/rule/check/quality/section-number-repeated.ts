import { evidence } from "../../../document/place.ts";
import { textOf } from "../../../extract/passage.ts";
import type { Clause } from "../../../types.ts";
import type { Judge } from "../../judge.ts";
import { fail, pass } from "../../verdict.ts";

/** The number that a heading begins with: "2.", "11.4", "3)". A year is none. */
const NUMBER = /^(\d{1,2}(?:\.\d{1,2}){0,3})[.):]?\s+\p{L}/u;

/** Judges by the numbers of headings that stand under the same heading: each should be there once. */
export const sectionNumberRepeated: Judge = (_rule, { context }) => {
  const seen = new Set<string>();
  const found: Clause[] = [];
  for (const clause of context.clauses) {
    if (clause.kind !== "heading" || clause.part !== "notice") continue;
    const number = NUMBER.exec(textOf(context, clause))?.[1];
    if (number === undefined) continue;
    const place = `${clause.heading} ${number}`;
    if (seen.has(place)) found.push(clause);
    seen.add(place);
  }
  return found.length > 0 ? fail(found.map((each) => evidence(context.document, context.clauses, each))) : pass();
};
