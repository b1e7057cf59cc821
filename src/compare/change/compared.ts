/** A clause in its two wordings: which of its statements changed, and which only one of them makes. */
import type { ChangedFact } from "../../types.ts";
import { isAsLong, isPeriod } from "../period.ts";
import type { Difference } from "./differences.ts";
import { dataCategories } from "./kind/data-category.ts";
import { isSpelling, stillIn } from "./news.ts";
import type { Pair } from "./pairing.ts";
import type { Statement } from "./statement.ts";
import { identity, type Stated, whole } from "./statements.ts";
import { type Substance, substance } from "./substance.ts";
import { isTelling } from "./telling.ts";
import type { Unit } from "./unit.ts";

/** The statements of a clause in its two wordings: what changed, and what only one of them has. */
export function compared(older: Stated, newer: Stated, { old, new: unit }: Pair) {
  const [ours, theirs] = alikeCut(older, newer, { old, new: unit });
  const known = new Set(theirs.map(identity));
  const same = new Set(ours.map(identity).filter((each) => known.has(each)));
  let gone = ours.filter((each) => !same.has(identity(each)));
  let come = theirs.filter((each) => !same.has(identity(each)));
  const difference = substance(old, unit);
  if (difference === null) return { gone: [], come: [], changed: [] };
  const changed: Difference[] = [];
  const pairUp = (fits: (a: Statement, b: Statement) => boolean) => {
    for (const before of gone) {
      const after = likest(
        before,
        come.filter((each) => each.fact === before.fact && fits(before, each)),
      );
      if (!after) continue;
      if (!isOfItsUse(before, old) && (stillIn(newer, before) || stillIn(older, after))) continue;
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
  const [went, came] = [gone, come];
  const isSame = (one: Statement, other: Statement) => isLabelOf(one, other) || isSpelling(one, other);
  gone = gone.filter((each) => !came.some((other) => isSame(each, other)));
  come = come.filter((each) => !went.some((other) => isSame(each, other)));
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

const isData = ({ fact }: Statement): boolean => fact === "data-category" || fact === "special-category";
const FEWEST = 2;

/** The statements of both wordings; an item that enumerates more kinds of data in one of them is cut alike in both. */
function alikeCut(older: Stated, newer: Stated, { old, new: unit }: Pick<Pair, "old" | "new">) {
  const [ours, theirs] = [older.statements[old.index]!, newer.statements[unit.index]!];
  const counts = [ours, theirs].map((statements) => statements.filter(isData).length);
  if (Math.min(...counts) > 1 || Math.max(...counts) < 2) return [ours, theirs] as const;
  const cut = (statements: readonly Statement[], each: Unit, { revision }: Stated) => [
    ...statements.filter((statement) => !isData(statement)),
    ...dataCategories(each, revision, FEWEST),
  ];
  return [cut(ours, old, older), cut(theirs, unit, newer)] as const;
}

/** A basis in a sentence or a row was replaced for its use, wherever else it stands; in a list all are for one use. */
const isOfItsUse = ({ fact }: Statement, { clause }: Unit): boolean =>
  fact === "lawful-basis" && clause.kind !== "item";

/** "Contact data" and "Contact data: such as your e-mail address" are one kind of data. */
function isLabelOf({ fact, words: one }: Statement, { words: other }: Statement): boolean {
  if (fact !== "data-category" || one === null || other === null) return false;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return long.startsWith(`${short}:`);
}

/** The statement that shares most words with another: a department's newer name, and not the agency beside it. */
function likest({ value }: Statement, among: readonly Statement[]): Statement | undefined {
  const words = new Set(value.split(" "));
  const shared = (other: Statement) => other.value.split(" ").filter((word) => words.has(word)).length;
  return [...among].sort((a, b) => shared(b) - shared(a))[0];
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
export const SINGLE: ReadonlySet<ChangedFact> = new Set([
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
