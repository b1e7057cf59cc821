import { evidence } from "../../../document/place.ts";
import type { Hit } from "../../../types.ts";
import type { Case, Judge } from "../../judge.ts";
import { fail, pass } from "../../verdict.ts";

/** Fails where something is to begin or end in a year before that of the case; within the year it is left open. */
export const stalePlan: Judge = (_rule, on) => {
  const { document, clauses, hits } = on.context;
  const over = hits.of("fact-plans", "plan").filter((hit) => yearOf(hit, on) < on.asOf.slice(0, 4));
  if (over.length === 0) return pass();
  return fail(over.map(({ clause, from, to }) => evidence(document, clauses, clause, from, Math.min(to, clause.to))));
};

/** The year stands at the end of the match. */
const yearOf = ({ to }: Hit, { context }: Case): string => context.document.view.text.slice(to - 4, to);
