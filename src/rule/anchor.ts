/** Where to report something that is not there: the nearest relevant heading, else the title, else the first clause. */
import { evidence } from "../document/place.ts";
import { readingId } from "../phrase/compile.ts";
import type { Clause, Document, ElementId, Evidence } from "../types.ts";
import type { Case } from "./judge.ts";

/**
 * The sentence that promises what is missing, else the heading that the element's reading calls its anchor, else for a
 * right the heading over the others, else the title.
 */
export function anchorOf(element: ElementId, on: Case): Evidence {
  const { context, compiled } = on;
  const reading = compiled.pack.readings.find((each) => each.value.element === element);
  const clausesOf = (label: string): readonly Clause[] =>
    reading ? context.hits.of(readingId(reading.path), label).map((hit) => hit.clause) : [];
  const heading = clausesOf("anchor").find(({ kind }) => kind === "heading");
  return evidence(
    context.document,
    context.clauses,
    clausesOf("promised")[0] ?? heading ?? overRights(element, on) ?? titleClause(context),
  );
}

/** The heading under which at least two rights are stated, and more than under any other: "What can you ask for?". */
function overRights(element: ElementId, { context, compiled }: Case): Clause | undefined {
  if (!element.startsWith("right-")) return undefined;
  const stated = new Map<number, Set<string>>();
  for (const { path, value } of compiled.pack.readings) {
    if (!value.element?.startsWith("right-")) continue;
    for (const { clause } of context.hits.of(readingId(path), "present")) {
      stated.set(clause.heading, (stated.get(clause.heading) ?? new Set()).add(value.element));
    }
  }
  const [most] = [...stated].filter(([, rights]) => rights.size >= 2).sort(([, a], [, b]) => b.size - a.size);
  return most && context.clauses[most[0]];
}

/** The clause of a notice's title, else its first. */
export function titleClause({
  clauses,
  document,
}: {
  readonly clauses: readonly Clause[];
  readonly document: Document;
}): Clause {
  const ofTitle = clauses.filter((clause) => clause.block === document.meta.titleBlock);
  // A page's data names its layout before its title.
  const title = ofTitle.find(({ from }) => /^title\s*:/i.test(document.view.text.slice(from, from + 20))) ?? ofTitle[0];
  const first = clauses.find((clause) => clause.part === "notice") ?? clauses[0];
  if (!title && !first) throw new Error("a notice without a clause cannot be judged");
  return (title ?? first) as Clause;
}
