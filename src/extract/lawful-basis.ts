/** The Article 6 bases that a notice relies on, each with the purpose that its sentence gives. */

import { evidence } from "../document/place.ts";
import { oneLine } from "../one-line.ts";
import type { Clause, Hit, LawfulBasis, LawfulBasisFact } from "../types.ts";
import { lawfulBases } from "../types.ts";
import type { NoticeContext } from "./context.ts";

/** The reading of the bases. */
export const LAWFUL_BASES = "fact-lawful-basis";
/** The reading of how they are told. */
const TOLD = "fact-basis-told";

/**
 * Lawful bases in document order; one fact for each clause and basis. Where some are told plainly, those that are named only
 * by the way are left out.
 */
export function readLawfulBases(context: NoticeContext): readonly LawfulBasisFact[] {
  const found = lawfulBases.flatMap((basis) =>
    eachClauseOnce(context.hits.of(LAWFUL_BASES, basis)).map((hit) => ({ basis, hit })),
  );
  const told = found.filter(({ basis, hit }) => !isByTheWay(basis, hit.clause, context));
  const plainly = told.some(({ hit }) => !hit.denied && isToldPlainly(hit.clause, context));
  return (plainly ? told : found)
    .sort((a, b) => a.hit.from - b.hit.from)
    .map(({ basis, hit }) => ({
      basis,
      purpose: purposeOf(hit.clause, context),
      polarity: hit.denied ? "denied" : "affirmed",
      evidence: evidence(context.document, context.clauses, hit.clause),
    }));
}

function eachClauseOnce(hits: readonly Hit[]): readonly Hit[] {
  const seen = new Set<number>();
  return hits.filter(({ clause }) => !seen.has(clause.index) && seen.add(clause.index));
}

/** How a basis may be named by the way, and which bases are. */
const BY_THE_WAY: readonly (readonly [label: string, bases: readonly LawfulBasis[]])[] = [
  ["refusal", ["consent"]],
  ["disclosure", ["legal-obligation", "vital-interests"]],
  ["checklist", lawfulBases],
];

const isByTheWay = (basis: LawfulBasis, { index }: Clause, { hits }: NoticeContext): boolean =>
  BY_THE_WAY.some(([label, bases]) => bases.includes(basis) && hits.holds(index, TOLD, label));

/** Whether the clause itself, its lead-ins or the heading or header above it speak of a basis. */
function isToldPlainly(clause: Clause, { clauses, hits }: NoticeContext): boolean {
  const says = (at: number): boolean => at >= 0 && hits.holds(at, TOLD, "plainly");
  if (says(clause.index) || says(clause.heading) || says(clause.rowHeader)) return true;
  for (let at = clause.leadIn; at >= 0; at = (clauses[at] as Clause).leadIn) if (says(at)) return true;
  return false;
}

/** "The legal basis for X is …", "to X, we rely on …": the words that say what the basis is for, or the row's header. */
function purposeOf(clause: Clause, context: NoticeContext): string | null {
  const text = context.document.view.text;
  if (clause.rowHeader >= 0) {
    const header = context.clauses[clause.rowHeader] as Clause;
    return text.slice(header.from, header.to);
  }
  const words = oneLine(text.slice(clause.from, clause.to));
  const stated = STATED.map((form) => form.exec(words)?.[1]).find((purpose) => purpose !== undefined);
  return stated?.trim() ?? null;
}

/** Each form is anchored and has one open stretch, so that none can read a text twice. */
const STATED: readonly RegExp[] = [
  /\b(?:legal|lawful) (?:basis|bases|grounds?) (?:for|of) ([^.;:]{3,200}?) (?:is|are|will be)\b/i,
  /\bwe rely on .{0,60}?\b(?:in|to|for) ([^.;]{3,160})/i,
  /\byour consent (?:to|for) ([^.;,]{3,120})/i,
  /\blegitimate interests? (?:in|of|is|are) ([^.;]{3,160})/i,
];
