/** Where to report something that is not there: the nearest relevant heading, else the title, else the first clause. */
import { evidence } from "../document/place.ts";
import { readingId } from "../phrase/compile.ts";
import type { Clause, Document, ElementId, Evidence } from "../types.ts";
import type { Case } from "./judge.ts";

/** The sentence that promises what is missing, else the heading that the element's reading calls its anchor, else the title. */
export function anchorOf(element: ElementId, on: Case): Evidence {
  const { context, compiled } = on;
  const reading = compiled.pack.readings.find((each) => each.value.element === element);
  const clausesOf = (label: string): readonly Clause[] =>
    reading ? context.hits.of(readingId(reading.path), label).map((hit) => hit.clause) : [];
  const heading = clausesOf("anchor").find(({ kind }) => kind === "heading");
  return evidence(context.document, context.clauses, clausesOf("promised")[0] ?? heading ?? titleClause(context));
}

/** The clause of a notice's title, else its first. */
export function titleClause({
  clauses,
  document,
}: {
  readonly clauses: readonly Clause[];
  readonly document: Document;
}): Clause {
  const title = clauses.find((clause) => clause.block === document.meta.titleBlock);
  const first = clauses.find((clause) => clause.part === "notice") ?? clauses[0];
  if (!title && !first) throw new Error("a notice without a clause cannot be judged");
  return (title ?? first) as Clause;
}
