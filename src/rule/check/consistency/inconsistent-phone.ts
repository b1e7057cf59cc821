import type { PlacedContact } from "../../../extract/contacts.ts";
import { everyContact } from "../../../extract/contacts.ts";
import type { Contact, Evidence } from "../../../types.ts";
import type { Judge } from "../../judge.ts";
import { notApplicable, pass } from "../../verdict.ts";
import { disagreeing } from "./disagreeing.ts";

/**
 * Judges by two telephone numbers of which one is the other with two figures changed round, and by one mailbox or one officer
 * beside which two different numbers stand.
 */
export const inconsistentPhone: Judge = (_rule, { context }) => {
  const all = everyContact(context);
  const phones = all.filter(({ contact }) => contact.kind === "phone" && contact.owner !== "regulator");
  const values = new Set(phones.map(({ contact }) => contact.value));
  if (values.size < 2) return notApplicable("it gives no two telephone numbers of its own");
  if (values.size > MOST) return pass();
  const found = new Map<Evidence, Evidence>();
  for (const [first, other] of [...changedRound(phones), ...besideOneMailbox(all)]) {
    if (!found.has(other.evidence)) found.set(other.evidence, first.evidence);
  }
  return disagreeing(found);
};

/** A notice with more numbers is a directory. */
const MOST = 12;

type Pair = readonly [Contact, Contact];

/** Each number that differs from one before it by two neighbouring figures that changed places. */
function changedRound(phones: readonly PlacedContact[]): readonly Pair[] {
  const first = [...new Map([...phones].reverse().map(({ contact }) => [contact.value, contact])).values()].sort(
    (a, b) => a.evidence.start.offset - b.evidence.start.offset,
  );
  return first.flatMap((each, index): readonly Pair[] => {
    const before = first.slice(0, index).find((other) => isChangedRound(other.value, each.value));
    return before ? [[before, each]] : [];
  });
}

function isChangedRound(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  const differ = [...one].flatMap((figure, at) => (figure === other[at] ? [] : [at]));
  const [left, right] = differ as [number, number];
  return differ.length === 2 && right === left + 1 && one[left] === other[right] && one[right] === other[left];
}

/** How near to a mailbox its number stands, in characters. */
const BESIDE = 60;

/** Numbers of the same kind (landline, mobile) that stand beside the same mailbox at two places. */
function besideOneMailbox(all: readonly PlacedContact[]): readonly Pair[] {
  const seen = new Map<string, Contact>();
  return all.flatMap(({ contact, clause }, index): readonly Pair[] => {
    if (contact.kind !== "email" || contact.owner === "regulator") return [];
    const beside = [all[index - 1], all[index + 1]].filter(
      (each) =>
        each !== undefined &&
        each.contact.kind === "phone" &&
        Math.abs(each.clause.index - clause.index) <= 1 &&
        gap(each.contact, contact) < BESIDE,
    ) as readonly PlacedContact[];
    // Two numbers beside it are two lines.
    const [phone] = beside;
    if (phone === undefined || beside.length > 1) return [];
    const key = `${contact.value} ${isMobile(phone.contact)}`;
    const before = seen.get(key);
    if (before === undefined) seen.set(key, phone.contact);
    return before && before.value !== phone.contact.value ? [[before, phone.contact]] : [];
  });
}

const gap = (one: Contact, other: Contact): number =>
  Math.max(one.evidence.start.offset, other.evidence.start.offset) -
  Math.min(one.evidence.end.offset, other.evidence.end.offset);

const isMobile = ({ value }: Contact): boolean => value.startsWith("+447");
