import { oncePer } from "../once-per.ts";
import type { Clause, Document } from "../types.ts";
import type { NoticeContext } from "./context.ts";
import { type Name, namesIn } from "./names.ts";
import { firstFrom } from "./passage.ts";

/** The proper names of a clause, read once however many readers ask for them. */
export function clauseNames(context: NoticeContext, clause: Clause): readonly Name[] {
  const known = knownNames(context.document);
  const names = known[clause.index] ?? namesIn(context.document.view.text, clause.from, clause.to);
  known[clause.index] = names;
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

/** Per notice: the names of its clauses, by index. */
const knownNames = oncePer((_document: Document): (readonly Name[])[] => []);
