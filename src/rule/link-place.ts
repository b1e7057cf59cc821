import type { Link as LinkNode, Nodes } from "mdast";
import { clauseAt } from "../document/clause-at.ts";
import { evidence, placesOf, section } from "../document/place.ts";
import { sourceOffset } from "../document/view.ts";
import type { NoticeContext } from "../extract/context.ts";
import type { Clause, Document, Evidence, Link } from "../types.ts";

/** A link as a place to report, its address with its text; null where it stands around the notice. */
export function placeOfLink(
  link: Link,
  { document, clauses }: NoticeContext,
): { readonly clause: Clause; readonly evidence: Evidence } | null {
  const clause = clauseAt(clauses, link.from);
  if (!clause) return null;
  const node = linkNode(document, link);
  const quoted = node && quoteOf(document, clauses, clause, link, node);
  return { clause, evidence: quoted ?? evidence(document, clauses, clause, link.from, link.to) };
}

/** The link's node, if its address stands apart from its text; its range holds both. */
function linkNode(document: Document, link: Link): LinkNode | null {
  const at = sourceOffset(document.view, link.from);
  let node: Nodes | undefined = document.tree;
  while (node) {
    if (node.type === "link" && node.url === link.url) return node;
    node = "children" in node ? (node.children as Nodes[]).find((child) => holds(child, at)) : undefined;
  }
  return null;
}

const holds = (node: Nodes, at: number): boolean =>
  (node.position?.start.offset ?? 0) <= at && at < (node.position?.end.offset ?? 0);

function quoteOf(document: Document, clauses: readonly Clause[], clause: Clause, link: Link, node: LinkNode): Evidence {
  const place = placesOf(document);
  const start = place(node.position?.start.offset ?? 0);
  const end = place(node.position?.end.offset ?? 0);
  const text = document.source.slice(start.offset, end.offset);
  // In Markdown the address is shown with its text, as its author wrote it.
  const shown = document.format === "markdown" ? {} : { shown: link.text.replace(/\s+/g, " ") };
  return { start, end, text, ...shown, section: section(document, clauses, clause) };
}
