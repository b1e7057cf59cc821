import { clauses } from "../src/document/clauses.ts";
import { read } from "../src/document/read.ts";
import type { BlockKind, Clause, Document } from "../src/types.ts";

const marks: Record<BlockKind, string> = { heading: "#", paragraph: "p", item: "-", cell: "c", code: "x" };

/**
 * The clauses of a text, one a line: "~" if around the notice, mark of its kind (repeated by depth), text, "<+" its
 * lead-in ("<" if it does not read on from it), "@" its row header.
 */
export const outline = (source: string, path: string): string[] => outlineOf(read(source, path));

/** The same of a document. */
export function outlineOf(document: Document): string[] {
  const all = clauses(document);
  const text = (clause: Clause) => document.view.text.slice(clause.from, clause.to);
  return all.map((clause) => {
    const { depth } = document.blocks[clause.block]!;
    const lead = all[clause.leadIn];
    const row = all[clause.rowHeader];
    return [
      `${clause.part === "around" ? "~" : ""}${marks[clause.kind].repeat(Math.max(1, depth))} ${text(clause)}`,
      ...(lead ? [`${clause.joined ? "<+" : "<"} ${text(lead)}`] : []),
      ...(row ? [`@ ${text(row)}`] : []),
    ].join(" ");
  });
}
