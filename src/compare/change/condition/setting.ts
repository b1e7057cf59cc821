/** Conditions on what else the two notices state, and on the list that a statement stands in. */
import type { ChangedFact } from "../../../types.ts";
import { type Case, type Conditions, statement, text } from "../case.ts";
import { speaksOf } from "../speaks.ts";
import type { Stated } from "../statements.ts";

/** Whether a revision states anything of the kind of fact. */
function isSilent({ about, revision, statements }: Stated, { group }: Case): boolean {
  if (READ.has(group.fact))
    return !statements.some((each) => each.some(({ fact, denied }) => fact === group.fact && !denied));
  return !revision.units.some(
    ({ index, clause, text: words }) =>
      clause.kind !== "heading" && about[index]!.all.has(group.fact) && speaksOf(group.fact, words),
  );
}

/** Facts of which every statement is read as a value. */
const READ: ReadonlySet<ChangedFact> = new Set(["lawful-basis", "right", "complaint", "law", "date", "controller"]);

/** Whether a kind of statement has a value that the older notice has not. */
function hasNew(fact: ChangedFact, trait: string | null, { older, newer }: Case): boolean {
  const of = ({ statements }: Stated) =>
    statements.flat().filter((each) => each.fact === fact && !each.denied && (trait === null || each.trait === trait));
  const known = new Set(of(older).map(({ value }) => value));
  return of(newer).some(({ value }) => !known.has(value));
}

/** Ways to reach somebody, as statements name them. */
const ADDRESSES: ReadonlySet<string> = new Set(["email", "phone", "postal-address", "web-form"]);

/** A sentence that is there to tell who receives data. */
const TELLS_WHO =
  /\bwe (?:\p{L}+ )?(?:share|disclose|pass)\b|\bour (?:\p{L}+ ){0,2}(?:suppliers|processors|recipients)\b/iu;
/** Sharing that shows by its words that more is done with the data. */
const WIDER = /\balso\b|\b(?:advert\w*|marketing|s[eo]ll|sold)\b/i;

const LONGEST_ITEM = 16;

/** By name in the table. */
export const setting = {
  always: () => true,
  denied: (on: Case) => statement(on).denied,
  /** The older notice said nothing on it, or the newer one no longer does. */
  "first word": (on: Case) => isSilent(on.older, on),
  /** "We share it with …" where nothing was told of sharing; a tool that is used now may be one more, and so may "also". */
  "who receives data, first told": (on: Case) =>
    isSilent(on.older, on) && TELLS_WHO.test(text(on)) && !WIDER.test(text(on)),
  "last word": (on: Case) => isSilent(on.newer, on),
  "in a list that stays": ({ group }: Case) => group.listed,
  /** Whether the older notice has a list or sentences on it already. */
  "told before": ({ group, older }: Case) => older.about.filter(({ main }) => main === group.fact).length > 2,
  /** "We do not collect any personal data" stood there before. */
  "was ruled out": ({ group, older }: Case) =>
    older.revision.units.some(
      ({ index, denied, text: words }) =>
        denied && /\bnot collect\b/i.test(words) && older.about[index]!.main === group.fact,
    ),
  /** An item of a few words; a sentence in a list says more than one use. */
  "an item": ({ group }: Case) =>
    group.units[0]!.clause.kind === "item" && group.units[0]!.words.length <= LONGEST_ITEM,
  "a single item": ({ group }: Case) => group.units.length === 1 && group.units[0]!.clause.kind === "item",
  "a condition": (on: Case) => statement(on).trait === "condition",
  "who runs it": (on: Case) => statement(on).trait === "run-by",
  "is told in part only": ({ group }: Case) => group.after?.trait === "in part",
  "was told in part only": ({ group }: Case) => group.before?.trait === "in part",
  "an address of a route that stays": (on: Case) =>
    ADDRESSES.has(statement(on).about) && !isSilent(on.older, on) && !isSilent(on.newer, on),
  "another basis has come": (on: Case) => hasNew("lawful-basis", null, on),
  "a condition, and another has come": (on: Case) =>
    statement(on).trait === "condition" && hasNew("special-category", "condition", on),
  "a name beside what was told": (on: Case) => statement(on).about === "name" && !isSilent(on.older, on),
  consent: (on: Case) => statement(on).value === "consent",
  "sets a cookie where others are told": (on: Case) =>
    /\b(?:set|sets|place|places|use|uses|store|stores) (?:\w+ ){0,4}cookies?\b/i.test(text(on)) &&
    !isSilent(on.older, on) &&
    !isSilent(on.newer, on) &&
    !statement(on).denied,
  "in words alone": (on: Case) => statement(on).words === null,
  "a registration": (on: Case) => statement(on).about.endsWith("registration number"),
} satisfies Conditions;
