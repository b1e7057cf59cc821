import { evidence } from "../../../document/place.ts";
import { textOf } from "../../../extract/passage.ts";
import type { Judge } from "../../judge.ts";
import { fail, notApplicable, pass } from "../../verdict.ts";
import { firstClause } from "./first-clause.ts";
import { measureOf } from "./measure.ts";

/** A text as long as this needs signposts, in words. */
const LONG = 600;

/** "How long – We keep …", "Who we are: …": a label that runs in does what a heading does. */
const LABEL = /^\p{Lu}[^.!?:;–—]{1,60}(?: [–—-](?: |$)|:(?: |$))/u;
/** Fewer are sentences that happen to have a dash. */
const ENOUGH = 4;

/** Judges by headings other than the title, in a notice that is long. */
export const noHeadings: Judge = (_rule, { context }) => {
  const { document, clauses } = context;
  const own = clauses.filter(({ part }) => part === "notice");
  const heading = own.find(({ kind, block }) => kind === "heading" && block !== document.meta.titleBlock);
  let words = 0;
  for (const clause of own) {
    words += measureOf(context, clause).words;
    if (heading && words > LONG) return pass([evidence(document, clauses, heading)]);
  }
  if (words <= LONG) return notApplicable("the notice is short");
  const labelled = own.filter((clause) => clause.kind === "paragraph" && LABEL.test(textOf(context, clause)));
  if (labelled.length >= ENOUGH) return pass(labelled.slice(0, 1).map((each) => evidence(document, clauses, each)));
  return fail([evidence(document, clauses, firstClause(context))], { detail: `It has ${words} words.`, absence: true });
};
