/** Rules → outcomes: applicability first (law in force, then what the rule applies to), then the rule's own way of judging. */
import type { Law, Outcome, Rule } from "../types.ts";
import { doesNotApply } from "./applies.ts";
import { byElement } from "./by-element.ts";
import { byFinds } from "./by-finds.ts";
import { byNeeds } from "./by-needs.ts";
import { checks } from "./check/index.ts";
import { withoutFilled } from "./filled.ts";
import type { Case, Judge } from "./judge.ts";
import { forLawEnforcement } from "./law-enforcement.ts";
import { forNoData } from "./no-data.ts";
import { NOT_IN_FORCE, notApplicable, type Verdict } from "./verdict.ts";

/** The verdict of one rule on one notice. */
export function evaluate(rule: Rule, on: Case): Verdict {
  if (!holdsOn(rule.law, on.asOf)) return notApplicable(outsideItsTime(rule.law, on.asOf));
  const reason = doesNotApply(rule.applies, on);
  if (reason !== null) return notApplicable(reason);
  const verdict = withoutFilled(judgeOf(rule)(rule, on), on.context);
  return forNoData(rule, forLawEnforcement(rule, verdict, on), on);
}

/** The outcome as the report gives it. */
export const outcomeOf = (rule: Rule, verdict: Verdict): Outcome => ({
  rule: rule.id,
  outcome: verdict.outcome,
  evidence: verdict.evidence,
  reason: verdict.reason,
});

/** The law behind a rule that held on a day (YYYY-MM-DD). */
export const inForce = (law: readonly Law[], asOf: string): readonly Law[] =>
  law.filter((each) => isInForce(each, asOf));

function holdsOn(law: readonly Law[], day: string): boolean {
  for (const each of law) if (isInForce(each, day)) return true;
  return false;
}

const isInForce = ({ from, until }: Law, asOf: string): boolean =>
  from <= asOf && (until === undefined || asOf < until);

function judgeOf(rule: Rule): Judge {
  if (rule.element) return byElement;
  if (rule.finds || rule.links) return byFinds;
  if (rule.when) return byNeeds;
  const check = checks[rule.check as string];
  if (!check) throw new Error(`rule ${rule.id} names a check that does not exist: ${rule.check}`);
  return check;
}

function outsideItsTime(law: readonly Law[], asOf: string): string {
  const begins = law.map(({ from }) => from).sort()[0] as string;
  if (asOf < begins) return `${NOT_IN_FORCE} began on ${begins}`;
  const ended = law
    .map(({ until }) => until ?? "")
    .sort()
    .at(-1);
  return `${NOT_IN_FORCE} ended on ${ended}`;
}
