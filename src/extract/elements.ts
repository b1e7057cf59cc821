/** Hits → Elements: the status of each of the codebook's elements, with every clause that states it. */
import { evidence } from "../document/place.ts";
import { readingId } from "../phrase/compile.ts";
import type { Clause, Element, ElementId, Evidence, Hit, Pack, Status } from "../types.ts";
import { elementIds } from "../types.ts";
import type { NoticeContext } from "./context.ts";

/** The 29 elements in the codebook's order. */
export function readElements(pack: Pack, context: NoticeContext): readonly Element[] {
  const readings = new Map(pack.readings.map((each) => [each.value.element, each]));
  return elementIds.map((id) => {
    const reading = readings.get(id);
    if (!reading) return { id, status: "absent", evidence: [], elsewhere: [] };
    return readElement(id, readingId(reading.path), reading.value.applies ?? [], context);
  });
}

function readElement(id: ElementId, owner: string, applies: readonly string[], context: NoticeContext): Element {
  const present = context.hits.of(owner, "present");
  const partial = context.hits.of(owner, "partial");
  const elsewhere = quote(context, context.hits.of(owner, "elsewhere"));
  const status = statusOf(present.length > 0, partial.length > 0, concerns(applies, context));
  const proof = status === "present" || status === "partial" ? quote(context, [...present, ...partial]) : [];
  return { id, status, evidence: proof, elsewhere };
}

/** An element with a condition concerns the notice only where the condition is met. */
const concerns = (applies: readonly string[], context: NoticeContext): boolean =>
  applies.length === 0 ||
  applies.some((pair) => {
    const [owner, label] = pair.split("/") as [string, string];
    return context.hits.of(owner, label).some((hit) => !hit.denied);
  });

function statusOf(present: boolean, partial: boolean, concerned: boolean): Status {
  if (!concerned) return "not-applicable";
  if (present) return "present";
  return partial ? "partial" : "absent";
}

/** The clauses of some hits as evidence, each once, in document order. */
export function quote(context: NoticeContext, hits: readonly Hit[]): readonly Evidence[] {
  const clauses = new Set<Clause>(hits.map((hit) => hit.clause));
  return [...clauses]
    .sort((a, b) => a.index - b.index)
    .map((clause) => evidence(context.document, context.clauses, clause));
}
