import { oncePer } from "../once-per.ts";
import type { Clause, Contact, ContactOwner } from "../types.ts";
import { contactOwner } from "./contact-owner.ts";
import type { NoticeContext } from "./context.ts";
import { emails } from "./emails.ts";
import { clauseAt, quote } from "./passage.ts";
import { phones } from "./phones.ts";
import { postalAddresses } from "./postal-address.ts";
import { webForms } from "./web-forms.ts";

/** A contact at one of the places where the notice gives it. */
export interface PlacedContact {
  readonly contact: Contact;
  readonly clause: Clause;
}

/** The ways to reach someone that a notice gives, in document order, each value once for each owner. */
export function contacts(context: NoticeContext, all = everyContact(context)): readonly Contact[] {
  const found = new Map<string, Contact>();
  for (const { contact } of all) {
    const key = `${contact.kind} ${contact.value.toLowerCase()} ${contact.owner}`;
    if (!found.has(key)) found.set(key, contact);
  }
  return [...found.values()];
}

/** The ways to reach someone, as often as the notice gives them. */
export const everyContact = oncePer((context: NoticeContext): readonly PlacedContact[] =>
  ways(context).flatMap((way) => {
    const clause = clauseAt(context, way.from);
    if (clause?.part !== "notice") return [];
    const { kind, value, domain, from, to } = way;
    const owner = ownerOf(context, clause, way);
    const polarity = "affirmed" as const;
    return [{ contact: { kind, value, owner, domain, polarity, evidence: quote(context, clause, from, to) }, clause }];
  }),
);

interface Way {
  readonly kind: Contact["kind"];
  readonly value: string;
  readonly domain: string | null;
  readonly from: number;
  readonly to: number;
}

function ways(context: NoticeContext): readonly Way[] {
  const all: Way[] = [
    ...emails(context.document).map((email) => ({ ...email, kind: "email" as const })),
    ...phones(context).map((phone) => ({ ...phone, kind: "phone" as const, domain: null })),
    ...postalAddresses(context).map((address) => ({ ...address, kind: "postal-address" as const, domain: null })),
    ...webForms(context).map((form) => ({ ...form, kind: "web-form" as const })),
  ];
  return all.sort((a, b) => a.from - b.from);
}

const REGULATORS = new Set([
  "ico.org.uk",
  "ico.gsi.gov.uk",
  "dataprotection.ie",
  "dataprotection.gov.im",
  "jerseyoic.org",
]);

function ownerOf(context: NoticeContext, clause: Clause, way: Way): ContactOwner {
  if (way.domain !== null && (REGULATORS.has(way.domain) || way.value.endsWith("@ico.gsi.gov.uk"))) return "regulator";
  if (way.kind === "email" && /^(?:dpo|data\.?protection\.?officer)@/.test(way.value)) return "dpo";
  const owner = contactOwner(context, clause, way.kind === "postal-address" ? way.to : way.from);
  // The regulator has one domain: another address in its paragraph is the controller's.
  if (owner === "regulator" && way.domain !== null) return "controller";
  return owner;
}
