/** The Article 6 bases that a notice relies on, each with the purpose that its sentence gives. */

import { evidence } from "../document/place.ts";
import { oneLine } from "../one-line.ts";
import type { Clause, LawfulBasis, LawfulBasisFact } from "../types.ts";
import { lawfulBases } from "../types.ts";
import type { NoticeContext } from "./context.ts";

const OWNER = "fact-lawful-basis";

/** Lawful bases in document order; one fact for each clause and basis. */
export function readLawfulBases(context: NoticeContext): readonly LawfulBasisFact[] {
  const facts: { at: number; fact: LawfulBasisFact }[] = [];
  for (const basis of lawfulBases) {
    const seen = new Set<number>();
    for (const hit of context.hits.of(OWNER, basis)) {
      if (seen.has(hit.clause.index)) continue;
      seen.add(hit.clause.index);
      const fact: LawfulBasisFact = {
        basis: basis as LawfulBasis,
        purpose: purposeOf(hit.clause, context),
        polarity: hit.denied ? "denied" : "affirmed",
        evidence: evidence(context.document, context.clauses, hit.clause),
      };
      facts.push({ at: hit.from, fact });
    }
  }
  return facts.sort((a, b) => a.at - b.at).map(({ fact }) => fact);
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
