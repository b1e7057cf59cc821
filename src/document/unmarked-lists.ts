import type { ListItem, Paragraph, RootContent } from "mdast";
import { toString as plainText } from "mdast-util-to-string";

/** Makes a list of the paragraphs after one that ends with ":", where their endings (";", "; and") say that they are one. */
export function recoverLists(nodes: readonly RootContent[]): RootContent[] {
  const found: RootContent[] = [];
  for (let index = 0; index < nodes.length; index += 1) {
    const node = nodes[index]!;
    found.push(node);
    if (node.type !== "paragraph" || !/:[-–—]?\s*$/.test(plainText(node))) continue;
    const count = itemsAfter(nodes, index + 1);
    if (count < 2) continue;
    found.push(list(nodes.slice(index + 1, index + 1 + count) as Paragraph[]));
    index += count;
  }
  return found;
}

/** How many paragraphs from `start` on are items: all end with ";" (or "; and") but the last. */
function itemsAfter(nodes: readonly RootContent[], start: number): number {
  let index = start;
  while (
    index < nodes.length &&
    isParagraph(nodes[index]) &&
    /[;,](?:\s*(?:and|or|and\/or))?\s*$/i.test(plainText(nodes[index]))
  ) {
    index += 1;
  }
  if (index > start && isParagraph(nodes[index]) && continuesList(plainText(nodes[index]))) index += 1;
  return index - start;
}

/** The last item has no ";" any more; it must not be the next paragraph of the prose. */
function continuesList(text: string): boolean {
  return text.length <= 600 && !/[:?]\s*$/.test(text);
}

function list(items: readonly Paragraph[]): RootContent {
  const start = items[0]?.position?.start;
  const end = items.at(-1)?.position?.end;
  return {
    type: "list",
    ordered: false,
    spread: false,
    children: items.map(
      (item): ListItem => ({
        type: "listItem",
        spread: false,
        children: [item],
        ...(item.position ? { position: item.position } : {}),
      }),
    ),
    ...(start && end ? { position: { start, end } } : {}),
  };
}

function isParagraph(node: RootContent | undefined): node is Paragraph {
  return node?.type === "paragraph";
}
