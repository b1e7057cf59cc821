/** The topics by which notices are laid side by side: one for each kind of fact. */
import type { ElementId } from "../types.ts";
import { rightIds } from "../vocabulary.ts";

export type FactKind =
  | "controller"
  | "controller-contact"
  | "dpo"
  | "purpose"
  | "data-category"
  | "lawful-basis"
  | "legitimate-interest"
  | "special-category"
  | "recipient"
  | "transfer"
  | "safeguard"
  | "retention"
  | "right"
  | "automated-decision"
  | "complaint"
  | "obligation"
  | "source"
  | "security"
  | "cookie"
  | "children"
  | "policy-change"
  | "date"
  | "registration"
  | "law";

export interface Topic {
  readonly kind: FactKind;
  readonly title: string;
  /** The elements that are about it. */
  readonly elements: readonly ElementId[];
  /** How much a difference in it tells a reader who answers for the notices, 1 to 10. */
  readonly weight: number;
}

/** All topics in the order of the codebook's elements. */
export const topics: readonly Topic[] = [
  topic("controller", "Who is responsible", 8, "controller-identity"),
  topic("controller-contact", "Contacts", 7, "controller-contact"),
  topic("dpo", "Data protection officer", 9, "dpo-contact"),
  topic("purpose", "Purposes", 6, "purposes"),
  topic("data-category", "Kinds of data", 5, "data-categories"),
  topic("lawful-basis", "Lawful bases", 10, "lawful-basis"),
  topic("legitimate-interest", "Legitimate interests", 6, "legitimate-interests"),
  topic("special-category", "Special category data", 6, "special-category-condition"),
  topic("recipient", "Recipients", 6, "recipients"),
  topic("transfer", "Where the data is", 9, "international-transfers"),
  topic("safeguard", "Safeguards for transfers", 7, "transfer-safeguards"),
  topic("retention", "How long data is kept", 9, "retention"),
  topic("right", "Rights", 9, ...rightIds),
  topic("automated-decision", "Automated decisions", 4, "automated-decisions"),
  topic("complaint", "Complaints", 8, "complaint-ico", "complaint-controller"),
  topic("obligation", "Whether data must be given", 4, "statutory-contractual-requirement"),
  topic("source", "Where data comes from", 4, "data-source"),
  topic("security", "Security", 4, "security"),
  topic("cookie", "Cookies", 5, "cookies"),
  topic("children", "Children", 4, "children"),
  topic("policy-change", "Changes to the notice", 4, "changes"),
  topic("date", "Date of the notice", 5, "last-updated"),
  topic("registration", "Registration numbers", 5),
  topic("law", "Law cited", 4),
];

function topic(kind: FactKind, title: string, weight: number, ...elements: ElementId[]): Topic {
  return { kind, title, elements, weight };
}
