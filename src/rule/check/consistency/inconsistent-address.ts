import { sourceOffset } from "../../../document/view.ts";
import { emails } from "../../../extract/emails.ts";
import type { Contact, Evidence } from "../../../types.ts";
import type { Case, Judge } from "../../judge.ts";
import { notApplicable, pass } from "../../verdict.ts";
import { disagreeing } from "./disagreeing.ts";

/** Judges by one street with two postcodes or two numbers, and by two postal addresses beside one e-mail address. */
export const inconsistentAddress: Judge = (_rule, on) => {
  const all = on.facts.contacts.filter(({ kind }) => kind === "postal-address");
  const own = all.filter(({ owner }) => owner === "controller" || owner === "dpo");
  if (all.length > MOST) return pass();
  if (all.length < 2) return notApplicable("it gives no two postal addresses");
  const found = new Map<Evidence, Evidence>();
  for (const [first, other] of [...sameStreet(own), ...sameEmail(on, own), ...swapped(all)]) {
    found.set(other.evidence, first.evidence);
  }
  return disagreeing(found);
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

/** "Harbour Street", with the number before it where there is one. */
const ROAD =
  /(?:\b(\d{1,4}[A-Za-z]?)(?:[-–]\d{1,4})? )?\b(\p{Lu}[\p{L}'’]+(?: \p{Lu}[\p{L}'’]+){0,2} (?:Street|Road|Lane|Avenue|Wynd|Close|Way|Row|Place|Square|Drive|Court|Yard|Quay|Terrace|Crescent|Gardens|Hill|Parade|Wharf|Gate|Green|Park))\b/u;

/** Whosever they are: one road whose postcode has the same letters and figures in another order, or whose house has another number. */
function swapped(addresses: readonly Contact[]): readonly Pair[] {
  return addresses.flatMap((each, index): readonly Pair[] => {
    const [, number, road] = ROAD.exec(each.value) ?? [];
    if (road === undefined) return [];
    const before = addresses.slice(0, index).find((other) => {
      const [, otherNumber, otherRoad] = ROAD.exec(other.value) ?? [];
      if (otherRoad !== road) return false;
      const [one, two] = [postcodeOf(other), postcodeOf(each)];
      if (one === two)
        return number !== undefined && otherNumber !== undefined && areDigitsSwapped(number, otherNumber);
      return one.length === two.length && inOrder(one) === inOrder(two);
    });
    return before ? [[before, each]] : [];
  });
}

const inOrder = (text: string): string => [...text].sort().join("");
/** "12" and "21": houses side by side differ otherwise. */
const areDigitsSwapped = (one: string, other: string): boolean => one !== other && inOrder(one) === inOrder(other);

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
