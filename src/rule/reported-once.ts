/** One statement, one finding: a rule that yields to others says nothing of the words that they report. */
import type { Evidence, Rule } from "../types.ts";
import { notApplicable, type Verdict } from "./verdict.ts";

interface Judged {
  readonly rule: Rule;
  readonly verdict: Verdict;
}

/** The verdicts, those of rules that yield without the places at which a rule to which they yield fails too. */
export function reportedOnce(judged: readonly Judged[]): readonly Judged[] {
  const failing = new Map(
    judged.flatMap(({ rule, verdict }) => (verdict.outcome === "fail" ? [[rule.id, verdict]] : [])),
  );
  return judged.map((each) => {
    const { rule, verdict } = each;
    const above = (rule.yields ?? []).filter((id) => failing.has(id));
    if (above.length === 0 || !isOfWords(verdict)) return each;
    return { rule, verdict: withoutWhat(above, failing, verdict) };
  });
}

const isOfWords = ({ outcome, absence }: Verdict): boolean => (outcome === "fail" || outcome === "review") && !absence;

function withoutWhat(above: readonly string[], failing: ReadonlyMap<string, Verdict>, verdict: Verdict): Verdict {
  const reported = above.flatMap((id) => failing.get(id)?.evidence ?? []);
  const isLeft = (place: Evidence): boolean => !reported.some((other) => overlap(place, other));
  const evidence = verdict.evidence.filter(isLeft);
  if (evidence.length === 0) return notApplicable(`what it would find fault with is reported by ${above.join(", ")}`);
  const details = verdict.details?.filter((_, index) => isLeft(verdict.evidence[index] as Evidence));
  return { ...verdict, evidence, ...(details && { details }) };
}

const overlap = (a: Evidence, b: Evidence): boolean => a.start.offset < b.end.offset && b.start.offset < a.end.offset;
