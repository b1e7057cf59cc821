/** New lists and rows as one change each: nobody wants to read ten changes for the ten lines of one new list. */
import type { About } from "./about.ts";
import type { Difference } from "./differences.ts";
import type { Pairing } from "./pairing.ts";
import type { Statement } from "./statement.ts";
import type { Stated } from "./statements.ts";
import type { Unit } from "./unit.ts";

/** A difference with the further clauses that belong to it; the first of them stands for all. */
export interface Group extends Difference {
  /** The clauses of the list or row, its lead-in first; one where it stands alone. */
  readonly units: readonly Unit[];
  /** What its members state. */
  readonly members: readonly Statement[];
  /** Whether it is a member of a list that is there in both. */
  readonly listed: boolean;
}

/** Facts whose members are told together where their whole list is new or gone. */
const TOGETHER: ReadonlySet<string> = new Set([
  "data-category",
  "special-category",
  "source",
  "security",
  "cookie",
  "children",
  "obligation",
  "other",
  "controller-contact",
  "policy-change",
  "retention",
]);

/** Puts the members of lists and rows that are new or gone as a whole into one difference each. */
export function grouped(
  found: readonly Difference[],
  older: Stated,
  newer: Stated,
  pairing: Pairing,
): readonly Group[] {
  const told = { old: toldIn(found, "before"), new: toldIn(found, "after") };
  const whole = { old: wholeLists(older, told.old), new: wholeLists(newer, told.new) };
  const groups = new Map<string, Difference[]>();
  const alone: Difference[] = [];
  for (const difference of found) {
    const head = headOf(difference, older, newer, pairing, difference.after ? whole.new : whole.old);
    if (head === null) alone.push(difference);
    else groups.set(head, [...(groups.get(head) ?? []), difference]);
  }
  return [
    ...alone.map((difference) => ({
      ...difference,
      units: unitsOf(difference, older, newer),
      members: [difference.after ?? difference.before!],
      listed: isListed(difference, older, newer, pairing),
    })),
    ...[...groups.values()].map((members) => together(members, older, newer)),
  ];
}

/** Of fewer items each is told by itself. */
const FEWEST_ITEMS = 5;
/** "When you close your account we delete your:" tells one thing of the few items below it. */
const fewest = ({ main }: About): number => (main === "retention" ? 1 : FEWEST_ITEMS);
const LONGEST_ITEM = 16;

/** The units in which something went or came. */
function toldIn(found: readonly Difference[], side: "before" | "after"): ReadonlySet<number> {
  return new Set(found.flatMap((each) => each[side]?.unit ?? []));
}

/** The lead-ins of which no item stands in the other notice. */
function wholeLists({ revision, about }: Stated, told: ReadonlySet<number>): ReadonlySet<number> {
  const items = revision.units.filter(({ clause, leadIn }) => clause.kind === "item" && leadIn >= 0);
  const kept = new Set(items.filter(({ index }) => !told.has(index)).map(({ leadIn }) => leadIn));
  const counts = new Map<number, number>();
  for (const { leadIn } of items) counts.set(leadIn, (counts.get(leadIn) ?? 0) + 1);
  return new Set(
    [...counts].flatMap(([leadIn, count]) => (!kept.has(leadIn) && count >= fewest(about[leadIn]!) ? [leadIn] : [])),
  );
}

function sideOf(difference: Difference, older: Stated, newer: Stated) {
  const statement = difference.after ?? difference.before!;
  const { units } = (difference.after ? newer : older).revision;
  return { statement, units, unit: units[statement.unit]! };
}

/** Names the new list or row that a difference is a member of; null where it is a member of none. */
function headOf(
  difference: Difference,
  older: Stated,
  newer: Stated,
  pairing: Pairing,
  whole: ReadonlySet<number>,
): string | null {
  if (difference.change !== "added" && difference.change !== "removed") return null;
  const { unit, units } = sideOf(difference, older, newer);
  // The laws that one sentence cites are told in one change.
  if (difference.fact === "law") return `${difference.change} law ${unit.index}`;
  if (!TOGETHER.has(difference.fact)) return null;
  // A sentence stands for itself, also in a list.
  if (unit.clause.kind === "item" && unit.words.length > LONGEST_ITEM) return null;
  const known = difference.after ? pairing.ofNew : pairing.ofOld;
  if (known.has(unit.index)) return null;
  const name = (at: number) => `${difference.change} ${difference.fact} ${at}`;
  if (unit.clause.kind === "cell")
    return `${name(unit.clause.rowHeader < 0 ? unit.clause.index : unit.clause.rowHeader)} row`;
  if (units[unit.index + 1]?.leadIn === unit.index) return whole.has(unit.index) ? name(unit.index) : null;
  if (unit.clause.kind !== "item") return null;
  const lead = units[unit.leadIn];
  return lead && !known.has(lead.index) && whole.has(lead.index) ? name(lead.index) : null;
}

function isListed(difference: Difference, older: Stated, newer: Stated, pairing: Pairing): boolean {
  const { unit, units } = sideOf(difference, older, newer);
  const known = difference.after ? pairing.ofNew : pairing.ofOld;
  // A member of an enumeration within a sentence that is in both notices is a member of a list too.
  if (known.has(unit.index)) return difference.change !== "changed";
  if (unit.clause.kind !== "item") return false;
  // Of a list that is there in both, or of which other items are.
  return known.has(unit.leadIn) || units.some((each) => each.leadIn === unit.leadIn && known.has(each.index));
}

function unitsOf(difference: Difference, older: Stated, newer: Stated): readonly Unit[] {
  return [sideOf(difference, older, newer).unit];
}

function together(members: readonly Difference[], older: Stated, newer: Stated): Group {
  const first = members[0]!;
  const { units } = sideOf(first, older, newer);
  const own = members.map((each) => sideOf(each, older, newer).unit).sort((a, b) => a.index - b.index);
  const lead = units[own[0]!.leadIn];
  const isLed = own[0]!.clause.kind === "item" && lead !== undefined && lead.clause.kind !== "heading";
  const all = isLed ? [lead, ...own] : own;
  const said = members.map((each) => each.after ?? each.before!).sort((a, b) => a.unit - b.unit);
  return { ...first, units: [...new Set(all)], members: said, listed: false };
}
