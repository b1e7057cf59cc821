/**
 * Which phrase matched where, on the texts at hand. The pack's matcher tells which reading or rule was hit, not by which
 * of its phrases; so each phrase becomes a label of a reading of its own, beside the same word sets.
 */
import { compile } from "../phrase/compile.ts";
import { match } from "../phrase/match.ts";
import type { Loaded, Pack, Reading } from "../rule/schema.ts";
import type { Clause, Document, Hit } from "../types.ts";
import type { Written } from "./written.ts";

export interface Text {
  readonly document: Document;
  readonly clauses: readonly Clause[];
}

/** A hit and the text in which it is, by index. */
export interface Place extends Hit {
  readonly text: number;
}

/** Per phrase, its hits in all texts. */
export function coverage(pack: Pack, all: readonly Written[], texts: readonly Text[]): readonly (readonly Place[])[] {
  if (all.length === 0) return [];
  const labels = Object.fromEntries(all.map(({ probe }, index) => [labelOf(index), [probe]]));
  const probes: Loaded<Reading> = {
    path: `reading/${PROBES}.yml`,
    value: { fact: PROBES, about: "every phrase by itself", labels },
    place: () => null,
  };
  const compiled = compile({ ...pack, readings: [probes], rules: [] });
  const found: Place[][] = all.map(() => []);
  texts.forEach(({ document, clauses }, text) => {
    for (const hit of match(compiled, document, clauses).of(PROBES)) {
      found[Number(hit.label.slice(1))]?.push({ ...hit, text });
    }
  });
  return found;
}

const PROBES = "phrases";
const labelOf = (index: number): string => `p${index}`;
