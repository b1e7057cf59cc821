/** Hits and facts → Elements: the status of each of the codebook's elements, with every clause that states it. */
import { evidence } from "../document/place.ts";
import { oncePer } from "../once-per.ts";
import { readingId } from "../phrase/compile.ts";
import type { Element, ElementId, Evidence, Hit, Pack, Status } from "../types.ts";
import { elementIds } from "../types.ts";
import { clausesOf } from "./clauses-of.ts";
import type { NoticeContext } from "./context.ts";
import { statedByFilled } from "./filled.ts";
import { LAWFUL_BASES } from "./lawful-basis.ts";
import type { ReadFacts } from "./read-facts.ts";
import { statedByFacts } from "./stated-by-facts.ts";

/** The 29 elements in the codebook's order. */
export function readElements(pack: Pack, context: NoticeContext, facts: ReadFacts): readonly Element[] {
  return askedFor(pack).map((asked) => readElement(asked, context, facts));
}

/** An element with the reading that owns its hits, and the hits of which one must be there for it to concern a notice. */
interface Asked {
  readonly id: ElementId;
  readonly owner: string;
  readonly applies: readonly { readonly owner: string; readonly label: string }[];
}

const askedFor = oncePer((pack: Pack): readonly Asked[] =>
  elementIds.map((id) => {
    const reading = pack.readings.findLast(({ value }) => value.element === id);
    const applies = (reading?.value.applies ?? []).map((pair) => {
      const [owner, label] = pair.split("/") as [string, string];
      return { owner, label };
    });
    return { id, owner: reading ? readingId(reading.path) : id, applies };
  }),
);

function readElement({ id, owner, applies }: Asked, context: NoticeContext, facts: ReadFacts): Element {
  const byFacts = statedByFacts[id]?.(facts, context);
  const present = together(quote(context, context.hits.of(owner, "present")), byFacts?.present ?? NONE);
  const weaker = together(quote(context, context.hits.of(owner, "partial")), byFacts?.partial ?? NONE);
  const partial = together(weaker, statedByFilled(id, context));
  // "Contact us" says nothing beside an address: words as weak as these are evidence only where there are no better ones.
  const clear = together(present, partial);
  const said = clear.length > 0 ? clear : quote(context, context.hits.of(owner, "weak"));
  const elsewhere = quote(context, context.hits.of(owner, "elsewhere"));
  const status = statusOf(present.length > 0, said.length > 0, concerns(applies, owner, context, facts));
  const stated = status === "present" || status === "partial";
  return {
    id,
    status,
    evidence: stated ? inOrder(said) : NONE,
    plain: stated ? inOrder(present) : NONE,
    elsewhere,
  };
}

const together = (one: readonly Evidence[], other: readonly Evidence[]): readonly Evidence[] => {
  if (other.length === 0) return one;
  return one.length === 0 ? other : [...one, ...other];
};

/** An element with a condition concerns the notice only where the condition is met, or it says of itself that it does. */
const concerns = (
  applies: Asked["applies"],
  own: string,
  { hits }: NoticeContext,
  { lawfulBases }: ReadFacts,
): boolean =>
  applies.length === 0 ||
  applies.some(({ owner, label }) =>
    owner === LAWFUL_BASES
      ? lawfulBases.some(({ basis, polarity }) => basis === label && polarity === "affirmed")
      : hits.of(owner, label).some((hit) => owner === own || !hit.denied),
  );

function statusOf(present: boolean, said: boolean, concerned: boolean): Status {
  if (!concerned) return "not-applicable";
  if (present) return "present";
  return said ? "partial" : "absent";
}

/** The clauses of some hits as evidence, each once, in document order. */
export function quote(context: NoticeContext, hits: readonly Hit[]): readonly Evidence[] {
  if (hits.length === 0) return NONE;
  return clausesOf(hits).map((clause) => evidence(context.document, context.clauses, clause));
}

const NONE: readonly Evidence[] = [];

/** Evidence in document order, each place once. */
function inOrder(list: readonly Evidence[]): readonly Evidence[] {
  if (list.every((each, at) => at === 0 || byPlace(list[at - 1] as Evidence, each) < 0)) return list;
  const sorted = [...list].sort(byPlace);
  return sorted.filter((each, at) => {
    const next = sorted[at + 1];
    return next === undefined || byPlace(each, next) !== 0;
  });
}

const byPlace = (a: Evidence, b: Evidence): number => a.start.offset - b.start.offset || a.end.offset - b.end.offset;
