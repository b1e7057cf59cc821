import { evidence } from "../../../document/place.ts";
import type { Judge } from "../../judge.ts";
import { fail, pass } from "../../verdict.ts";

/**
 * Judges by what is taken for consent. Of health bodies implied consent is not a finding: it answers there to the common
 * law duty of confidentiality, which knows it, and not to the UK GDPR.
 */
export const bundledOrImpliedConsent: Judge = (_rule, { context, organisation }) => {
  const { document, clauses, hits } = context;
  const implied = organisation.kind === "nhs-body" ? [] : hits.of("quality-consent", "implied");
  const found = new Set([...hits.of("quality-consent", "bundled"), ...implied].map(({ clause }) => clause));
  const places = [...found].sort((a, b) => a.index - b.index).map((clause) => evidence(document, clauses, clause));
  return places.length > 0 ? fail(places) : pass();
};
