/** The rules that are no files of a pack: what they find is told by code. */
import { dateNotBumpedRule } from "../compare/date-not-bumped.ts";
import { STANDARD_GROUP, standardRules } from "../compare/standard/rules.ts";
import { type DescribedRule, ownRules } from "../suppress/own-rules.ts";

/** A rule that lives in code, and the group in which it is listed. */
export interface RuleInCode {
  readonly group: string;
  readonly rule: DescribedRule;
}

const inGroup = (group: string, rules: readonly DescribedRule[]): RuleInCode[] =>
  rules.map((rule) => ({ group, rule }));

/** All of them: of the house standard, of comments that suppress, and of revisions. */
export const rulesInCode: readonly RuleInCode[] = [
  ...inGroup(STANDARD_GROUP, standardRules),
  ...inGroup("suppression", Object.values(ownRules)),
  ...inGroup("revision", [dateNotBumpedRule]),
];
