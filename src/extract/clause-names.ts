import type { Clause, Document } from "../types.ts";
import type { NoticeContext } from "./context.ts";
import { type Name, namesIn } from "./names.ts";
import { firstFrom } from "./passage.ts";

/** The proper names of a clause, read once however many readers ask for them. */
export function clauseNames(context: NoticeContext, clause: Clause): readonly Name[] {
  let ofDocument = known.get(context.document);
  if (!ofDocument) {
    ofDocument = new Map();
    known.set(context.document, ofDocument);
  }
  const before = ofDocument.get(clause.index);
  if (before) return before;
  const names = namesIn(context.document.view.text, clause.from, clause.to);
  ofDocument.set(clause.index, names);
  return names;
}

/** Those of them that stand wholly between two offsets. */
export function namesBetween(context: NoticeContext, clause: Clause, from: number, to: number): readonly Name[] {
  const names = clauseNames(context, clause);
  const found: Name[] = [];
  for (let at = firstFrom(names, from); at < names.length; at++) {
    const name = names[at] as Name;
    if (name.from >= to) break;
    if (name.to <= to) found.push(name);
  }
  return found;
}

const known = new WeakMap<Document, Map<number, readonly Name[]>>();
