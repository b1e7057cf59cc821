import type { Heading, Node, Paragraph, PhrasingContent, RootContent } from "mdast";
import { isHeadingLike, isSentenceLike } from "./heading-like.ts";
import { paragraphOf, textOf } from "./paragraph-lines.ts";

type Depth = Heading["depth"];

/** The heading (and the rest) of a paragraph that is bold, or whose first line is, and reads as a heading; else null. */
export function emphasisedHeading(
  node: Paragraph,
  next: RootContent | undefined,
  depth: Depth,
  source: string,
): RootContent[] | null {
  const [first, ...rest] = node.children;
  if (first?.type === "text" && first.value.startsWith("**")) return strayBold(node, first, depth, source);
  if (first?.type !== "strong") return null;
  const title = textOf(first).trim();
  const remainder = textOf({ type: "paragraph", children: rest } satisfies Paragraph);
  if (/^[\s*_:]*$/.test(remainder)) {
    const labels = title.endsWith(":") || remainder.includes(":");
    if (labels ? !labelHeads(title, next) : !isHeadingLike(title) && !isQuestion(title)) return null;
    return [heading(first, depth, node)];
  }
  if (runsIn(title, rest, remainder)) return [heading(first, depth, first), paragraphOf(rest)];
  const [separator] = rest;
  const alone = separator?.type === "break" || (separator?.type === "text" && /^[ \t]*[\r\n]/.test(separator.value));
  if (!alone || !isHeadingLike(title) || remainder.trim().length < 60 || !isSentenceLike(remainder.trim())) return null;
  return [heading(first, depth, first), paragraphOf(separator.type === "break" ? rest.slice(1) : rest)];
}

/** "**What you can ask for.** You may …": a short bold label that stops, with its prose on the same line. */
function runsIn(title: string, rest: readonly PhrasingContent[], remainder: string): boolean {
  const label = title.replace(/[.?]$/, "");
  if (label === title || label.split(/\s+/).length > 8 || !isHeadingLike(label)) return false;
  const [after] = rest;
  return after?.type === "text" && /^[ \t]/.test(after.value) && isSentenceLike(remainder.trim());
}

/** "**Comments:**" heads the prose below it; above a list, or asking the reader to do something, it leads in. */
function labelHeads(title: string, next: RootContent | undefined): boolean {
  if (next?.type !== "paragraph" || /\b(?:contact|follow|includ|such|these)/i.test(title)) return false;
  const label = title.replace(/:$/, "");
  return label.split(/\s+/).length <= 8 && isHeadingLike(label);
}

/** "**Security  \n** We monitor …": emphasis that Markdown does not see, because it ends in white space. */
function strayBold(
  node: Paragraph,
  first: Extract<PhrasingContent, { type: "text" }>,
  depth: Depth,
  source: string,
): RootContent[] | null {
  const from = first.position?.start.offset ?? 0;
  const line = /^\*\*([^*\r\n]{2,110})(?:\r\n|\n|\r)\*\*/.exec(source.slice(from, from + 130));
  const title = line?.[1]?.trim();
  if (!line || title === undefined || !first.position || !isHeadingLike(title)) return null;
  if (first.value.trimEnd() !== `**${title}` || node.children.length < 2) return null;
  const text: PhrasingContent = {
    type: "text",
    value: title,
    position: {
      start: { ...first.position.start, offset: from + 2 },
      end: { ...first.position.end, offset: from + 2 + line[1]!.trimEnd().length },
    },
  };
  const rest = node.children.slice(node.children[1]?.type === "break" ? 2 : 1);
  return [{ type: "heading", depth, children: [text], ...at(first) }, paragraphOf(rest)];
}

function heading(strong: Extract<PhrasingContent, { type: "strong" }>, depth: Depth, node: Node): Heading {
  return { type: "heading", depth, children: strong.children, ...at(node) };
}

function isQuestion(title: string): boolean {
  return title.endsWith("?") && title.length <= 120;
}

function at(node: Node): Pick<Node, "position"> {
  return node.position ? { position: node.position } : {};
}
