import type { Heading, Node, Paragraph, PhrasingContent, Root, RootContent } from "mdast";
import { toString as plainText } from "mdast-util-to-string";
import { isHeadingLike, isSentenceLike } from "./heading-like.ts";
import { recoverLists } from "./unmarked-lists.ts";

/** Makes headings and lists of what is one for a reader, though Markdown has no mark for it. */
export function recover(tree: Root, source: string): Root {
  let depth = 0;
  const children = tree.children.flatMap((node, index): RootContent[] => {
    if (node.type === "heading") {
      const mended = realHeading(node, source);
      if (mended.type === "heading") depth = mended.depth;
      return [mended];
    }
    if (node.type !== "paragraph") return [node];
    return emphasised(node, tree.children[index + 1], Math.min(6, Math.max(2, depth + 1)) as Heading["depth"], source);
  });
  return { ...tree, children: recoverLists(children) };
}

/** A paragraph that a rule under it turned into a heading is a paragraph; "###Title" gets its third "#" back. */
function realHeading(node: Heading, source: string): Heading | Paragraph {
  const from = node.position?.start.offset ?? 0;
  const underlined = source[from] !== "#";
  if (underlined && (/[.;,]$/.test(plainText(node)) || (node.position?.end.offset ?? 0) - from > 250)) {
    return { type: "paragraph", children: node.children, ...at(node) };
  }
  const marks = /^#{2,6}(?=[^#\s])/.exec(source.slice(from, from + 8))?.[0].length;
  return marks === undefined || underlined ? node : { ...node, depth: Math.min(6, marks) as Heading["depth"] };
}

/** Splits a paragraph that is, or begins with a line that is, bold and reads as a heading. */
function emphasised(
  node: Paragraph,
  next: RootContent | undefined,
  depth: Heading["depth"],
  source: string,
): RootContent[] {
  const [first, ...rest] = node.children;
  if (!first) return [node];
  if (first.type === "text" && first.value.startsWith("**")) return strayBold(node, first, depth, source);
  if (first.type !== "strong") return [node];
  const title = plainText(first).trim();
  const remainder = plainText({ type: "paragraph", children: rest } satisfies Paragraph);
  if (remainder.trim() === "" || /^[ \t*_:]*$/.test(remainder)) {
    if (title.endsWith(":") || remainder.includes(":")) {
      const label = title.replace(/:$/, "");
      const leadsIn = next?.type !== "paragraph" || /\b(?:contact|follow|includ|such|these)/i.test(title);
      if (leadsIn || label.split(/\s+/).length > 8 || !isHeadingLike(label)) return [node];
    } else if (!isHeadingLike(title) && !isQuestion(title)) return [node];
    return [heading(first, depth, node)];
  }
  const [separator] = rest;
  const alone = separator?.type === "break" || (separator?.type === "text" && /^[ \t]*[\r\n]/.test(separator.value));
  if (!alone || !isHeadingLike(title) || !isSentenceLike(remainder.trim()) || remainder.trim().length < 60)
    return [node];
  return [heading(first, depth, first), paragraphOf(separator.type === "break" ? rest.slice(1) : rest, source)];
}

/** "**Security  \n** We monitor …": emphasis that Markdown does not see, because it ends in white space. */
function strayBold(
  node: Paragraph,
  first: PhrasingContent & { type: "text" },
  depth: Heading["depth"],
  source: string,
): RootContent[] {
  const from = first.position?.start.offset ?? 0;
  const line = /^\*\*([^*\r\n]{2,110})(?:\r\n|\n|\r)\*\*/.exec(source.slice(from, from + 130));
  const title = line?.[1]?.trim();
  if (!line || title === undefined || !isHeadingLike(title) || !node.position || !first.position) return [node];
  const rest = node.children.slice(first.value.trimEnd() === `**${title}` ? 1 : node.children.length);
  if (rest.length === 0) return [node];
  const text: PhrasingContent = {
    type: "text",
    value: title,
    position: {
      start: { ...first.position.start, offset: from + 2 },
      end: { ...first.position.end, offset: from + 2 + line[1]!.trimEnd().length },
    },
  };
  return [
    { type: "heading", depth, children: [text], ...at(first) },
    paragraphOf(rest[0]?.type === "break" ? rest.slice(1) : rest, source),
  ];
}

function heading(strong: PhrasingContent & { type: "strong" }, depth: Heading["depth"], node: Node): Heading {
  return { type: "heading", depth, children: strong.children, ...at(node) };
}

function paragraphOf(children: PhrasingContent[], _source: string): Paragraph {
  const start = children[0]?.position?.start;
  const end = children.at(-1)?.position?.end;
  return { type: "paragraph", children, ...(start && end ? { position: { start, end } } : {}) };
}

function at(node: Node): Pick<Node, "position"> {
  return node.position ? { position: node.position } : {};
}

function isQuestion(title: string): boolean {
  return title.endsWith("?") && title.length <= 120;
}
