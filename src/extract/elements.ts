/** Hits and facts → Elements: the status of each of the codebook's elements, with every clause that states it. */
import { evidence } from "../document/place.ts";
import { readingId } from "../phrase/compile.ts";
import type { Clause, Element, ElementId, Evidence, Hit, Pack, Status } from "../types.ts";
import { elementIds } from "../types.ts";
import type { NoticeContext } from "./context.ts";
import { statedByFilled } from "./filled.ts";
import type { ReadFacts } from "./read-facts.ts";
import { statedByFacts } from "./stated-by-facts.ts";

/** The 29 elements in the codebook's order. */
export function readElements(pack: Pack, context: NoticeContext, facts: ReadFacts): readonly Element[] {
  const readings = new Map(pack.readings.map((each) => [each.value.element, each]));
  return elementIds.map((id) => {
    const reading = readings.get(id);
    const owner = reading ? readingId(reading.path) : id;
    return readElement(id, owner, reading?.value.applies ?? [], context, facts);
  });
}

function readElement(
  id: ElementId,
  owner: string,
  applies: readonly string[],
  context: NoticeContext,
  facts: ReadFacts,
): Element {
  const byFacts = statedByFacts[id]?.(facts, context) ?? { present: [], partial: [] };
  const present = [...quote(context, context.hits.of(owner, "present")), ...byFacts.present];
  const partial = [
    ...quote(context, context.hits.of(owner, "partial")),
    ...byFacts.partial,
    ...statedByFilled(id, context),
  ];
  // "Contact us" says nothing beside an address: words as weak as these are evidence only where there are no better ones.
  const clear = [...present, ...partial];
  const said = clear.length > 0 ? clear : quote(context, context.hits.of(owner, "weak"));
  const elsewhere = quote(context, context.hits.of(owner, "elsewhere"));
  const status = statusOf(present.length > 0, said.length > 0, concerns(applies, owner, context));
  const stated = status === "present" || status === "partial";
  return {
    id,
    status,
    evidence: stated ? inOrder(said) : [],
    plain: stated ? inOrder(present) : [],
    elsewhere,
  };
}

/** An element with a condition concerns the notice only where the condition is met, or it says of itself that it does. */
const concerns = (applies: readonly string[], own: string, context: NoticeContext): boolean =>
  applies.length === 0 ||
  applies.some((pair) => {
    const [owner, label] = pair.split("/") as [string, string];
    return context.hits.of(owner, label).some((hit) => owner === own || !hit.denied);
  });

function statusOf(present: boolean, said: boolean, concerned: boolean): Status {
  if (!concerned) return "not-applicable";
  if (present) return "present";
  return said ? "partial" : "absent";
}

/** The clauses of some hits as evidence, each once, in document order. */
export function quote(context: NoticeContext, hits: readonly Hit[]): readonly Evidence[] {
  if (hits.length === 0) return NONE;
  const clauses = new Set<Clause>(hits.map((hit) => hit.clause));
  return [...clauses]
    .sort((a, b) => a.index - b.index)
    .map((clause) => evidence(context.document, context.clauses, clause));
}

const NONE: readonly Evidence[] = [];

/** Evidence in document order, each place once. */
function inOrder(list: readonly Evidence[]): readonly Evidence[] {
  if (list.length < 2) return list;
  const places = new Map(list.map((each) => [`${each.start.offset}-${each.end.offset}`, each]));
  return [...places.values()].sort((a, b) => a.start.offset - b.start.offset || a.end.offset - b.end.offset);
}
