/** Rules → outcomes: applicability first (law in force, then what the rule applies to), then the rule's own way of judging. */
import type { Outcome, Rule } from "../types.ts";
import { doesNotApply } from "./applies.ts";
import { withoutFilled } from "./filled.ts";
import { forProcessor } from "./for-processor.ts";
import type { Case } from "./judge.ts";
import { forLawEnforcement } from "./law-enforcement.ts";
import { forNoData } from "./no-data.ts";
import { notApplicable, type Verdict } from "./verdict.ts";
import { hasSought, type Way, waysOn } from "./way.ts";

/** What one rule says of one notice. */
export interface Judged {
  readonly id: string;
  readonly rule: Rule;
  readonly verdict: Verdict;
}

/** The verdicts of the pack's rules on one notice; of some of them, where only these are asked. */
export function evaluate(on: Case, asked?: ReadonlySet<string>): readonly Judged[] {
  const ways = waysOn(on.compiled.pack, on.asOf);
  const judged: Judged[] = [];
  for (const way of ways) {
    const { id, rule } = way;
    if (!asked || asked.has(id)) judged.push({ id, rule, verdict: verdictOf(way, on) });
  }
  return judged;
}

function verdictOf({ rule, ofAll, applies, seeks, judge }: Way, on: Case): Verdict {
  if (ofAll) return ofAll;
  const reason = doesNotApply(applies, on);
  if (reason !== null) return notApplicable(reason);
  if (seeks && !hasSought(seeks, on)) return seeks.without;
  const verdict = judge(rule, on);
  if (verdict.outcome !== "fail") return verdict;
  return GUARDS.reduce((guarded, guard) => guard(rule, guarded, on), withoutFilled(verdict, on.context));
}

/** What a failure goes through, each behind the one before it: kinds of notices of which less, or something else, is asked. */
const GUARDS = [forLawEnforcement, forNoData, forProcessor];

/** The outcome as the report gives it. */
export const outcomeOf = ({ id, verdict: { outcome, evidence, reason } }: Judged): Outcome => ({
  rule: id,
  outcome,
  evidence,
  reason,
});
