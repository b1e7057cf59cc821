/** Conditions on how long data is kept, before and after. */
import { durations } from "../../../extract/durations.ts";
import { daysOf } from "../../period.ts";
import { after, before, type Case, type Conditions, statement, text } from "../case.ts";
import type { Stated } from "../statements.ts";

/** Days of what may be a period; null for what is none. */
const lengthOf = (trait: string | undefined): number | null => daysOf(trait ?? "");

/** How well a reader can tell how long: 0 for ever, 1 vague, 2 an event or a criterion, 3 a period. */
function exactness(trait: string | undefined): number {
  if (lengthOf(trait) !== null) return 3;
  return trait === "indefinite" ? 0 : trait === "vague" ? 1 : 2;
}

type Both<Value> = readonly [before: Value, after: Value];

const lengths = ({ group }: Case): Both<number | null> => [lengthOf(group.before?.trait), lengthOf(group.after?.trait)];
const exact = ({ group }: Case): Both<number> => [exactness(group.before?.trait), exactness(group.after?.trait)];

/** The only period that a wording gives, in days; null where it gives none or several. */
function onlyPeriod(words: string): number | null {
  const found = durations(words);
  return found.length === 1 ? daysOf(found[0]!.iso) : null;
}

const onlyLengths = (on: Case): Both<number | null> => [onlyPeriod(before(on)), onlyPeriod(after(on))];

/** How much longer the newer period is, in days; null where that cannot be measured. */
const growth = ([one, other]: Both<number | null>): number | null =>
  one === null || other === null ? null : other - one;

/** Less than half a day is another way to count months. */
const isAsLong = (both: Both<number | null>): boolean => Math.abs(growth(both) ?? 1) < 0.5;
const isShorter = (both: Both<number | null>): boolean => (growth(both) ?? 0) < 0;
const isLonger = (both: Both<number | null>): boolean => (growth(both) ?? 0) > 0;

/** "for a year before we delete it", "7 years after you cancelled". */
const BEYOND =
  /\b(?:after|following|once|when) (?:you|we|your|our|the|it|they|clos\w*|cancel\w*|leav\w*)\b|\bbefore (?:we|being|it is) delet\w*/i;

const LONGER =
  /\b(?:may|might|could|can|must|need to|required to|have to) (?:also |sometimes |still )?(?:be )?(?:\w+ )?(?:kept|keep|retain\w*|stored?|held?)\b|(?<!\bno )\blonger\b(?! (?:need|requir|necess))|\bindefinite\w*/i;

/** Whether a notice says when data is no longer kept, by an event and not by a period. */
function tellsAnEnd({ statements }: Stated): boolean {
  return statements.some((each) =>
    each.some(({ fact, trait }) => fact === "retention" && (trait === "event" || trait === "criteria")),
  );
}

const FOR_EVER = /\b(?:for good|for ?ever|permanent(?:ly)?|indefinite(?:ly)?|for life|without limit)\b/i;

/** By name in the table. */
export const periods = {
  "as long": (on: Case) => isAsLong(lengths(on)) || isAsLong(onlyLengths(on)),
  shorter: (on: Case) => isShorter(lengths(on)),
  longer: (on: Case) => isLonger(lengths(on)),
  "more exact": (on: Case) => exact(on)[1] > exact(on)[0] && exact(on)[0] <= 1,
  "less exact": (on: Case) => exact(on)[1] < exact(on)[0] && exact(on)[1] <= 1,
  "may be kept longer": (on: Case) => LONGER.test(text(on)),
  "kept beyond an end that was told": (on: Case) =>
    BEYOND.test(text(on)) && lengthOf(statement(on).trait) !== null && tellsAnEnd(on.older),
  "no longer for ever": (on: Case) => FOR_EVER.test(before(on)) && !FOR_EVER.test(after(on)),
  "now for ever": (on: Case) => FOR_EVER.test(after(on)) && !FOR_EVER.test(before(on)),
  "a smaller figure": (on: Case) => isShorter(onlyLengths(on)),
  "a greater figure": (on: Case) => isLonger(onlyLengths(on)),
} satisfies Conditions;
