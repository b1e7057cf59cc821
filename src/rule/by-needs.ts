/** Judges by what one statement calls for: where `when` is said, `needs` must be said too. */
import { evidence } from "../document/place.ts";
import type { Clause, Hit } from "../types.ts";
import { hitsOf, type Judge } from "./judge.ts";
import { fail, notApplicable, pass } from "./verdict.ts";

export const byNeeds: Judge = (rule, on) => {
  const { document, clauses } = on.context;
  const calls = hitsOf(rule, "when", on);
  if (calls.length === 0) return notApplicable("the notice says nothing that would call for it");
  const answers = hitsOf(rule, "needs", on);
  const quote = (clause: Clause) => evidence(document, clauses, clause);
  if ((rule.within ?? "notice") === "notice") {
    if (answers.length > 0) return pass(distinctClauses(answers).map(quote));
    const [place, ...others] = distinctClauses(calls).map(quote);
    // The first call in the rule's own order gives the place: the rule lists the plainest statement first.
    return fail(place ? [place] : [], { related: others });
  }
  const near = rule.within === "clause" ? sameClause : sameSection;
  const unanswered = distinctClauses(calls).filter((call) => !answers.some((answer) => near(call, answer.clause)));
  return unanswered.length > 0 ? fail(unanswered.map(quote)) : pass(distinctClauses(answers).map(quote));
};

const sameClause = (a: Clause, b: Clause): boolean => a === b || a.leadIn === b.index || b.leadIn === a.index;
const sameSection = (a: Clause, b: Clause): boolean => a.heading === b.heading;

const distinctClauses = (hits: readonly Hit[]): readonly Clause[] => [...new Set(hits.map((hit) => hit.clause))];
