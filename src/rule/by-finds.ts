/** Judges by what should not be there: every match is a finding. */
import { evidence } from "../document/place.ts";
import type { Hit, Rule } from "../types.ts";
import { type Found, foundBy, hitsOf, type Judge } from "./judge.ts";
import { fail, pass } from "./verdict.ts";

export const byFinds: Judge = (rule, on) => {
  const found = foundBy(rule, "finds", on).flatMap((look) => looks(look, rule));
  if (found.length === 0) return pass();
  const excuses = hitsOf(rule, "unless", on);
  if (excuses.length > 0) return pass([...excuses.slice(0, 1)].map((hit) => place(hit, true)));
  const whole = rule.quote !== "match";
  const kept = distinct(found, whole);
  return fail(
    kept.map(({ hit }) => place(hit, whole)),
    { details: kept.map(({ now }) => now) },
  );

  function place(hit: Hit, clause: boolean) {
    const { document, clauses } = on.context;
    return clause ? evidence(document, clauses, hit.clause) : evidence(document, clauses, hit.clause, hit.from, hit.to);
  }
};

interface Look {
  readonly hit: Hit;
  readonly now: string | undefined;
}

/** The hits of one look that are findings of their own: all, or the first of each section or of the notice. */
function looks({ hits, now }: Found, { once }: Rule): readonly Look[] {
  const seen = new Set<number>();
  return hits
    .filter(({ clause }) => {
      const part = once === "notice" ? 0 : clause.heading;
      return once === undefined || (!seen.has(part) && seen.add(part));
    })
    .map((hit) => ({ hit, now }));
}

/** One finding a clause, or one a match; a match inside another is the same matter. */
function distinct(found: readonly Look[], byClause: boolean): readonly Look[] {
  const sorted = [...found].sort(({ hit: a }, { hit: b }) => a.from - b.from || b.to - a.to);
  const kept: Look[] = [];
  for (const look of sorted) {
    const last = kept.at(-1)?.hit;
    const same = last && (byClause ? last.clause === look.hit.clause : look.hit.from < last.to);
    if (!same) kept.push(look);
  }
  return kept;
}
