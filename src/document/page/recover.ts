import type { Heading, Paragraph, RootContent } from "mdast";
import { emphasisedHeading } from "../emphasised-headings.ts";
import { bareHeading, listsAmong, loneItemHeading } from "../recover.ts";
import { listOf, recoverLists } from "../unmarked-lists.ts";

/** Makes headings and lists of the paragraphs of a page that a reader sees as such, though no element says so. */
export function recoverPage(nodes: readonly RootContent[], source: string): RootContent[] {
  const found: RootContent[] = [];
  const led = listsAmong(nodes);
  let depth = 0;
  for (let index = 0; index < nodes.length; index += 1) {
    const node = nodes[index]!;
    const end = led.get(index);
    if (end !== undefined) {
      found.push(node, listOf(nodes.slice(index + 1, end) as Paragraph[]));
      index = end - 1;
      continue;
    }
    if (node.type === "heading") depth = node.depth;
    const below = Math.min(6, Math.max(2, depth + 1)) as Heading["depth"];
    found.push(...recovered(node, found.at(-1), nodes[index + 1], below, source));
  }
  return recoverLists(found, source);
}

function recovered(
  node: RootContent,
  previous: RootContent | undefined,
  next: RootContent | undefined,
  depth: Heading["depth"],
  source: string,
): RootContent[] {
  if (node.type === "list") return [loneItemHeading(node, previous, next, depth) ?? node];
  if (node.type !== "paragraph") return [node];
  return (
    emphasisedHeading(node, next, depth, source) ??
    (node.children.some(({ type }) => type === "break") ? null : bareHeading(node, previous, next, depth)) ?? [node]
  );
}
