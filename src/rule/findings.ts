/** Verdicts → findings: the one place where facts become words. */
import { oncePer } from "../once-per.ts";
import type { Finding, Law, Rule } from "../types.ts";
import type { Judged } from "./evaluate.ts";
import { inForce } from "./in-force.ts";

/** The findings of one verdict; the fingerprint is added by triage. */
export function findingsOf({ rule, verdict }: Judged, asOf: string): readonly Finding[] {
  const { outcome } = verdict;
  if ((outcome !== "fail" && outcome !== "review") || verdict.evidence.length === 0) return NONE;
  const { why, suggest } = wordsOf(rule);
  const law = inForce(rule.law, asOf).map((each) => citation(each, asOf));
  return verdict.evidence.map((place, index) => ({
    rule: rule.id,
    severity: rule.severity,
    confidence: verdict.confidence ?? rule.confidence,
    outcome,
    absence: verdict.absence,
    message: joined(
      rule.what,
      verdict.details?.[index] ?? verdict.detail,
      outcome === "review" && verdict.reason ? `To be looked at: ${verdict.reason}.` : undefined,
    ),
    why,
    suggest,
    start: place.start,
    end: place.end,
    section: place.section,
    quote: place.text,
    ...(place.shown !== undefined && { shown: place.shown }),
    related: verdict.related,
    law,
    fingerprint: "",
    suppressed: null,
  }));
}

const NONE: readonly Finding[] = [];

/** What a rule says of each of its findings. */
const wordsOf = oncePer((rule: Rule) => ({
  why: rule.why.trim(),
  suggest: joined(rule.do, rule.suggest && `Draft to adapt: “${rule.suggest.trim()}”`),
}));

/** Sentences one behind the other; those that are missing are left out. */
const joined = (...sentences: readonly (string | undefined)[]): string =>
  sentences.flatMap((sentence) => (sentence ? [sentence.trim()] : [])).join(" ");

/** Until the UK left the transition period, the Regulation that the UK GDPR grew from was cited by its own name. */
const UK_GDPR_FROM = "2021-01-01";

const citation = ({ cite, url, from, until }: Law, asOf: string) => ({
  cite: asOf < UK_GDPR_FROM ? cite.replace(/^UK GDPR\b/, "GDPR") : cite,
  url,
  from,
  ...(until !== undefined && { until }),
});
