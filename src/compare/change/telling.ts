/** Whether a clause of which no fact was read says something, and whether its new wording says something else. */
import { type Duration, durations } from "../../extract/durations.ts";
import { namesIn } from "../../extract/names.ts";
import type { ChangedFact } from "../../types.ts";
import { isAsLong } from "../period.ts";
import type { Difference } from "./differences.ts";
import { type Explanation, unexplained } from "./explanation.ts";
import type { Pair } from "./pairing.ts";
import { meaningsOf } from "./plain-words.ts";
import { QUALIFIED } from "./qualified.ts";
import { isSignpost } from "./signpost.ts";
import type { Statement } from "./statement.ts";
import { identity, type Stated, whole } from "./statements.ts";
import { type Substance, substance } from "./substance.ts";
import type { Unit } from "./unit.ts";

/** A clause in two wordings of which no fact could be read that changed: the sentence changed, or only its words. */
export function sentence(
  older: Stated,
  newer: Stated,
  { old, new: unit }: Pair,
  told: ReadonlySet<Unit>,
  known: Explanation,
): Difference[] {
  if (told.has(old) || told.has(unit) || unit.clause.kind === "heading") return [];
  const isSent = isSignpost(old) && isSignpost(unit);
  const [before, after] = [whole(older, old), whole(newer, unit)];
  const other = unexplained(unexplained(substance(old, unit), known), samePeriods(old, unit));
  const differs = NAMELESS.has(after.fact) ? unexplained(other, namesOf(old, unit)) : other;
  const settled = states(after.fact, older.statements[old.index]!, newer.statements[unit.index]!);
  // What is left when names are taken out is no longer words that were only added or only dropped.
  const isLess = differs !== other && isOneWay(differs) && !isOneWay(other);
  const telling = differs !== null && !isSent && isTelling(after.fact, differs, old, unit, settled);
  if (differs !== null && (!telling || (isLess && shareOf(differs, old, unit) <= LITTLE))) {
    return [{ fact: after.fact, change: "reworded", before, after, substance: null }];
  }
  return [{ fact: after.fact, change: differs === null ? "reworded" : "changed", before, after, substance: differs }];
}

const isOneWay = (difference: Substance | null): boolean =>
  difference !== null && (difference.gone.length === 0 || difference.come.length === 0);

/** How much of a sentence is other in its new wording, as a share of the longer of the two. */
const shareOf = ({ gone, come }: Substance, old: Unit, unit: Unit): number =>
  (gone.length + come.length) / Math.max(old.meanings.length, unit.meanings.length);

/** Facts of which a name in the sentence is no part: a service that is called otherwise now is used for the same. */
const NAMELESS: ReadonlySet<ChangedFact> = new Set([
  "purpose",
  "data-category",
  "source",
  "security",
  "cookie",
  "obligation",
  "retention",
  "lawful-basis",
]);

/** The words of the periods of two wordings, where each gives one and both are as long: "24 months" and "two years". */
function samePeriods(old: Unit, unit: Unit): Explanation {
  const [[one, ...others], [two, ...more]] = [durations(old.text), durations(unit.text)];
  if (!one || !two || others.length + more.length > 0 || !isAsLong(one.iso, two.iso)) return { gone: NONE, come: NONE };
  const of = ({ text }: Unit, { from, to }: Duration) =>
    new Set(
      text
        .slice(from, to)
        .split(/[^\p{L}\p{N}]+/u)
        .flatMap(meaningsOf),
    );
  return { gone: of(old, one), come: of(unit, two) };
}

const NONE: ReadonlySet<string> = new Set();

/** The words of the names in the two wordings. */
function namesOf(old: Unit, unit: Unit): Explanation {
  const of = ({ text }: Unit) =>
    new Set(namesIn(text).flatMap(({ name, doubtful }) => (doubtful ? [] : name.split(/\W+/).flatMap(meaningsOf))));
  return { gone: of(old), come: of(unit) };
}

/** Facts that a sentence states or not, in whatever words: only a figure, a denial or much else makes it say another thing. */
const STEADY: ReadonlySet<ChangedFact> = new Set([
  "right",
  "complaint",
  "controller",
  "controller-contact",
  "dpo",
  "security",
  "policy-change",
  "law",
  "date",
  "other",
]);
/** Facts of which a sentence says what matters by its values. */
const VALUED: ReadonlySet<ChangedFact> = new Set(["recipient", "retention", "lawful-basis", "safeguard"]);
const MUCH = 0.4;
/** Of a sentence on nothing in particular another half of its words is no news. */
const MUCH_OF_OTHER = 0.7;
/** Less than this of other sentences is another way to say it, unless words were only added or only dropped. */
const LITTLE = 0.2;

/** Whether values of the kind were read in both wordings, and the same ones: what else they say of it is how they say it. */
function states(fact: ChangedFact, ours: readonly Statement[], theirs: readonly Statement[]): boolean {
  const of = (statements: readonly Statement[]) =>
    new Set(statements.filter((each) => each.fact === fact).map(identity));
  const [before, after] = [of(ours), of(theirs)];
  return before.size > 0 && before.size === after.size && [...before].every((each) => after.has(each));
}

/** `settled`: whether the values that were read in it are the same in both wordings. */
export function isTelling(fact: ChangedFact, difference: Substance, old: Unit, unit: Unit, settled = false): boolean {
  if (isLeadIn(old) || isLeadIn(unit)) return false;
  const { gone, come } = difference;
  const oneWay = isOneWay(difference);
  const isSettled = settled && VALUED.has(fact) && !(oneWay && fact === "lawful-basis");
  if (!STEADY.has(fact) && !isSettled) {
    const marked = [...gone, ...come].some((meaning) => meaning === "not" || /^[#@]/.test(meaning));
    return marked || oneWay || shareOf(difference, old, unit) > LITTLE;
  }
  if ([...gone, ...come].some((meaning) => meaning === "not" || /^[#@]/.test(meaning))) return true;
  if (fact === "right" && oneWay && QUALIFIED.test(old.text) !== QUALIFIED.test(unit.text)) return true;
  if (fact === "right" || fact === "complaint") return false;
  if (NAMED.has(fact) && names(old.text, unit.text) && names(unit.text, old.text)) return true;
  const much = fact === "other" ? MUCH_OF_OTHER : MUCH;
  return shareOf(difference, old, unit) > much;
}

/** A sentence that says no more than that a list follows: its items tell what it is about. */
function announces({ text, index, meanings }: Unit, units: readonly Unit[], main: ChangedFact): boolean {
  // With a figure or a denial it says something of its own.
  if (meanings.some((meaning) => meaning === "not" || /^[#@]/.test(meaning))) return false;
  return ANNOUNCED.has(main) && /:\W*$/.test(text) && units[index + 1]?.leadIn === index;
}

/** Facts that a sentence may state even where it sends the reader on. */
const TELLING: ReadonlySet<ChangedFact> = new Set(["right", "complaint", "retention", "recipient", "transfer"]);

const ANNOUNCED: ReadonlySet<ChangedFact> = new Set(["other", "data-category", "children", "purpose", "source"]);

/** A word or two in a list with its own text below it is a heading in all but its mark-up. */
const isLabel = ({ clause, words, index }: Unit, units: readonly Unit[]): boolean =>
  clause.kind === "item" && words.length <= 2 && units[index + 1]?.leadIn === index;

/** A cell of the first row says what stands below it. */
const isHeader = ({ clause }: Unit): boolean => clause.kind === "cell" && clause.leadIn < 0;

/** Facts of which a sentence tells by a name. */
const NAMED: ReadonlySet<ChangedFact> = new Set(["controller", "controller-contact", "dpo", "other"]);

/** Whether a text names what the other one does not. */
const names = (text: string, other: string): boolean =>
  namesIn(text).some(({ name, doubtful }) => !doubtful && !other.includes(name));

const isLeadIn = ({ text, meanings }: Unit): boolean => /:\s*$/.test(text) && meanings.length <= 8;

const REACHED: ReadonlySet<ChangedFact> = new Set(["dpo", "controller-contact"]);

const reaches = (fact: ChangedFact, statements: Stated["statements"]): boolean =>
  statements.some((each) => each.some((statement) => statement.fact === fact));

/** Whether a clause without a fact says something: a heading, a lead-in or a fragment does not. */
export function says(
  unit: Unit,
  { about, statements, revision }: Stated,
  told: ReadonlySet<Unit>,
  { other, isGone }: { readonly other: Stated; readonly isGone: boolean },
): boolean {
  const { clause, text, words, meanings, index } = unit;
  if (clause.kind === "heading" || told.has(unit)) return false;
  // That somebody may be written to says nothing where both notices tell how.
  const { main } = about[index]!;
  const isTold = isGone || statements[index]!.some(({ fact }) => fact === main);
  if (REACHED.has(main) && isTold && !/\brepresentative\b/i.test(text) && reaches(main, other.statements)) return false;
  if ((!TELLING.has(about[index]!.main) && isSignpost(unit)) || announces(unit, revision.units, about[index]!.main))
    return false;
  // What it states is stated elsewhere in the other notice too.
  if (statements[index]!.some(({ fact, anywhere }) => anywhere && fact === about[index]!.main && SETTLED.has(fact)))
    return false;
  if (isLeadIn(unit) || isHeader(unit) || isLabel(unit, revision.units)) return false;
  if (words.length <= 7 && /^\W*(?:what|how|why|who|where)\b/i.test(text)) return false;
  // A name or a link on a line of its own, as a signpost.
  if (
    clause.kind === "paragraph" &&
    about[index]!.main === "other" &&
    !/[.!?:;]\W*$/.test(text) &&
    meanings.length <= 8
  )
    return false;
  return clause.kind === "item" || clause.kind === "cell"
    ? meanings.length > 0
    : words.length >= 4 && meanings.length >= 2;
}
/** Facts of which a clause says nothing more than its value. */
const SETTLED: ReadonlySet<ChangedFact> = new Set([
  "lawful-basis",
  "controller",
  "controller-contact",
  "dpo",
  "complaint",
  "date",
  "right",
  "data-category",
  "special-category",
]);
