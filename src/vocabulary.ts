/** The closed lists of names that the types and the schemas share. */

/** The rights of the person, among the elements. */
export const rightIds = [
  "right-access",
  "right-rectification",
  "right-erasure",
  "right-restriction",
  "right-objection",
  "right-portability",
  "right-withdraw-consent",
] as const;

/** What Articles 13 and 14, or good practice, want a notice to state, in the order of reports. */
export const elementIds = [
  "controller-identity",
  "controller-contact",
  "dpo-contact",
  "purposes",
  "data-categories",
  "lawful-basis",
  "legitimate-interests",
  "special-category-condition",
  "recipients",
  "international-transfers",
  "transfer-safeguards",
  "retention",
  ...rightIds,
  "automated-decisions",
  "complaint-controller",
  "complaint-ico",
  "statutory-contractual-requirement",
  "data-source",
  "security",
  "cookies",
  "children",
  "changes",
  "last-updated",
] as const;

/** The grounds of Article 6(1), as facts name them. */
export const lawfulBases = [
  "consent",
  "contract",
  "legal-obligation",
  "vital-interests",
  "public-task",
  "legitimate-interests",
  "recognised-legitimate-interests",
] as const;

/** Kinds of organisation that switch rules on and off. */
export const organisationKinds = [
  "public-authority",
  "parish-council",
  "school",
  "nhs-body",
  "law-enforcement-body",
  "company",
  "charity",
  "sole-trader",
  "unknown",
] as const;

/** How grave a finding is, worst first. */
export const severities = ["error", "warning", "info"] as const;

/** From which severity on findings fail a run. */
export const thresholds = [...severities, "never"] as const;

/** How sure a finding is, surest first. */
export const confidences = ["high", "medium", "low"] as const;

/** How sources are written. */
export const formats = ["markdown", "text", "html", "template", "source", "locale", "docx", "odt", "pdf"] as const;

/** What stands on a page around a notice. */
export const leftOutKinds = [
  "navigation",
  "banner",
  "header",
  "footer",
  "related",
  "form",
  "hidden",
  "page-header",
  "language",
  "other",
] as const;

/** What a change between two revisions of a notice can be about. */
export const changedFacts = [
  "controller",
  "controller-contact",
  "dpo",
  "purpose",
  "data-category",
  "special-category",
  "lawful-basis",
  "legitimate-interest",
  "recipient",
  "transfer",
  "safeguard",
  "retention",
  "right",
  "complaint",
  "obligation",
  "source",
  "security",
  "cookie",
  "children",
  "policy-change",
  "date",
  "law",
  "other",
] as const;

/** What became of a fact. "moved" and "reworded": text changed, came or went, and no fact was read in the change. */
export const changeKinds = ["added", "removed", "changed", "moved", "reworded"] as const;

/** What a change means for the person whose data it is. */
export const directions = ["more-protective", "less-protective", "neutral", "unclear"] as const;

/** In what a notice can differ from a house standard. */
export const deviationChecks = [
  "former-name",
  "controller",
  "dpo",
  "dpo-contact",
  "ico-number",
  "former-domain",
  "contact-domain",
  "complaint-route",
  "ico-contact",
  "required-element",
  "retention",
  "recipient",
  "updated",
] as const;
