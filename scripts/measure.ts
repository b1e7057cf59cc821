/** How far reports agree with labels: counts and the usual measures of them. */
import type { Finding } from "../src/types.ts";
import type { Judged, Labels } from "./labelled.ts";

/** An element counts as stated when it is present or partial. */
export interface Tally {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
  readonly rightlyNot: number;
}

export const precision = (t: Tally): number | null => ratio(t.right, t.right + t.wrong);
export const recall = (t: Tally): number | null => ratio(t.right, t.right + t.missed);
export const f1 = (t: Tally): number | null => ratio(2 * t.right, 2 * t.right + t.wrong + t.missed);
/** F1 of “not stated”, which is what a linter asserts. */
export const absenceF1 = (t: Tally): number | null => ratio(2 * t.rightlyNot, 2 * t.rightlyNot + t.wrong + t.missed);

/** A ratio, or null where there is nothing to divide by. */
export const ratio = (a: number, b: number): number | null => (b === 0 ? null : a / b);

/** Per element, the tally over all notices. */
export const tallies = (labels: Labels, notices: readonly Judged[]): ReadonlyMap<string, Tally> =>
  new Map(labels.elements.map((id) => [id, tallyOf(id, notices)]));

/** Mean over elements; the mean of absences takes the elements with at least five unstated labels. */
export const macroF1 = (all: ReadonlyMap<string, Tally>): number | null => mean([...all.values()].map(f1));
export const macroAbsenceF1 = (all: ReadonlyMap<string, Tally>): number | null =>
  mean([...all.values()].filter((tally) => tally.rightlyNot + tally.wrong >= 5).map(absenceF1));

/** Share of elements with exactly the label's status. */
export function exactStatus(labels: Labels, notices: readonly Judged[]): number | null {
  const pairs = notices.flatMap(({ report, labels: gold }) =>
    labels.elements.map((id) => [gold.elements[id], report.elements.find((element) => element.id === id)?.status]),
  );
  const judged = pairs.filter(([want]) => want !== undefined);
  return ratio(judged.filter(([want, have]) => want === have).length, judged.length);
}

/** Lawful bases relied on, over the notices whose labels list them. */
export function bases(notices: readonly Judged[]): Tally {
  const tally = { right: 0, wrong: 0, missed: 0, rightlyNot: 0 };
  for (const { report, labels } of notices) {
    if (!labels.lawfulBases) continue;
    const affirmed = report.facts.lawfulBases.filter(({ polarity }) => polarity === "affirmed");
    const have = new Set<string>(affirmed.map(({ basis }) => basis));
    const want = new Set(labels.lawfulBases);
    for (const basis of have) tally[want.has(basis) ? "right" : "wrong"]++;
    for (const basis of want) if (!have.has(basis)) tally.missed++;
  }
  return tally;
}

/** The labelled defects that name a rule, and those of them that a finding of that rule overlaps. */
export function namedDefects(
  rule: string,
  notices: readonly Judged[],
): { readonly named: number; readonly found: number } {
  const named = notices.flatMap(({ labels, report, source }) =>
    (labels.defects ?? []).filter((defect) => defect.rule === rule).map(({ quote }) => ({ quote, report, source })),
  );
  const found = named.filter(({ quote, report, source }) =>
    report.findings.some((finding) => finding.rule === rule && overlaps(finding, quote, source)),
  );
  return { named: named.length, found: found.length };
}

/** Whether a finding stands on a quote of the source, wherever that occurs. */
export function overlaps(finding: Finding, quote: string, source: string): boolean {
  for (let at = source.indexOf(quote); at >= 0; at = source.indexOf(quote, at + 1)) {
    if (finding.start.offset < at + quote.length && finding.end.offset > at) return true;
  }
  return false;
}

export function mean(figures: readonly (number | null)[]): number | null {
  const known = figures.filter((figure) => figure !== null);
  return ratio(
    known.reduce((sum, figure) => sum + figure, 0),
    known.length,
  );
}

function tallyOf(id: string, notices: readonly Judged[]): Tally {
  const tally = { right: 0, wrong: 0, missed: 0, rightlyNot: 0 };
  for (const { report, labels } of notices) {
    const want = labels.elements[id];
    if (want === undefined) continue;
    const have = stated(report.elements.find((element) => element.id === id)?.status);
    tally[have ? (stated(want) ? "right" : "wrong") : stated(want) ? "missed" : "rightlyNot"]++;
  }
  return tally;
}

const stated = (status: string | undefined): boolean => status === "present" || status === "partial";
