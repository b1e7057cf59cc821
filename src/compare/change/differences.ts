/** Which statements of two revisions differ: those that were cancelled out by their like on the other side are gone. */
import type { ChangedFact, ChangeKind } from "../../types.ts";
import { compared, SINGLE } from "./compared.ts";
import { explanation, isEcho } from "./explanation.ts";
import { type Loose, news, onceEach, unlike } from "./news.ts";
import type { Pair, Pairing } from "./pairing.ts";
import { replaced, replacedSentences } from "./replaced.ts";
import type { Statement } from "./statement.ts";
import { type Stated, whole } from "./statements.ts";
import type { Substance } from "./substance.ts";
import { says, sentence } from "./telling.ts";
import type { Unit } from "./unit.ts";

export interface Difference {
  readonly fact: ChangedFact;
  readonly change: ChangeKind;
  readonly before: Statement | null;
  readonly after: Statement | null;
  /** What the clause says differently, where it is one clause in two wordings. */
  readonly substance: Substance | null;
}

/** The differences between two revisions, in no order; those that only re-tell the same in other words included. */
export function differences(older: Stated, newer: Stated, { pairs, removed, added }: Pairing): readonly Difference[] {
  const rewritten = pairs.filter(({ same }) => !same).map((pair) => ({ pair, ...compared(older, newer, pair) }));
  const loose = {
    removed: [...rewritten.flatMap(({ pair, gone }) => gone.map(by(pair))), ...all(older, removed).map(by(null))],
    added: [...rewritten.flatMap(({ pair, come }) => come.map(by(pair))), ...all(newer, added).map(by(null))],
  };
  const { gone, come } = unlike(news(loose.removed, older, newer), news(loose.added, newer, older));
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
    ...onceEachSentence(removed)
      .filter((unit) => says(unit, older, told, { other: newer, isGone: true }))
      .map((unit) => lone("removed", whole(older, unit))),
    ...onceEachSentence(added)
      .filter((unit) => says(unit, newer, told, { other: older, isGone: false }))
      .map((unit) => lone("added", whole(newer, unit))),
  ]);
}

const SENTENCE = 5;

/** What a notice says twice in the same words went or came once; the few words of an item may stand in several lists. */
function onceEachSentence(units: readonly Unit[]): readonly Unit[] {
  const seen = new Set<string>();
  return units.filter(({ key, words }) => {
    if (words.length < SENTENCE) return true;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

const statementOf = ({ statement }: Loose): Statement => statement;

const by =
  (pair: Pair | null) =>
  (statement: Statement): Loose => ({ statement, pair });

function all({ statements }: Stated, units: readonly Unit[]): readonly Statement[] {
  return units.flatMap((unit) => statements[unit.index]!);
}

function lone(change: "removed" | "added", statement: Statement): Difference {
  const [before, after] = change === "removed" ? [statement, null] : [null, statement];
  return { fact: statement.fact, change, before, after, substance: null };
}
