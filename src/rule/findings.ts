/** Verdicts → findings: the one place where facts become words. */
import type { Finding, Law, Rule } from "../types.ts";
import { inForce } from "./evaluate.ts";
import type { Verdict } from "./verdict.ts";

/** The findings of one verdict; the fingerprint is added by triage. */
export function findingsOf(rule: Rule, verdict: Verdict, asOf: string): readonly Finding[] {
  const { outcome } = verdict;
  if (outcome !== "fail" && outcome !== "review") return [];
  return verdict.evidence.map((place) => ({
    rule: rule.id,
    severity: rule.severity,
    confidence: verdict.confidence ?? rule.confidence,
    outcome,
    message: [
      rule.what,
      verdict.detail,
      outcome === "review" && verdict.reason && `To be looked at: ${verdict.reason}.`,
    ]
      .filter(Boolean)
      .map((part) => (part as string).trim())
      .join(" "),
    why: rule.why.trim(),
    suggest: [rule.do, rule.suggest && `Draft to adapt: “${rule.suggest.trim()}”`]
      .filter(Boolean)
      .map((part) => (part as string).trim())
      .join(" "),
    start: place.start,
    end: place.end,
    section: place.section,
    quote: place.text,
    related: verdict.related,
    law: inForce(rule.law, asOf).map(citation),
    fingerprint: verdict.absence ? ABSENCE : "",
    suppressed: null,
  }));
}

/** Stands in the fingerprint field until triage: an absence is known by its rule alone. */
export const ABSENCE = "absence";

const citation = ({ cite, url, from, until }: Law) => ({ cite, url, from, ...(until !== undefined && { until }) });
