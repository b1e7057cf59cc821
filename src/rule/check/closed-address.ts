import type { Link as LinkNode, Nodes } from "mdast";
import { evidence, places, section } from "../../document/place.ts";
import { sourceOffset } from "../../document/view.ts";
import type { Clause, Document, Evidence, Link } from "../../types.ts";
import type { Case, Judge } from "../judge.ts";
import { fail, pass } from "../verdict.ts";
import { clauseAt } from "./clause-at.ts";

/** Judges by addresses that are gone, in links as in the text: every link or name that matches `closed` is a finding. */
export function closedAddress(closed: RegExp): Judge {
  return (_rule, on) => {
    const linked = on.context.document.links.filter(({ url }) => url.search(closed) >= 0);
    const found = [...linked.flatMap((link) => placeOfLink(link, on)), ...named(closed, linked, on)];
    const sorted = found.sort((a, b) => a.start.offset - b.start.offset);
    return sorted.length > 0 ? fail(sorted) : pass();
  };
}

/** What is told as history sends nobody there. */
const HISTORY = /\b(?:replac|supersed|former|previous|no longer|closed|used to be)\w*/i;

/** The whole view is searched once: hardly any notice has such an address, and clause by clause costs forty times as much. */
function named(closed: RegExp, links: readonly Link[], { context: { document, clauses } }: Case): Evidence[] {
  const { text } = document.view;
  return [...text.matchAll(closed)].flatMap((match) => {
    const from = match.index;
    const to = from + match[0].length;
    const clause = clauseAt(clauses, from);
    const isLinked = links.some((link) => link.from <= from && from < link.to);
    if (!clause || to > clause.to || isLinked || HISTORY.test(text.slice(clause.from, clause.to))) return [];
    return [evidence(document, clauses, clause, from, to)];
  });
}

function placeOfLink(link: Link, { context: { document, clauses } }: Case): Evidence[] {
  const clause = clauseAt(clauses, link.from);
  if (!clause) return [];
  const node = linkNode(document, link);
  return [node ? quoteOf(document, clauses, clause, node) : evidence(document, clauses, clause, link.from, link.to)];
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

function quoteOf(document: Document, clauses: readonly Clause[], clause: Clause, node: LinkNode): Evidence {
  const place = places(document.source);
  const start = place(node.position?.start.offset ?? 0);
  const end = place(node.position?.end.offset ?? 0);
  const text = document.source.slice(start.offset, end.offset);
  return { start, end, text, section: section(document, clauses, clause) };
}
