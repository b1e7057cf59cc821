/** What a house standard asks, as rules: so that what a notice does otherwise is found, set and suppressed like all else. */
import type { DescribedRule } from "../../suppress/own-rules.ts";
import type { DeviationCheck, Severity } from "../../types.ts";
import { deviationChecks } from "../../vocabulary.ts";

/** The group of these rules. */
export const STANDARD_GROUP = "standard";

/** The id of the rule of a check. */
export const standardRuleId = (check: DeviationCheck): string => `${STANDARD_GROUP}-${check}`;

const WHY = "Whoever reads several notices of one organisation takes what they say apart for two truths.";

const rule = (check: DeviationCheck, severity: Severity, title: string, advice: string): DescribedRule => ({
  id: standardRuleId(check),
  title,
  status: "stable",
  severity,
  confidence: "medium",
  law: [],
  what: `${title}.`,
  why: WHY,
  do: advice,
});

const AS_IT_SAYS = "Write what the standard says; or change the standard, where the notice is right.";
const TAKE_OUT = "Take it out, or replace it by what holds today.";

const RULES: Readonly<Record<DeviationCheck, DescribedRule>> = {
  "former-name": rule("former-name", "error", "A former name of the organisation", TAKE_OUT),
  controller: rule("controller", "error", "Another controller than the standard names", AS_IT_SAYS),
  dpo: rule("dpo", "error", "Another data protection officer than the standard names", AS_IT_SAYS),
  "dpo-contact": rule("dpo-contact", "error", "Other contacts of the officer than the standard gives", AS_IT_SAYS),
  "ico-number": rule("ico-number", "error", "Another ICO number than the standard gives", AS_IT_SAYS),
  "former-domain": rule("former-domain", "error", "A former domain of the organisation", TAKE_OUT),
  "contact-domain": rule("contact-domain", "warning", "A contact at a domain that the standard has not", AS_IT_SAYS),
  "complaint-route": rule("complaint-route", "error", "Not the way to complain that the standard gives", AS_IT_SAYS),
  "ico-contact": rule("ico-contact", "warning", "Another way to the ICO than the standard gives", AS_IT_SAYS),
  "required-element": rule("required-element", "error", "Not everything that the standard requires", "Add it."),
  retention: rule("retention", "error", "Another period than the standard's schedule has", AS_IT_SAYS),
  recipient: rule("recipient", "warning", "Other recipients than the standard has", AS_IT_SAYS),
  updated: rule(
    "updated",
    "warning",
    "Not updated since the day that the standard names",
    "Look it over, and set its date.",
  ),
};

/** All of these rules. */
export const standardRules: readonly DescribedRule[] = deviationChecks.map((check) => RULES[check]);

/** The rule of a check. */
export const standardRule = (check: DeviationCheck): DescribedRule => RULES[check];
