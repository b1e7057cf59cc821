/** Where to report something that is not there: the nearest relevant heading, else the title, else the first clause. */
import { evidence } from "../document/place.ts";
import type { NoticeContext } from "../extract/context.ts";
import { oncePer } from "../once-per.ts";
import { readingId } from "../phrase/compile.ts";
import type { Clause, Document, ElementId, Evidence, Pack } from "../types.ts";
import type { Case } from "./judge.ts";

/**
 * The sentence that promises what is missing, else the heading that the element's reading calls its anchor, else for a
 * right the heading over the others, else the title.
 */
export function anchorOf(element: ElementId, on: Case): Evidence {
  const { document, clauses } = on.context;
  const clause = anchorIn(element, on) ?? overRights(element, on) ?? titleClause(on.context);
  return evidence(document, clauses, clause);
}

function anchorIn(element: ElementId, { context: { hits }, compiled }: Case): Clause | undefined {
  const owner = ownersOf(compiled.pack).get(element);
  if (owner === undefined) return undefined;
  const anchors = hits.of(owner, "anchor").map(({ clause }) => clause);
  return hits.of(owner, "promised")[0]?.clause ?? anchors.find(({ kind }) => kind === "heading");
}

/** Per element the reading that owns its hits. */
export const ownersOf = oncePer(({ readings }: Pack): ReadonlyMap<ElementId, string> => {
  const owners = new Map<ElementId, string>();
  for (const { path, value } of readings) {
    if (value.element && !owners.has(value.element)) owners.set(value.element, readingId(path));
  }
  return owners;
});

/** The heading under which at least two rights are stated, and more than under any other: "What can you ask for?". */
const overRights = (element: ElementId, { context, compiled }: Case): Clause | null =>
  element.startsWith("right-") ? mostRights(compiled.pack)(context) : null;

const mostRights = oncePer((pack: Pack) =>
  oncePer(({ hits, clauses }: NoticeContext): Clause | null => {
    const stated = new Map<number, Set<string>>();
    for (const [element, owner] of ownersOf(pack)) {
      if (!element.startsWith("right-")) continue;
      for (const { clause } of hits.of(owner, "present")) {
        stated.set(clause.heading, (stated.get(clause.heading) ?? new Set()).add(element));
      }
    }
    const [most] = [...stated].filter(([, rights]) => rights.size >= 2).sort(([, a], [, b]) => b.size - a.size);
    return (most && clauses[most[0]]) ?? null;
  }),
);

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
