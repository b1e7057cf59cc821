import { type Accuracy, casesOf, measured } from "../pack/accuracy.ts";
import { counted } from "./counted.ts";

/** How often a rule was right, in words: its labelled cases, what went wrong in them, and what nobody has judged. */
export function accuracyWords(id: string, accuracy: Accuracy | null): string {
  const figures = accuracy?.rules[id];
  if (!accuracy || !figures) return NOT_YET;
  const { right, wrong, missed, open, unseen } = figures;
  const cases = casesOf(figures);
  if (!measured(figures)) {
    const soFar = [right && `${right} right`, wrong && `${wrong} wrong`, missed && `${missed} missed`].filter(Boolean);
    return soFar.length === 0 ? NOT_YET : `${NOT_YET} (so far ${cases}: ${soFar.join(", ")})`;
  }
  const failings = [wrong && `${counted(wrong, "finding was", "findings were")} wrong`, missed && `${missed} missed`];
  const details = failings.filter(Boolean).join(", ");
  const notices = accuracy.sets.reduce((sum, set) => sum + set.notices, 0);
  return [
    `right in ${right} of ${cases} labelled cases${details && `: ${details}`}`,
    open > 0 && `${counted(open, "more finding", "more findings")} nobody has judged`,
    unseen && `of notices not looked at while the pack was written: right in ${unseen.right} of ${casesOf(unseen)}`,
    `measured on ${notices} notices by the law of ${accuracy.asOf}, version ${accuracy.version}`,
  ]
    .filter(Boolean)
    .join("\n");
}

const NOT_YET = "not yet measured on ten labelled cases";
