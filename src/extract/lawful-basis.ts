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
  const named = lawfulBases.flatMap((basis) =>
    eachClauseOnce(context.hits.of(LAWFUL_BASES, basis)).map((hit) => ({ basis, hit })),
  );
  const listing = clausesThatListAll(named, context);
  const found = named.filter(({ hit }) => !listing.has(hit.clause.index));
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

/** A basis that a hit names. */
interface Named {
  readonly basis: LawfulBasis;
  readonly hit: Hit;
}

function eachClauseOnce(hits: readonly Hit[]): readonly Hit[] {
  const seen = new Set<number>();
  return hits.filter(({ clause }) => !seen.has(clause.index) && seen.add(clause.index));
}

/**
 * Sentences that list the bases of the law, the rarest among them, and name nobody who relies on one: "They are consent,
 * contract, legal obligation, vital interests, public task and legitimate interests."
 */
function clausesThatListAll(named: readonly Named[], { document }: NoticeContext): ReadonlySet<number> {
  const byClause = new Map<number, Set<LawfulBasis>>();
  for (const { basis, hit } of named)
    byClause.set(hit.clause.index, (byClause.get(hit.clause.index) ?? new Set()).add(basis));
  const isList = ({ hit: { clause } }: Named): boolean => {
    const bases = byClause.get(clause.index) as ReadonlySet<LawfulBasis>;
    const isLong = bases.size >= NEARLY_ALL && RAREST.every((basis) => bases.has(basis));
    return isLong && !RELIED_ON.test(document.view.text.slice(clause.from, clause.to));
  };
  return new Set(named.filter(isList).map(({ hit }) => hit.clause.index));
}

const NEARLY_ALL = 4;
const RAREST: readonly LawfulBasis[] = ["vital-interests", "public-task"];
const RELIED_ON = /\b(?:our|my|I|we (?!must|need|have to|may)|rel(?:y|ies|ied|ying))\b/i;

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
