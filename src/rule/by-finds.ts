/** Judges by what should not be there: every match is a finding. */
import { evidence } from "../document/place.ts";
import type { Hit } from "../types.ts";
import { hitsOf, type Judge } from "./judge.ts";
import { fail, pass } from "./verdict.ts";

export const byFinds: Judge = (rule, on) => {
  const hits = hitsOf(rule, "finds", on);
  if (hits.length === 0) return pass();
  const excuses = hitsOf(rule, "unless", on);
  if (excuses.length > 0) return pass([...excuses.slice(0, 1)].map((hit) => place(hit, true)));
  const whole = rule.quote !== "match";
  return fail(distinct(hits, whole).map((hit) => place(hit, whole)));

  function place(hit: Hit, clause: boolean) {
    const { document, clauses } = on.context;
    return clause ? evidence(document, clauses, hit.clause) : evidence(document, clauses, hit.clause, hit.from, hit.to);
  }
};

/** One finding a clause, or one a match; a match inside another is the same matter. */
function distinct(hits: readonly Hit[], byClause: boolean): readonly Hit[] {
  const sorted = [...hits].sort((a, b) => a.from - b.from || b.to - a.to);
  const kept: Hit[] = [];
  for (const hit of sorted) {
    const last = kept.at(-1);
    const same = last && (byClause ? last.clause === hit.clause : hit.from < last.to);
    if (!same) kept.push(hit);
  }
  return kept;
}
