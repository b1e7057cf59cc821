/** Judges by what one statement calls for: where `when` is said, `needs` must be said too. */
import { evidence } from "../document/place.ts";
import type { Clause, Evidence, Hit } from "../types.ts";
import { elsewhereOnNeeds } from "./elsewhere.ts";
import { BY_FILLED, holdsFilled } from "./filled.ts";
import { hitsOf, type Judge } from "./judge.ts";
import { failUnless, notApplicable, pass, review, type Verdict } from "./verdict.ts";

export const byNeeds: Judge = (rule, on) => {
  const { document, clauses } = on.context;
  const calls = hitsOf(rule, "when", on);
  if (calls.length === 0) return NOTHING_CALLS;
  const answers = hitsOf(rule, "needs", on);
  const quote = (clause: Clause) => evidence(document, clauses, clause);
  /** What is needed may stand in another document, where the notice refers to one: then nobody can tell from this one. */
  const unanswered = (places: readonly Evidence[], related: readonly Evidence[] = []): Verdict =>
    places.some((place) => holdsFilled(on.context, place))
      ? review(places, BY_FILLED, { related })
      : failUnless(elsewhereOnNeeds(rule, on), "the notice refers to another document on the point", places, {
          related,
        });
  if ((rule.within ?? "notice") === "notice") {
    if (answers.length > 0) return pass(distinctClauses(answers).map(quote));
    const [place, ...others] = distinctClauses(calls).map(quote);
    // The first call in the rule's own order gives the place: the rule lists the plainest statement first.
    return unanswered(place ? [place] : [], others);
  }
  const near = rule.within === "clause" ? sameClause : sameSection;
  const left = distinctClauses(calls).filter((call) => !answers.some((answer) => near(call, answer.clause)));
  return left.length > 0 ? unanswered(left.map(quote)) : pass(distinctClauses(answers).map(quote));
};

/** What a rule says of a notice in which nothing is said that it asks more of. */
export const NOTHING_CALLS = notApplicable("the notice says nothing that would call for it");

const sameClause = (a: Clause, b: Clause): boolean => a === b || a.leadIn === b.index || b.leadIn === a.index;
const sameSection = (a: Clause, b: Clause): boolean => a.heading === b.heading;

const distinctClauses = (hits: readonly Hit[]): readonly Clause[] => [...new Set(hits.map((hit) => hit.clause))];
