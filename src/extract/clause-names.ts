import type { Clause, Document } from "../types.ts";
import type { NoticeContext } from "./context.ts";
import { type Name, namesIn } from "./names.ts";

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

const known = new WeakMap<Document, Map<number, readonly Name[]>>();
