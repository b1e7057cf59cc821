/** Ways to reach the organisation, its data protection officer and the regulator: one subject for each kind of way. */
import type { Contact, ContactOwner, Dpo } from "../../../types.ts";
import { plain, type Reader, type Statement } from "../statement.ts";

const WAYS: Readonly<Record<Contact["kind"], string>> = {
  email: "e-mail address",
  phone: "telephone number",
  "postal-address": "postal address",
  "web-form": "web form",
};

const OWNERS: Readonly<
  Record<ContactOwner, readonly [fact: "controller-contact" | "dpo" | "complaint", whose: string]>
> = {
  controller: ["controller-contact", ""],
  other: ["controller-contact", ""],
  dpo: ["dpo", " of the data protection officer"],
  regulator: ["complaint", " of the regulator"],
};

export const contacts: Reader = ({ facts, index }) =>
  facts.flatMap(({ of, fact }): Statement[] => {
    const base = { unit: index, evidence: fact.evidence, denied: false, anywhere: true };
    if (of === "contacts") {
      const { kind, value, owner } = fact as Contact;
      const [about, whose] = OWNERS[owner];
      const subject = `${WAYS[kind]}${whose}`;
      return [{ ...base, fact: about, subject, about: kind, value: comparable(kind, value), words: value }];
    }
    if (of === "dpo") {
      const { name } = fact as Dpo;
      const subject = "name of the data protection officer";
      return name === null ? [] : [{ ...base, fact: "dpo", subject, about: "name", value: plain(name), words: name }];
    }
    return [];
  });

/** An address is the same with other commas and line ends; a form with another tail of its address. */
function comparable(kind: Contact["kind"], value: string): string {
  if (kind === "postal-address") return plain(value).replace(/[^\p{L}\p{N}]+/gu, " ");
  return kind === "web-form"
    ? value.toLowerCase().replace(/^https?:\/\/(?:www\.)?|[?#].*$|\/$/g, "")
    : value.toLowerCase();
}
