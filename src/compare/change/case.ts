/** What decides what a change means for the person whose data it is: the named conditions of the table of directions. */
import type { ChangedFact } from "../../types.ts";
import type { Group } from "./group.ts";
import type { Stated } from "./statements.ts";

export interface Case {
  readonly group: Group;
  readonly older: Stated;
  readonly newer: Stated;
}

const text = ({ group }: Case): string => group.units.map((unit) => unit.text).join(" ");
const statement = ({ group }: Case) => group.after ?? group.before!;
const gone = ({ group }: Case): readonly string[] => group.substance?.gone ?? [];
const come = ({ group }: Case): readonly string[] => group.substance?.come ?? [];

/** Whether a revision states anything of the kind of fact. */
function isSilent({ about, revision, statements }: Stated, { group }: Case): boolean {
  if (READ.has(group.fact))
    return !statements.some((each) => each.some(({ fact, denied }) => fact === group.fact && !denied));
  return !revision.units.some(({ index, clause }) => clause.kind !== "heading" && about[index]!.all.has(group.fact));
}

/** Facts of which every statement is read as a value. */
const READ: ReadonlySet<ChangedFact> = new Set(["lawful-basis", "right", "complaint", "law", "date", "controller"]);

/** Days of an ISO 8601 period, as months of 30 and years of 365; null for what is none. */
function daysOf(trait: string | undefined): number | null {
  const parts = /^P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T([\d.]+)H)?$/.exec(trait ?? "");
  if (!parts) return null;
  const [years, months, weeks, days, hours] = parts.slice(1).map((part) => Number(part ?? 0));
  return years! * 365 + months! * 30 + weeks! * 7 + days! + hours! / 24;
}

/** How well a reader can tell how long: 0 for ever, 1 vague, 2 an event or a criterion, 3 a period. */
function exactness(trait: string | undefined): number {
  if (daysOf(trait) !== null) return 3;
  return trait === "indefinite" ? 0 : trait === "vague" ? 1 : 2;
}

const periods = ({ group }: Case) => [daysOf(group.before?.trait), daysOf(group.after?.trait)] as const;
const exact = ({ group }: Case) => [exactness(group.before?.trait), exactness(group.after?.trait)] as const;
const named = ({ group }: Case) => [group.before?.trait === "named", group.after?.trait === "named"] as const;

const isFigure = (meaning: string): boolean => meaning.startsWith("#");

/** A right that is named and taken back: "does not apply", "cannot be exercised". */
const TAKEN_BACK =
  /\b(?:(?:not|n['’]t) (?:available|have (?:the|a|any)|be (?:exercised|able))|cannot|can['’]t|can not|no (?:right|option)|unable to)\b/i;
/** A right that is told with its limit. */
const LIMITED = /\b(?:(?:not|n['’]t) (?:apply|applicable)|only (?:apply|applies|available))\b/i;
const DEMANDS =
  /\byou (?:must|need to|have to|cannot|can['’]t|may not|should not|are required)\b|\bmust be (?:provided|given|supplied|sent|made)\b/i;
const LONGER =
  /\b(?:may|might|could|can|must|need to|required to|have to) (?:also |sometimes |still )?(?:be )?(?:\w+ )?(?:kept|keep|retain\w*|stored?|held?)\b|(?<!\bno )\blonger\b(?! (?:need|requir|necess))|\bindefinite\w*/i;
const PROMISE =
  /\b(?:will|must|shall|can|may|able to|['’]ll)\b|\bno (?:fee|charge)\b|\bfree of charge\b|\bnot (?:have to|need to)\b/i;

/** The conditions by their names in the table. */
export const conditions = {
  always: () => true,
  denied: (on: Case) => statement(on).denied,
  /** The older notice said nothing on it, or the newer one no longer does. */
  "first word": (on: Case) => isSilent(on.older, on),
  "last word": (on: Case) => isSilent(on.newer, on),
  "in a list that stays": ({ group }: Case) => group.listed,
  "a whole list": ({ group }: Case) => group.units.length > 2,
  shorter: (on: Case) => periods(on)[0] !== null && periods(on)[1] !== null && periods(on)[1]! < periods(on)[0]!,
  longer: (on: Case) => periods(on)[0] !== null && periods(on)[1] !== null && periods(on)[1]! > periods(on)[0]!,
  "more exact": (on: Case) => exact(on)[1] > exact(on)[0] && exact(on)[0] <= 1,
  "less exact": (on: Case) => exact(on)[1] < exact(on)[0] && exact(on)[1] <= 1,
  "may be kept longer": (on: Case) => LONGER.test(text(on)),
  "a name for a vague word": (on: Case) => !named(on)[0] && named(on)[1],
  "a vague word for a name": (on: Case) => named(on)[0] && !named(on)[1],
  "only adds words": (on: Case) => gone(on).length === 0 && come(on).length > 0,
  "only drops words": (on: Case) => come(on).length === 0 && gone(on).length > 0,
  "a new not": (on: Case) => come(on).includes("not"),
  "not is gone": (on: Case) => gone(on).includes("not"),
  /** "We do not collect any personal data" stood there before. */
  "was ruled out": ({ group, older }: Case) =>
    older.revision.units.some(
      ({ index, denied, text: words }) =>
        denied && /\bnot collect\b/i.test(words) && older.about[index]!.main === group.fact,
    ),
  "sets a cookie where others are told": (on: Case) =>
    /\b(?:set|sets|place|places|use|uses|store|stores) (?:\w+ ){0,4}cookies?\b/i.test(text(on)) &&
    !isSilent(on.older, on) &&
    !isSilent(on.newer, on) &&
    !statement(on).denied,
  abroad: (on: Case) => statement(on).trait === "abroad",
  "within the UK": (on: Case) => statement(on).trait === "home",
  "home again": ({ group }: Case) => group.before?.trait === "abroad" && group.after?.trait === "home",
  "goes abroad": ({ group }: Case) => group.before?.trait === "home" && group.after?.trait === "abroad",
  limited: (on: Case) => LIMITED.test(text(on)),
  "taken back": (on: Case) => TAKEN_BACK.test(text(on)),
  "asks of the reader": (on: Case) => DEMANDS.test(text(on)),
  "promises or allows": (on: Case) => PROMISE.test(text(on)),
  "an item": ({ group }: Case) => group.units[0]!.clause.kind === "item",
  "who runs it": (on: Case) => statement(on).trait === "run-by",
  "is told in part only": ({ group }: Case) => group.after?.trait === "in part",
  "was told in part only": ({ group }: Case) => group.before?.trait === "in part",
  "adds a figure": (on: Case) => come(on).some(isFigure) && !gone(on).some(isFigure),
  "drops a figure": (on: Case) => gone(on).some(isFigure) && !come(on).some(isFigure),
  "a name that stood elsewhere": ({ group, older }: Case) => {
    if (group.after?.trait !== "named") return false;
    const name = (group.after.words ?? "").toLowerCase();
    return name !== "" && older.revision.side.document.view.text.toLowerCase().includes(name);
  },
} satisfies Record<string, (on: Case) => boolean>;

export type Condition = keyof typeof conditions;
