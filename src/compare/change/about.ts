/** What a clause is about: by the facts and elements that stand in it, its own words, its lead-in and its heading. */
import type { ChangedFact } from "../../types.ts";
import { topicOf } from "./headings.ts";
import { announcedBy } from "./lead-ins.ts";
import { ownWords } from "./own-words.ts";
import { SAYS, speaksOf } from "./speaks.ts";
import { statedKinds } from "./stated-kinds.ts";
import type { Revision, Unit } from "./unit.ts";

export interface About {
  /** What it is above all about. */
  readonly main: ChangedFact;
  /** Everything that it states something of. */
  readonly all: ReadonlySet<ChangedFact>;
}

/** What each unit is about, by index. */
export function aboutEach({ units }: Revision): readonly About[] {
  const known: About[] = [];
  const announced: (ChangedFact | null | undefined)[] = [];
  const topic = (unit: Unit) => {
    const read = announced[unit.index];
    if (read !== undefined) return read;
    const found = topicOf(unit.text);
    announced[unit.index] = found;
    return found;
  };
  for (const unit of units) known.push(aboutOf(unit, units, headingsOf(unit, units, topic), known));
  return known;
}

/** Kinds that any sentence with "your data to …" states in passing: they count where nothing else is stated, or the heading says so. */
const IN_PASSING: ReadonlySet<ChangedFact> = new Set(["purpose", "data-category", "security", "controller-contact"]);

/** Sections of which every sentence is about their subject; under other headings much is said of other things. */
const WHOLE_SECTIONS: ReadonlySet<ChangedFact> = new Set([
  "retention",
  "safeguard",
  "cookie",
  "children",
  "policy-change",
  "lawful-basis",
  "security",
]);

/** Sections whose heading outweighs a basis or a right that is told on the way: "only if you consent to the cookie". */
const OUTWEIGH: ReadonlySet<ChangedFact> = new Set(["cookie", "children"]);
const OUTWEIGHED: ReadonlySet<ChangedFact> = new Set([...IN_PASSING, "lawful-basis", "right", "recipient"]);

function aboutOf(
  unit: Unit,
  units: readonly Unit[],
  headings: readonly ChangedFact[],
  before: readonly About[],
): About {
  const stated = new Set([...statedKinds(unit)].filter((fact) => fact !== "controller" || ANSWERS.test(unit.text)));
  const own = ownWords(unit.text);
  const strong = [...stated].filter((fact) => !IN_PASSING.has(fact));
  const passing = [...stated].filter(
    (fact) => IN_PASSING.has(fact) && (fact !== "controller-contact" || reaches(unit)),
  );
  const above = leadOf(unit, units, before);
  const led = ledTo(above, unit, stated);
  const heading = headings[0];
  const all = new Set([
    ...strong,
    ...(own ? [own] : []),
    ...passing.filter((fact) => strong.length === 0 || headings.includes(fact) || led === fact),
  ]);
  const isShort = unit.clause.kind === "item" || unit.clause.kind === "cell";
  const said = mainOf();
  const isBorneOut =
    (stated.has(said) && said !== "safeguard") ||
    own === said ||
    led === said ||
    unit.clause.kind === "cell" ||
    speaksOf(said, unit.text);
  const main = isBorneOut ? said : "other";
  return { main, all: new Set([...all, main]) };

  function mainOf(): ChangedFact {
    if (own === "recipient") return own;
    const first = RANK.find((fact) => all.has(fact));
    const slight = first === undefined || OUTWEIGHED.has(first);
    const isOnIt = isShort || heading !== "cookie" || SAYS.cookie!.test(unit.text);
    if (heading !== undefined && OUTWEIGH.has(heading) && slight && isOnIt && (own === null || own === heading))
      return heading;
    // "Others, where there is a lawful basis" in a list of recipients is one of them.
    if (first !== undefined && ALWAYS.has(first) && !(led === "recipient" && first === "lawful-basis")) return first;
    if (own !== null && OWN_FIRST.has(own)) return own;
    if (led !== null) return led;
    if (own !== null && !strong.some((fact) => RANK.indexOf(fact) < RANK.indexOf(own))) return own;
    const told = headings.find((fact) => all.has(fact) && !(fact === "transfer" && stated.has("safeguard")));
    if (
      told !== undefined &&
      (told !== "data-category" || (isShort && unit.words.length <= LONGEST_KIND) || SAYS[told]!.test(unit.text))
    )
      return told;
    if (first !== undefined && !IN_PASSING.has(first)) return first;
    if (heading !== undefined && WHOLE_SECTIONS.has(heading) && SAYS[heading]?.test(unit.text) !== false)
      return heading;
    if (first !== undefined && SAYS[first]?.test(unit.text)) return first;
    if (first === "purpose" && headings.includes(first)) return first;
    if (!isShort) return "other";
    // An item is about what the item before it is about.
    const last = units[unit.index - 1];
    const same = last?.clause.kind === "item" && last.leadIn === unit.leadIn ? before[last.index]!.main : "other";
    if (same !== "other" && !LED_ONLY_IF_STATED.has(same)) return same;
    const isSentence = heading === "data-category" && CLAUSE.test(unit.text);
    return heading !== undefined && LISTED.has(heading) && !isSentence ? heading : "other";
  }
}

/** A kind of data by its last word: "registration number" below "we record, to keep the list:". */
const DATA_NOUN =
  /^(?:[\w’'-]+ ){0,4}(?:address(?:es)?|numbers?|names?|date of birth|e-?mail|postcode|details|data|gender|age)\W*$/i;
/** "Contact details for queries" below "they must provide to you:" receives nothing. */
const NOBODY =
  /^\W*(?:an? |the |your |our |their )?(?:\p{L}+ ){0,2}?(?:notice|details|information|data|policy|copy|statement)\b/iu;
/** Of more words an item is a sentence. */
const LONGEST_KIND = 16;
/** "You complete a survey" below "we collect data when:". */
const CLAUSE =
  /^\W*(?:(?:you|we|they|this|it) (?!(?:\p{L}+ )?includ)\p{L}+ |(?:never|do not|don['’]t|please|see|if|when|by|privacy policy)\b)/iu;

/** What a lead-in makes of an item: an item that is plainly a noun is no use, and one that is a sentence is no kind of data. */
function ledTo(
  above: ChangedFact | null,
  { text, clause }: Unit,
  stated: ReadonlySet<ChangedFact>,
): ChangedFact | null {
  if (above !== null && LED_ONLY_IF_STATED.has(above) && !stated.has(above)) return null;
  if (above === "purpose" && clause.kind === "item" && DATA_NOUN.test(text)) return "data-category";
  if (above === "data-category" && CLAUSE.test(text)) return null;
  if (above === "transfer" && stated.has("safeguard")) return "safeguard";
  if (above === "recipient" && NOBODY.test(text)) return null;
  return above;
}

/** Words for who answers for the data; a sentence that only names a body does not say that it does. */
const ANSWERS =
  /\b(?:controllers?|processors?|responsib\w+|registered|company|charity|we are|part of)\b|^\W*(?:(?!(?:for|of|with) )[\p{L}\p{N}.&’'()-]+ ){1,8}(?:is|are) (?:\p{L}+ ){0,2}(?:run|operated|owned|provided|managed|delivered) by\b/iu;

/** What a heading alone may say of the items below it: lists of these need no sentence that leads in. */
const LISTED: ReadonlySet<ChangedFact> = new Set([
  "recipient",
  "source",
  "purpose",
  "data-category",
  "special-category",
  "right",
  "cookie",
]);

/** An item below "Contact us if you:" is no contact. */
const LED_ONLY_IF_STATED: ReadonlySet<ChangedFact> = new Set([
  "complaint",
  "controller",
  "controller-contact",
  "dpo",
  "lawful-basis",
]);

const reaches = ({ facts, clause }: Unit): boolean =>
  clause.kind !== "item" || facts.some(({ of }) => of === "contacts");

/** What tells most first: a sentence on how long an address is kept is about the period. */
const RANK: readonly ChangedFact[] = [
  "date",
  "right",
  "retention",
  "lawful-basis",
  "legitimate-interest",
  "special-category",
  "safeguard",
  "transfer",
  "complaint",
  "controller",
  "policy-change",
  "dpo",
  "recipient",
  "source",
  "obligation",
  "cookie",
  "children",
  "controller-contact",
  "security",
  "purpose",
  "data-category",
];

/** Whatever the lead-in. */
const ALWAYS: ReadonlySet<ChangedFact> = new Set(["date", "right", "retention", "lawful-basis"]);

/** Own words that outweigh lead-in and heading. */
const OWN_FIRST: ReadonlySet<ChangedFact> = new Set([
  "obligation",
  "safeguard",
  "security",
  "special-category",
  "purpose",
  "cookie",
]);

/** What is said of these is said to its end: a list below the date of the notice is the notice itself. */
const NO_LEAD: ReadonlySet<ChangedFact> = new Set(["other", "controller-contact", "date"]);

/** What leads in to an item says what the item is about. */
function leadOf({ clause, leadIn }: Unit, units: readonly Unit[], before: readonly About[]): ChangedFact | null {
  const lead = clause.kind === "item" || clause.kind === "cell" ? units[leadIn] : undefined;
  if (lead === undefined || lead.index >= before.length) return null;
  const announced = announcedBy(lead.text, clause.kind === "cell" || !/:\s*$/.test(lead.text));
  if (announced !== null) return announced;
  // "These include:" goes on with what the sentence before it was about.
  const from = /^(?:these|they|this|such \w+) (?:may )?(?:include|are|could be)/i.test(lead.text) ? leadIn - 1 : leadIn;
  const main = before[Math.max(0, from)]!.main;
  return NO_LEAD.has(main) ? null : main;
}

/** What the headings above announce, the nearest first; the title of the notice says nothing of what stands under it. */
function headingsOf(
  unit: Unit,
  units: readonly Unit[],
  topic: (unit: Unit) => ChangedFact | null,
): readonly ChangedFact[] {
  const found: (ChangedFact | null)[] = unit.clause.kind === "heading" ? [topic(unit)] : [];
  for (let at = unit.heading; at >= 0 && units[at]!.heading >= 0; at = units[at]!.heading)
    found.push(topic(units[at]!));
  return found.filter((fact) => fact !== null);
}
