/** Where to report something that is not there: the nearest relevant heading, else the title, else the first clause. */
import { evidence } from "../document/place.ts";
import { readingId } from "../phrase/compile.ts";
import type { Clause, ElementId, Evidence } from "../types.ts";
import type { Case } from "./judge.ts";

/** The heading that the reading of an element calls its anchor, else the title. */
export function anchorOf(element: ElementId, on: Case): Evidence {
  const { context, compiled } = on;
  const reading = compiled.pack.readings.find((each) => each.value.element === element);
  const heading = reading && context.hits.of(readingId(reading.path), "anchor")[0]?.clause;
  return evidence(context.document, context.clauses, heading ?? titleClause(on));
}

function titleClause({ context: { clauses, document } }: Case): Clause {
  const title = clauses.find((clause) => clause.block === document.meta.titleBlock);
  const first = clauses.find((clause) => clause.part === "notice") ?? clauses[0];
  if (!title && !first) throw new Error("a notice without a clause cannot be judged");
  return (title ?? first) as Clause;
}
