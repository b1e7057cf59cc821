/**
 * Which phrase matched where, on the texts at hand. The pack's matcher tells which reading or rule was hit, not by which
 * of its phrases; so each phrase becomes a reading of its own, under the same label and beside the same word sets.
 */

import type { Loaded, Pack, Reading } from "../pack/schema.ts";
import { compile } from "../phrase/compile.ts";
import { match } from "../phrase/match.ts";
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
  const probes = all.map(({ probe, label, part }, index): Loaded<Reading> => {
    // What a condition excludes is looked for anywhere, whatever its matcher's label reads.
    const labels = { [part === "not" || part === "outside" ? part : label]: [probe] };
    return { path: `reading/${index}.yml`, value: { fact: "phrase", about: "", labels }, place: () => null };
  });
  const compiled = compile({ ...pack, readings: probes, rules: [] });
  const found: Place[][] = all.map(() => []);
  texts.forEach(({ document, clauses }, text) => {
    const hits = match(compiled, document, clauses);
    found.forEach((places, owner) => {
      for (const hit of hits.of(String(owner))) places.push({ ...hit, text });
    });
  });
  return found;
}
