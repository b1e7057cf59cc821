/** Which statements of two revisions differ: those that were cancelled out by their like on the other side are gone. */

import { namesIn } from "../../extract/names.ts";
import type { ChangedFact, ChangeKind } from "../../types.ts";
import { isAsLong, isPeriod } from "../standard/period.ts";
import { type Explanation, explanation, isEcho, unexplained } from "./explanation.ts";
import { prose } from "./kind/prose.ts";
import type { Pair, Pairing } from "./pairing.ts";
import { replaced, replacedSentences } from "./replaced.ts";
import { isSignpost } from "./signpost.ts";
import type { Statement } from "./statement.ts";
import { identity, lettersOf, type Stated } from "./statements.ts";
import { type Substance, substance } from "./substance.ts";
import type { Unit } from "./unit.ts";

export interface Difference {
  readonly fact: ChangedFact;
  readonly change: ChangeKind;
  readonly before: Statement | null;
  readonly after: Statement | null;
  /** What the clause says differently, where it is one clause in two wordings. */
  readonly substance: Substance | null;
}

/** One side of a statement that the clause of the other notice does not make. */
interface Loose {
  readonly statement: Statement;
  readonly pair: Pair | null;
}

/** The differences between two revisions, in no order; those that only re-tell the same in other words included. */
export function differences(older: Stated, newer: Stated, { pairs, removed, added }: Pairing): readonly Difference[] {
  const rewritten = pairs.filter(({ same }) => !same).map((pair) => ({ pair, ...compared(older, newer, pair) }));
  const loose = {
    removed: [...rewritten.flatMap(({ pair, gone }) => gone.map(by(pair))), ...all(older, removed).map(by(null))],
    added: [...rewritten.flatMap(({ pair, come }) => come.map(by(pair))), ...all(newer, added).map(by(null))],
  };
  const gone = news(loose.removed, newer);
  const come = news(loose.added, older);
  const elsewhere = replaced(gone.map(statementOf), come.map(statementOf), SINGLE);
  const replacedOnes = new Set(elsewhere.flatMap(({ before, after }) => [before, after]));
  const left = {
    gone: gone.filter(({ statement }) => !replacedOnes.has(statement)),
    come: come.filter(({ statement }) => !replacedOnes.has(statement)),
  };
  const changed = onceEach(rewritten.flatMap((each) => each.changed));
  const told = new Set<Unit>();
  const units = { old: older.revision.units, new: newer.revision.units };
  for (const { before, after } of [...rewritten.flatMap((each) => each.changed), ...elsewhere]) {
    if (before) told.add(units.old[before.unit]!);
    if (after) told.add(units.new[after.unit]!);
  }
  for (const { statement } of left.gone) told.add(units.old[statement.unit]!);
  for (const { statement } of left.come) told.add(units.new[statement.unit]!);
  const replacements = [...changed, ...elsewhere];
  const known = explanation(replacements);
  return replacedSentences([
    ...replacements.filter((difference) => !isEcho(difference, replacements)),
    ...left.gone.map(({ statement }) => lone("removed", statement)),
    ...left.come.map(({ statement }) => lone("added", statement)),
    ...rewritten.flatMap(({ pair }) => sentence(older, newer, pair, told, known)),
    ...removed.filter((unit) => says(unit, older, told)).map((unit) => lone("removed", whole(older, unit))),
    ...added.filter((unit) => says(unit, newer, told)).map((unit) => lone("added", whole(newer, unit))),
  ]);
}

const statementOf = ({ statement }: Loose): Statement => statement;

const by =
  (pair: Pair | null) =>
  (statement: Statement): Loose => ({ statement, pair });

function all({ statements }: Stated, units: readonly Unit[]): readonly Statement[] {
  return units.flatMap((unit) => statements[unit.index]!);
}

/** The statements of a clause in its two wordings: what changed, and what only one of them has. */
function compared(older: Stated, newer: Stated, { old, new: unit }: Pair) {
  const [ours, theirs] = [older.statements[old.index]!, newer.statements[unit.index]!];
  const known = new Set(theirs.map(identity));
  const same = new Set(ours.map(identity).filter((each) => known.has(each)));
  let gone = ours.filter((each) => !same.has(identity(each)));
  let come = theirs.filter((each) => !same.has(identity(each)));
  const difference = substance(old, unit);
  if (difference === null) return { gone: [], come: [], changed: [] };
  const changed: Difference[] = [];
  const pairUp = (fits: (a: Statement, b: Statement) => boolean) => {
    for (const before of gone) {
      const after = come.find((each) => each.fact === before.fact && fits(before, each));
      if (!after) continue;
      if (stillIn(newer, before) || stillIn(older, after)) continue;
      changed.push({ fact: before.fact, change: "changed", before, after, substance: difference });
      gone = gone.filter((each) => each !== before);
      come = come.filter((each) => each !== after);
    }
  };
  // A period that is the same, of data that is called otherwise, did not change; nor did an end event in other words.
  const isSamePeriod = (a: Statement, b: Statement) =>
    a.fact === "retention" &&
    b.fact === "retention" &&
    (isAsLongAs(a, b) ||
      (a.trait === b.trait && (a.value === b.value || !isTelling("retention", difference, old, unit))));
  gone = gone.filter((each) => !theirs.some((other) => isSamePeriod(each, other)));
  come = come.filter((each) => !ours.some((other) => isSamePeriod(other, each)));
  pairUp((a, b) => a.about === b.about && SINGLE.has(a.fact));
  pairUp((a, b) => REPLACED.has(a.fact) && one(gone, a.fact) && one(come, b.fact));
  const named = unnamed(older, newer, { old, unit, difference, gone, come });
  if (named) {
    changed.push(named);
    gone = gone.filter((each) => each !== named.before);
    come = come.filter((each) => each !== named.after);
  }
  return { gone, come, changed };
}

/** Whether two periods are the same in other units: 12 months and a year. */
const isAsLongAs = ({ trait: one = "" }: Statement, { trait: other = "" }: Statement): boolean =>
  one !== other && isPeriod(one) && isPeriod(other) && isAsLong(one, other);

/** A sentence on recipients that named one and now names none, or the other way round. */
function unnamed(
  older: Stated,
  newer: Stated,
  on: {
    readonly old: Unit;
    readonly unit: Unit;
    readonly difference: Substance | null;
    readonly gone: readonly Statement[];
    readonly come: readonly Statement[];
  },
): Difference | null {
  const people = (statements: readonly Statement[]) => statements.filter(({ fact }) => fact === "recipient");
  const ours = people(older.statements[on.old.index]!);
  const theirs = people(newer.statements[on.unit.index]!);
  const base = { fact: "recipient", change: "changed", substance: on.difference } as const;
  if (ours.length === 1 && theirs.length === 0 && ours[0]!.trait === "named" && on.gone.includes(ours[0]!)) {
    return stillIn(newer, ours[0]!) ? null : { ...base, before: ours[0]!, after: whole(newer, on.unit) };
  }
  if (ours.length === 0 && theirs.length === 1 && theirs[0]!.trait === "named" && on.come.includes(theirs[0]!)) {
    const isOnThem = older.about[on.old.index]!.main === "recipient";
    return !isOnThem || stillIn(older, theirs[0]!)
      ? null
      : { ...base, before: whole(older, on.old), after: theirs[0]! };
  }
  return null;
}

const one = (statements: readonly Statement[], fact: ChangedFact) =>
  statements.filter((each) => each.fact === fact).length === 1;

/** Facts of which one value takes the place of another where both are about the same. */
const SINGLE: ReadonlySet<ChangedFact> = new Set([
  "controller",
  "controller-contact",
  "dpo",
  "complaint",
  "retention",
  "date",
  "law",
  "right",
  "transfer",
  "other",
]);

/** Facts of which, in one sentence, the only one that is gone was replaced by the only one that is new. */
const REPLACED: ReadonlySet<ChangedFact> = new Set([
  "safeguard",
  "lawful-basis",
  "recipient",
  "transfer",
  "retention",
  "data-category",
]);

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

function stillIn({ values, letters }: Stated, statement: Statement): boolean {
  if (!statement.anywhere) return false;
  if (values.has(identity(statement))) return true;
  // An address that is written in the other notice did not go or come, whether or not it was read there as whose it is.
  const written = statement.isByName || ADDRESSES.has(statement.about);
  return written && letters.includes(lettersOf(statement.words ?? statement.value));
}

const ADDRESSES: ReadonlySet<string> = new Set(["postal-address", "email"]);
const isWay = ({ about }: Statement): boolean => ADDRESSES.has(about) || about === "phone" || about === "web-form";

/** What the other notice does not say anywhere; a detail only where no other statement of its clause and kind is news. */
function news(loose: readonly Loose[], other: Stated): readonly Loose[] {
  const all = once(loose.filter(({ statement }) => !stillIn(other, statement)));
  // Where the regulator is news, so are its telephone and its address: one route.
  const route = all.some(({ statement }) => statement.about === "complaint-ico");
  const left = all.filter(({ statement }) => !route || statement.fact !== "complaint" || !isWay(statement));
  const place = ({ fact, unit }: Statement) => `${fact} ${unit}`;
  const whole = new Set(left.flatMap(({ statement }) => (statement.isDetail ? [] : [place(statement)])));
  return left.filter(({ statement }) => !statement.isDetail || !whole.has(place(statement)));
}

/** What a notice says twice went or came once. */
function once(loose: readonly Loose[]): readonly Loose[] {
  const seen = new Set<string>();
  return loose.filter(({ statement }) => {
    if (!statement.anywhere) return true;
    // A basis may be new for several uses.
    const name = `${identity(statement)}\n${statement.fact === "lawful-basis" ? (statement.trait ?? "") : ""}`;
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}

/** One name or law for another, in several sentences, is one change. */
function onceEach(found: readonly Difference[]): readonly Difference[] {
  const seen = new Set<string>();
  return found.filter(({ before, after }) => {
    if (!before?.anywhere || !after?.anywhere) return true;
    const name = `${identity(before)}\n${identity(after)}`;
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}

function lone(change: "removed" | "added", statement: Statement): Difference {
  const [before, after] = change === "removed" ? [statement, null] : [null, statement];
  return { fact: statement.fact, change, before, after, substance: null };
}

function whole({ about, revision }: Stated, unit: Unit): Statement {
  return prose(about[unit.index]!.main, unit, revision);
}

/** A clause in two wordings of which no fact could be read that changed: the sentence changed, or only its words. */
function sentence(
  older: Stated,
  newer: Stated,
  { old, new: unit }: Pair,
  told: ReadonlySet<Unit>,
  known: Explanation,
): Difference[] {
  if (told.has(old) || told.has(unit) || unit.clause.kind === "heading") return [];
  const differs = unexplained(substance(old, unit), known);
  const [before, after] = [whole(older, old), whole(newer, unit)];
  if (differs !== null && !isTelling(after.fact, differs, old, unit)) {
    return [{ fact: after.fact, change: "reworded", before, after, substance: null }];
  }
  return [{ fact: after.fact, change: differs === null ? "reworded" : "changed", before, after, substance: differs }];
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
const MUCH = 0.4;
/** Of a sentence on nothing in particular another half of its words is no news. */
const MUCH_OF_OTHER = 0.7;
/** Less than this of other sentences is another way to say it, unless words were only added or only dropped. */
const LITTLE = 0.2;

function isTelling(fact: ChangedFact, { gone, come }: Substance, old: Unit, unit: Unit): boolean {
  if (isLeadIn(old) || isLeadIn(unit)) return false;
  if (!STEADY.has(fact)) {
    const marked = [...gone, ...come].some((meaning) => meaning === "not" || /^[#@]/.test(meaning));
    const oneWay = gone.length === 0 || come.length === 0;
    return marked || oneWay || gone.length + come.length > LITTLE * Math.max(old.meanings.length, unit.meanings.length);
  }
  if ([...gone, ...come].some((meaning) => meaning === "not" || /^[#@]/.test(meaning))) return true;
  if (fact === "right" || fact === "complaint") return false;
  if (NAMED.has(fact) && names(old.text, unit.text) && names(unit.text, old.text)) return true;
  const much = fact === "other" ? MUCH_OF_OTHER : MUCH;
  return gone.length + come.length > much * Math.max(old.meanings.length, unit.meanings.length);
}

/** A sentence that says no more than that a list follows: its items tell what it is about. */
function announces({ text, index, meanings }: Unit, units: readonly Unit[], main: ChangedFact): boolean {
  // With a figure or a denial it says something of its own.
  if (meanings.some((meaning) => meaning === "not" || /^[#@]/.test(meaning))) return false;
  return ANNOUNCED.has(main) && /:\W*$/.test(text) && units[index + 1]?.leadIn === index;
}

/** Facts that a sentence may state even where it sends the reader on. */
const TELLING: ReadonlySet<ChangedFact> = new Set([
  "right",
  "complaint",
  "retention",
  "recipient",
  "transfer",
  "cookie",
]);

const ANNOUNCED: ReadonlySet<ChangedFact> = new Set(["other", "data-category", "children", "purpose", "source"]);

/** A cell of the first row says what stands below it. */
const isHeader = ({ clause }: Unit): boolean => clause.kind === "cell" && clause.leadIn < 0;

/** Facts of which a sentence tells by a name. */
const NAMED: ReadonlySet<ChangedFact> = new Set(["controller", "controller-contact", "dpo", "other"]);

/** Whether a text names what the other one does not. */
const names = (text: string, other: string): boolean =>
  namesIn(text).some(({ name, doubtful }) => !doubtful && !other.includes(name));

const isLeadIn = ({ text, meanings }: Unit): boolean => /:\s*$/.test(text) && meanings.length <= 8;

/** Whether a clause without a fact says something: a heading, a lead-in or a fragment does not. */
function says(unit: Unit, { about, statements, revision }: Stated, told: ReadonlySet<Unit>): boolean {
  const { clause, text, words, meanings, index } = unit;
  if (clause.kind === "heading" || told.has(unit)) return false;
  if ((!TELLING.has(about[index]!.main) && isSignpost(unit)) || announces(unit, revision.units, about[index]!.main))
    return false;
  // What it states is stated elsewhere in the other notice too.
  if (statements[index]!.some(({ fact, anywhere }) => anywhere && fact === about[index]!.main && SETTLED.has(fact)))
    return false;
  if (isLeadIn(unit) || isHeader(unit)) return false;
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
