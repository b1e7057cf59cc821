/** The cases on which a rule is measured: each finding that labels or reviewers judge, and each one that it missed. */
import type { Finding, Rule } from "../src/types.ts";
import { type Expectation, expectation, isApplicable } from "./expected.ts";
import { answers } from "./families.ts";
import { type Defect, type Judged, type JudgedSet, measuresRules, type SetId } from "./labelled.ts";
import { type Ledger, type Verdict, verdictsOn } from "./ledger.ts";
import { overlaps } from "./measure.ts";

export type Kind = "right" | "wrong" | "missed" | "open" | "review-due" | "review-needless" | "review-open";

export interface Case {
  readonly rule: string;
  readonly set: SetId;
  readonly notice: string;
  readonly kind: Kind;
  /** What decided it. */
  readonly by: "reviewer" | "defect" | "element" | null;
  /** The finding, or null for what was missed. */
  readonly finding: Finding | null;
}

/** All cases of all rules on the sets; of a set whose labels do not measure rules, those that a reviewer judged. */
export function casesIn(
  sets: readonly JudgedSet[],
  rules: readonly Rule[],
  ledger: Ledger,
  asOf: string,
): readonly Case[] {
  return sets.flatMap((set) =>
    set.notices.flatMap((notice) =>
      rules.flatMap((rule) => {
        const on: On = {
          notice: measuresRules(set) ? notice : { ...notice, labels: { elements: {} } },
          rule,
          rules,
          verdicts: verdictsOn(ledger, set.id, notice.name).filter((verdict) => verdict.rule === rule.id),
          asOf,
        };
        return casesOn(on)
          .filter(({ by }) => by === "reviewer" || measuresRules(set))
          .map((one) => ({ ...one, rule: rule.id, set: set.id, notice: notice.name }));
      }),
    ),
  );
}

interface On {
  readonly notice: Judged;
  readonly rule: Rule;
  readonly rules: readonly Rule[];
  readonly verdicts: readonly Verdict[];
  readonly asOf: string;
}

type Found = Pick<Case, "kind" | "by" | "finding">;

/**
 * What counts first is a reviewer's word on the very finding, then a labelled defect under it, then the label of the
 * element that the rule is about. A finding that none of them is about stays open: the readers of the notices listed what
 * they saw, not everything.
 */
function casesOn(on: On): readonly Found[] {
  const { rule, rules, notice, asOf } = on;
  const findings = notice.report.findings.filter((finding) => finding.rule === rule.id);
  const expected = isApplicable(rule, notice.report, asOf) ? expectation(rule, rules, notice.labels.elements) : null;
  const fails = findings.filter(({ outcome }) => outcome === "fail").map((finding) => judged(finding, on));
  const reviews = findings.filter(({ outcome }) => outcome === "review").slice(0, 1);
  const asked = reviews.map((finding): Found => ({ kind: REVIEWS[expected ?? "open"], by: null, finding }));
  return [...byElement(fails, expected, rule), ...asked, ...missed(on, findings, expected)];
}

const REVIEWS: Readonly<Record<Expectation, Kind>> = {
  fail: "review-due",
  "no-fail": "review-needless",
  open: "review-open",
};

function judged(finding: Finding, { verdicts, notice, rule }: On): Found {
  const verdict = verdicts.find(({ fingerprint }) => fingerprint === finding.fingerprint)?.verdict;
  if (verdict !== undefined) {
    return { kind: verdict === "unsure" ? "open" : verdict ? "right" : "wrong", by: "reviewer", finding };
  }
  const defect = (notice.labels.defects ?? []).some(
    (one) =>
      (one.rule === rule.id && (finding.absence || overlaps(finding, one.quote, notice.source))) ||
      (answers(rule.id, one.kind) && overlaps(finding, one.quote, notice.source)),
  );
  return defect ? { kind: "right", by: "defect", finding } : { kind: "open", by: null, finding };
}

/** The label is about the notice, not about a sentence: it confirms one finding, and denies only what rests on status alone. */
function byElement(fails: readonly Found[], expected: Expectation | null, rule: Rule): readonly Found[] {
  if (expected === null || expected === "open") return fails;
  const isOpen = (one: Found): boolean => one.kind === "open" && one.by === null;
  if (expected === "fail") {
    if (fails.some(({ kind }) => kind === "right")) return fails;
    const first = fails.find(isOpen);
    return fails.map((one) => (one === first ? { ...one, kind: "right", by: "element" } : one));
  }
  const ofPassages = rule.finds !== undefined || (rule.within ?? "notice") !== "notice";
  return ofPassages ? fails : fails.map((one) => (isOpen(one) ? { ...one, kind: "wrong", by: "element" } : one));
}

function missed(on: On, findings: readonly Finding[], expected: Expectation | null): readonly Found[] {
  const { rule, notice, verdicts } = on;
  const anything = findings.length > 0;
  if (expected === "fail" && !anything) return [{ kind: "missed", by: "element", finding: null }];
  const defects = (notice.labels.defects ?? []).filter((defect) => names(defect, rule) && !isFound(defect, on));
  const known = new Set(findings.map(({ fingerprint }) => fingerprint));
  // A confirmed finding that is gone while another without verdict stands in the notice may be the same in other words.
  const replaced = findings.some(({ fingerprint }) => !verdicts.some((one) => one.fingerprint === fingerprint));
  const lost = replaced
    ? []
    : verdicts.filter(({ verdict, fingerprint }) => verdict === true && !known.has(fingerprint));
  return [
    ...defects.map((): Found => ({ kind: "missed", by: "defect", finding: null })),
    ...(defects.length > 0 ? [] : lost.map((): Found => ({ kind: "missed", by: "reviewer", finding: null }))),
  ];
}

/** A kind of defect that is called as a rule is names that rule. */
const names = (defect: Defect, rule: Rule): boolean => (defect.rule ?? defect.kind) === rule.id;

function isFound(defect: Defect, { rule, notice }: On): boolean {
  return notice.report.findings.some((finding) => {
    const own = finding.rule === rule.id;
    // What is told of an absence or an element as a whole stands where it was told best, not at every quote of it.
    if (own && (finding.absence || (rule.element && !rule.finds))) return true;
    const rightRule = own || (!defect.rule && answers(finding.rule, defect.kind));
    return rightRule && overlaps(finding, defect.quote, notice.source);
  });
}
