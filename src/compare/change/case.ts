/** What decides what a change means for the person whose data it is: the named conditions of the table of directions. */
import { namesIn } from "../../extract/names.ts";
import { simpleNumber } from "../../extract/number-words.ts";
import type { ChangedFact } from "../../types.ts";
import type { Group } from "./group.ts";
import { ABROAD } from "./kind/prose.ts";
import type { Statement } from "./statement.ts";
import { identity, type Stated } from "./statements.ts";

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

/** Days of an ISO 8601 period, in years of 365; null for what is none. */
function daysOf(trait: string | undefined): number | null {
  const parts = /^P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T([\d.]+)H)?$/.exec(trait ?? "");
  if (!parts) return null;
  const [years, months, weeks, days, hours] = parts.slice(1).map((part) => Number(part ?? 0));
  return years! * 365 + (months! * 365) / 12 + weeks! * 7 + days! + hours! / 24;
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

/** What the reader allows, in whatever words. */
const LEAVE =
  /\b(?:(?:if|where|when|unless|once) you (?:\w+ )?(?:tell|ask|agree|consent|opt|choose|allow|say|request|give)\w*|(?:with|given) your (?:\w+ )?(?:consent|permission|agreement)|only (?:if|where|with) you(?:r consent)?)\b/i;
/** "We will write to you", "e-mail customers": the organisation goes to the reader, not the reader to the notice. */
const TELLS_READER =
  /\b(?:write|writing|notify|notified|e-?mail|inform|tell|let(?:ting)? you know|letter|contact)\b(?! us\b)/i;
const FREE = /\b(?:free(?: of charge)?|no (?:fee|charge))\b/i;
const CHARGED = /(?<!\bno )\b(?:fees?|charged?)\b(?! of charge)/i;
const EUROPE = /\b(?:EEA|EU|European (?:Union|Economic Area))\b/;
const OUTSIDE = /\boutside\b|\bbeyond\b/i;

const before = ({ group }: Case): string => group.before?.evidence.text ?? "";
const after = ({ group }: Case): string => group.after?.evidence.text ?? "";
const hasCome = (on: Case, words: RegExp) => words.test(after(on)) && !words.test(before(on));
const hasGone = (on: Case, words: RegExp) => words.test(before(on)) && !words.test(after(on));

const PERIOD = /\b(?:(\d+(?:\.\d+)?)|(\p{L}+)) (?:working |calendar |business )?(hour|day|week|month|year)s?\b/giu;
const DAYS: Readonly<Record<string, number>> = { hour: 1 / 24, day: 1, week: 7, month: 365 / 12, year: 365 };

/** The only period that a wording gives, in days; null where it gives none or several. */
function onlyPeriod(text: string): number | null {
  const found = [...text.matchAll(PERIOD)].flatMap(([, digits, word, unit]) => {
    const number = digits ? Number(digits) : simpleNumber(word!.toLowerCase());
    return number === null ? [] : [Number(number) * DAYS[unit!.toLowerCase()]!];
  });
  return found.length === 1 ? found[0]! : null;
}

/** Whether two periods are the same, in days: twelve months and a year. */
const isAsLong = (one: number | null, other: number | null): boolean =>
  one !== null && other !== null && Math.abs(one - other) < 0.5;

/** How much longer the only period of the newer wording is, in days; 0 where they cannot be measured. */
function growth(on: Case): number {
  const [ours, theirs] = [onlyPeriod(before(on)), onlyPeriod(after(on))];
  return ours === null || theirs === null ? 0 : theirs - ours;
}

/** Ways to reach somebody, as statements name them. */
const ADDRESSES: ReadonlySet<string> = new Set(["email", "phone", "postal-address", "web-form"]);

/** A sentence in two wordings, and no item or value. */
const isSentence = ({ group }: Case): boolean =>
  group.before?.words === null && group.after?.words === null && group.units[0]!.clause.kind === "paragraph";

/** The places that a wording of a transfer gives. */
const placesOf = (words: string | null | undefined): ReadonlySet<string> =>
  new Set((words ?? "").split(/, | and /).map((place) => place.trim().toLowerCase()));

function isWithin(part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean {
  return part.size < whole.size && [...part].every((place) => whole.has(place));
}

const IN_UK = /\b(?:UK|United Kingdom|England|Scotland|Wales|Northern Ireland)\b/;

/** Whether one wording tells of the UK alone and the other of another place. */
function movesAbroad(from: Statement | null, to: Statement | null): boolean {
  const at = (each: Statement | null) => each?.evidence.text ?? "";
  return IN_UK.test(at(from)) && !ABROAD.test(at(from)) && ABROAD.test(at(to));
}

/** Whether a kind of statement has a value that the older notice has not. */
function hasNew(fact: ChangedFact, trait: string | null, { older, newer }: Case): boolean {
  const of = ({ statements }: Stated) =>
    statements.flat().filter((each) => each.fact === fact && !each.denied && (trait === null || each.trait === trait));
  const known = new Set(of(older).map(({ value }) => value));
  return of(newer).some(({ value }) => !known.has(value));
}

/** The conditions by their names in the table. */
export const conditions = {
  always: () => true,
  denied: (on: Case) => statement(on).denied,
  /** The older notice said nothing on it, or the newer one no longer does. */
  "first word": (on: Case) => isSilent(on.older, on),
  "last word": (on: Case) => isSilent(on.newer, on),
  "in a list that stays": ({ group }: Case) => group.listed,
  "a whole list": ({ group }: Case) => group.units.length > 2,
  "as long": (on: Case) => isAsLong(...periods(on)) || isAsLong(onlyPeriod(before(on)), onlyPeriod(after(on))),
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
  "promises or allows": (on: Case) => PROMISE.test(text(on)) && /\b(?:we|you|your)\b/i.test(text(on)),
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
  "an address of a route that stays": (on: Case) =>
    ADDRESSES.has(statement(on).about) && !isSilent(on.older, on) && !isSilent(on.newer, on),
  "another basis has come": (on: Case) => hasNew("lawful-basis", null, on),
  "a condition, and another has come": (on: Case) =>
    statement(on).trait === "condition" && hasNew("special-category", "condition", on),
  "now cites a law": (on: Case) =>
    on.group.before?.words === null &&
    come(on).some(isFigure) &&
    !gone(on).some(isFigure) &&
    /\b(?:section|article|schedule|regulation)s? \d|\bAct (?:19|20)\d\d/i.test(after(on)),
  "a smaller figure": (on: Case) => growth(on) < 0,
  "a greater figure": (on: Case) => growth(on) > 0,
  "a promise that says more": (on: Case) => statement(on).denied && gone(on).length === 0 && come(on).length > 0,
  "a promise that says less": (on: Case) => statement(on).denied && come(on).length === 0 && gone(on).length > 0,
  "only with leave": (on: Case) => LEAVE.test(after(on)),
  "now only with leave": (on: Case) => hasCome(on, LEAVE),
  "no longer only with leave": (on: Case) => hasGone(on, LEAVE),
  "in Europe": (on: Case) => EUROPE.test(text(on)) && !OUTSIDE.test(text(on)),
  "one more place": ({ group }: Case) =>
    isWithin(placesOf(group.before?.words), placesOf(group.after?.words)) || movesAbroad(group.before, group.after),
  "one place less": ({ group }: Case) =>
    isWithin(placesOf(group.after?.words), placesOf(group.before?.words)) || movesAbroad(group.after, group.before),
  "nothing goes abroad any more": ({ newer }: Case) =>
    !newer.statements.some((each) =>
      each.some(({ fact, denied, trait }) => fact === "transfer" && !denied && trait === "abroad"),
    ),
  "of nobody's data": (on: Case) => /\b(?:anonymi[sz]ed|aggregated?|anonymous) (?:data|information)\b/i.test(text(on)),
  "a sentence with more in it": (on: Case) => isSentence(on) && gone(on).length === 0 && come(on).length > 0,
  "a sentence with less in it": (on: Case) => isSentence(on) && come(on).length === 0 && gone(on).length > 0,
  "weighs interests": (on: Case) => /\b(?:weigh\w*|balanc\w+|overrid\w+)\b/i.test(text(on)),
  "the interest is named": (on: Case) => /\blegitimate interests? (?:in|to|of) \w+ing\b/i.test(text(on)),
  /** "An adequacy decision or standard clauses", where the clauses were told before. */
  "beside a safeguard that stood": (on: Case) =>
    on.newer.statements[on.group.after!.unit]!.some(
      (each) => each.fact === "safeguard" && each.about !== "" && on.older.values.has(identity(each)),
    ),
  "a name beside what was told": (on: Case) => statement(on).about === "name" && !isSilent(on.older, on),
  "checks who the reader is": (on: Case) =>
    /\b(?:verify|confirm|check|prove)\w* (?:\w+ )?(?:identity|that you are)\b|\bwho you say you are\b/i.test(text(on)),
  "a duty to answer": (on: Case) =>
    /\bmust (?:\w+ )?(?:respond|answer|reply|tell you|inform you|notify you)\b/i.test(text(on)),
  consent: (on: Case) => statement(on).value === "consent",
  "another safeguard stays": ({ older, newer }: Case) => {
    const of = ({ statements }: Stated) =>
      new Set(
        statements.flat().flatMap(({ fact, about, value }) => (fact === "safeguard" && about !== "" ? [value] : [])),
      );
    const known = of(older);
    return [...of(newer)].some((value) => known.has(value));
  },
  disclaims: (on: Case) => /\b(?:no|not|nor|n['’]t) (?:\w+ ){0,3}(?:control over|responsib\w+|liab\w+)/i.test(text(on)),
  "left to the reader": (on: Case) =>
    /\b(?:check|review|visit|look at|come back to) (?:\S+ ){0,6}(?:regularly|from time to time|periodically|often|frequently|for (?:\w+ )?(?:updates|changes))\b|\b(?:regularly|periodically|frequently) (?:check|review|visit)\b|\breview \S+ to check\b/i.test(
      text(on),
    ),
  "no longer tells the reader": (on: Case) => hasGone(on, TELLS_READER),
  "now tells the reader": (on: Case) => hasCome(on, TELLS_READER),
  "limits rights": (on: Case) =>
    /\brights? (?:\w+ ){0,4}(?:subject to|limited|restricted|exempt\w*)\b|\b(?:exceptions?|exemptions?) to (?:\w+ ){0,2}rights?\b/i.test(
      text(on),
    ),
  "binds itself": (on: Case) =>
    /\b(?:compl(?:y|ies) with|in accordance with|registered with|abides? by|adheres? to|certified)\b/i.test(text(on)) &&
    !statement(on).denied,
  "now free": (on: Case) => hasCome(on, FREE) || hasGone(on, CHARGED),
  "no longer free": (on: Case) => hasGone(on, FREE) || hasCome(on, CHARGED),
  "a name that stood elsewhere": ({ group, older }: Case) => {
    if (group.after?.trait !== "named") return false;
    const name = (group.after.words ?? "").toLowerCase();
    return name !== "" && older.revision.side.document.view.text.toLowerCase().includes(name);
  },
} satisfies Record<string, (on: Case) => boolean>;

export type Condition = keyof typeof conditions;
