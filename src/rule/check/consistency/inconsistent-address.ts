import { sourceOffset } from "../../../document/view.ts";
import { emails } from "../../../extract/emails.ts";
import type { Contact, Evidence } from "../../../types.ts";
import type { Case, Judge } from "../../judge.ts";
import { fail, notApplicable, pass } from "../../verdict.ts";

/** Judges by one street with two postcodes, and by two postal addresses beside one e-mail address. */
export const inconsistentAddress: Judge = (_rule, on) => {
  const own = on.facts.contacts.filter(
    ({ kind, owner }) => kind === "postal-address" && (owner === "controller" || owner === "dpo"),
  );
  if (own.length > MOST) return pass();
  if (own.length < 2) return notApplicable("it gives no two postal addresses of its own");
  const found = new Map<Evidence, Evidence>();
  for (const [first, other] of [...sameStreet(own), ...sameEmail(on, own)]) found.set(other.evidence, first.evidence);
  const places = [...found.keys()].sort((a, b) => a.start.offset - b.start.offset);
  return places.length > 0 ? fail(places, { related: [...new Set(found.values())] }) : pass();
};

/** A text with more addresses is a directory. */
const MOST = 40;

type Pair = readonly [Contact, Contact];

function sameStreet(addresses: readonly Contact[]): readonly Pair[] {
  const seen = new Map<string, Contact>();
  return addresses.flatMap((each): readonly Pair[] => {
    const street = STREET.exec(each.value)?.[0].toLowerCase();
    if (street === undefined) return [];
    const before = seen.get(street);
    if (!before) seen.set(street, each);
    return before && postcodeOf(before) !== postcodeOf(each) ? [[before, each]] : [];
  });
}

/** "102 Harbour Street": a number and two or three words. */
const STREET = /\b\d{1,4}[A-Za-z]? \p{Lu}[\p{L}'’]+(?: \p{Lu}[\p{L}'’]+){1,2}\b/u;

const postcodeOf = ({ value }: Contact): string => (/[A-Z\d]+ ?\d[A-Z]{2}$/.exec(value)?.[0] ?? "").replace(/ /g, "");

function sameEmail({ context: { document } }: Case, addresses: readonly Contact[]): readonly Pair[] {
  const beside = new Map<string, Contact>();
  return emails(document).flatMap(({ value, from }): readonly Pair[] => {
    const at = sourceOffset(document.view, from);
    const near = addresses.findLast(({ evidence: { end } }) => end.offset <= at && at - end.offset < BESIDE);
    if (!near) return [];
    const before = beside.get(value);
    if (!before) beside.set(value, near);
    return before && postcodeOf(before) !== postcodeOf(near) ? [[before, near]] : [];
  });
}

/** How far behind an address the e-mail address of the same block may stand, in characters. */
const BESIDE = 120;
