/** What decides what a change means for the person whose data it is: the named conditions of the table of directions. */
import { namesIn } from "../../extract/names.ts";
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

const LONGEST_ITEM = 16;

/** "for a year before we delete it", "7 years after you cancelled". */
const BEYOND =
  /\b(?:after|following|once|when) (?:you|we|your|our|the|it|they|clos\w*|cancel\w*|leav\w*)\b|\bbefore (?:we|being|it is) delet\w*/i;

/** Whether a notice says when data is no longer kept, by an event and not by a period. */
function tellsAnEnd({ statements }: Stated): boolean {
  return statements.some((each) =>
    each.some(({ fact, trait }) => fact === "retention" && (trait === "event" || trait === "criteria")),
  );
}

/** Whether one wording of a clause names a body that the other does not. */
function namesOnly({ group }: Case, side: "before" | "after"): boolean {
  const [own, other] = side === "before" ? [group.before, group.after] : [group.after, group.before];
  if (!own || !other) return false;
  return namesIn(own.evidence.text).some(({ name, doubtful }) => !doubtful && !other.evidence.text.includes(name));
}

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
  /\b(?:will|must|shall|can|able to|['’]ll)\b|\bno (?:fee|charge)\b|\bfree of charge\b|\bnot (?:have to|need to)\b/i;

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
  "its name is gone": (on: Case) => namesOnly(on, "before") && !namesOnly(on, "after") && come(on).length > 0,
  "a name has come": (on: Case) => namesOnly(on, "after") && !namesOnly(on, "before") && gone(on).length > 0,
  "its new names stood elsewhere": ({ group, older }: Case) => {
    const names = namesIn(group.after?.evidence.text ?? "").filter(
      ({ name, doubtful }) => !doubtful && !group.before?.evidence.text.includes(name),
    );
    return names.length > 0 && names.every(({ name }) => older.revision.side.document.view.text.includes(name));
  },
  "only adds words": (on: Case) => gone(on).length === 0 && come(on).length > 0,
  "only drops words": (on: Case) => come(on).length === 0 && gone(on).length > 0,
  "a new not": (on: Case) => come(on).includes("not"),
  "not is gone": (on: Case) => gone(on).includes("not"),
  /** "We do not collect any personal data" stood there before. */
  /** Whether the older notice has a list or sentences on it already. */
  "told before": ({ group, older }: Case) => older.about.filter(({ main }) => main === group.fact).length > 2,
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
  warns: (on: Case) =>
    /\b(?:at risk|cannot guarantee|can(?:not|['’]t) be guaranteed|no (?:system|method|transmission)|unfortunately|not (?:\w+ )?secure)\b/i.test(
      text(on),
    ),
  limited: (on: Case) => LIMITED.test(text(on)),
  "taken back": (on: Case) => TAKEN_BACK.test(text(on)),
  "asks of the reader": (on: Case) => DEMANDS.test(text(on)),
  "promises or allows": (on: Case) => PROMISE.test(text(on)),
  /** An item of a few words; a sentence in a list says more than one use. */
  "an item": ({ group }: Case) =>
    group.units[0]!.clause.kind === "item" && group.units[0]!.words.length <= LONGEST_ITEM,
  "kept beyond an end that was told": (on: Case) =>
    BEYOND.test(text(on)) && daysOf(statement(on).trait) !== null && tellsAnEnd(on.older),
  "a single item": ({ group }: Case) => group.units.length === 1 && group.units[0]!.clause.kind === "item",
  "a log entry": (on: Case) => /^\W*(?:updated|added|removed|revised|amended|changed) /i.test(text(on)),
  "a condition": (on: Case) => statement(on).trait === "condition",
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
