/** A notice by a house standard: what it does otherwise, as the findings and outcomes of rules. */

import type { StandardSide } from "../compare/standard/check.ts";
import { checksOf, deviationsOf } from "../compare/standard/deviations.ts";
import { standardRule, standardRuleId } from "../compare/standard/rules.ts";
import type { Standard } from "../compare/standard/schema.ts";
import { evidence } from "../document/place.ts";
import type { Deviation, Evidence, Finding, Outcome } from "../types.ts";
import { titleClause } from "./anchor.ts";

export interface ByStandard {
  readonly outcomes: readonly Outcome[];
  readonly findings: readonly Finding[];
}

/** Holds a notice against a standard; of its rules only those that run. */
export function byStandard(standard: Standard, side: StandardSide, runs: (rule: string) => boolean): ByStandard {
  const checks = checksOf(standard).filter((check) => runs(standardRuleId(check)));
  const deviations = deviationsOf(standard, side).filter(({ check }) => checks.includes(check));
  return {
    outcomes: checks.map((check) => {
      const failing = deviations.filter((one) => one.check === check);
      return {
        rule: standardRuleId(check),
        outcome: failing.length > 0 ? "fail" : "pass",
        evidence: failing.flatMap((one) => one.evidence),
        reason: null,
      };
    }),
    findings: deviations.map((deviation) => findingOf(deviation, side)),
  };
}

function findingOf({ check, severity, message, expected, evidence: places }: Deviation, side: StandardSide): Finding {
  const { why, do: advice, confidence } = standardRule(check);
  const [place = titleOf(side), ...related] = places;
  return {
    rule: standardRuleId(check),
    severity,
    confidence,
    outcome: "fail",
    absence: places.length === 0,
    ...(places.length === 0 && expected !== null && { subject: expected }),
    message: `The notice ${message}.${expected === null || message.includes(expected) ? "" : ` The house standard says: ${expected}.`}`,
    why,
    suggest: advice,
    start: place.start,
    end: place.end,
    section: place.section,
    quote: place.text,
    ...(place.shown !== undefined && { shown: place.shown }),
    related,
    law: [],
    fingerprint: "",
    suppressed: null,
  };
}

const titleOf = (side: StandardSide): Evidence => evidence(side.document, side.clauses, titleClause(side));
