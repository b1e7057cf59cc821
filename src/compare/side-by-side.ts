/** Several notices side by side: what each states, where they differ, what text they share. */
import type { ComparedElement, ComparedNotice, Comparison, Element, Evidence } from "../types.ts";
import { elementIds } from "../types.ts";
import { differences } from "./differences.ts";
import { factsOf } from "./facts.ts";
import { rulesOf } from "./rules.ts";
import { shared } from "./shared.ts";
import type { Input, Side } from "./side.ts";
import { sidesOf } from "./side.ts";

/** Compares notices, each with its report; lists of values follow their order. Pure and deterministic. */
export function compare(inputs: readonly Input[]): Comparison {
  const sides = sidesOf(inputs);
  const { passages, similarity, pairs, clusters } = shared(sides);
  const compared = {
    version: 1,
    kind: "side-by-side",
    notices: noticesOf(sides),
    elements: elementsOf(sides),
    facts: factsOf(sides),
    rules: rulesOf(sides),
    sharedText: passages,
    clusters,
    similarity,
    pairs,
  } as const;
  return { ...compared, differences: differences(sides, compared) };
}

/** What is compared, in the order given. */
export function noticesOf(sides: readonly Side[]): readonly ComparedNotice[] {
  return sides.map(({ report, words, label }) => ({
    path: report.path,
    title: report.title,
    words: words.forms.length,
    label,
    organisation: report.organisation.kind,
  }));
}

/** How each notice states each element. */
export function elementsOf(sides: readonly Side[]): readonly ComparedElement[] {
  const byId = sides.map(({ report }) => new Map(report.elements.map((element) => [element.id, element])));
  return elementIds.map((id) => ({
    id,
    statuses: byId.map((elements) => elements.get(id)?.status ?? "absent"),
    evidence: byId.map((elements) => plainFirst(elements.get(id))),
    elsewhere: byId.map((elements) => elements.get(id)?.elsewhere ?? []),
  }));
}

/** What states an element plainly stands before what states it in weak words. */
function plainFirst(element: Element | undefined): readonly Evidence[] {
  if (!element) return [];
  const { plain, evidence } = element;
  const isPlain = (each: Evidence) =>
    plain.some(({ start, end }) => start.offset === each.start.offset && end.offset === each.end.offset);
  return [...plain, ...evidence.filter((each) => !isPlain(each))];
}
