/** Rules whose findings the labels of an element decide: all that fail by an element's status, and some that do so in effect. */
import { inForce } from "../src/rule/in-force.ts";
import type { ElementId, NoticeReport, Rule, Status } from "../src/types.ts";

/** What the label says of a rule: it should fail, it should not, or the label leaves it open. */
export type Expectation = "fail" | "no-fail" | "open";

/** Of these, the codebook's "absent" says the same as the rule: its element is not applicable where nothing calls for it. */
const inEffect: Readonly<Record<string, { readonly element: ElementId; readonly open: readonly Status[] }>> = {
  "consent-without-withdrawal": { element: "right-withdraw-consent", open: ["partial"] },
  "missing-categories-of-data": { element: "data-categories", open: ["partial"] },
  "special-category-no-art9": { element: "special-category-condition", open: ["partial"] },
  "transfer-no-safeguard": { element: "transfer-safeguards", open: [] },
};

/** What the labels of a notice make one expect of a rule; null where no element's label is about it. */
export function expectation(
  rule: Rule,
  rules: readonly Rule[],
  labels: Readonly<Record<string, Status>>,
): Expectation | null {
  const effect = inEffect[rule.id];
  const label = labels[rule.element ?? effect?.element ?? ""];
  if (label === undefined) return null;
  if (effect) return label === "absent" ? "fail" : effect.open.includes(label) ? "open" : "no-fail";
  if (label === rule.fails) return "fail";
  // The weak form fails the missing-… rule where no rule of its own is about it.
  const weakRule = rules.some(({ element, fails }) => element === rule.element && fails === "partial");
  return rule.fails === "absent" && label === "partial" && !weakRule ? "fail" : "no-fail";
}

/** Whether a rule is about this kind of organisation and was law that day: else its silence says nothing. */
export const isApplicable = (rule: Rule, report: NoticeReport, asOf: string): boolean =>
  inForce(rule.law, asOf).length > 0 &&
  (rule.applies?.to?.includes(report.organisation.kind) ?? true) &&
  !(rule.applies?.except?.includes(report.organisation.kind) ?? false);
