import type { Heading, Node, Paragraph, Root, RootContent } from "mdast";
import { rebuildTables } from "./broken-tables.ts";
import { emphasisedHeading } from "./emphasised-headings.ts";
import { isHeadingLike, isSentenceLike } from "./heading-like.ts";
import { ledItems } from "./led-items.ts";
import { paragraphLines, paragraphOf, textOf } from "./paragraph-lines.ts";
import { listOf, recoverLists } from "./unmarked-lists.ts";

type Depth = Heading["depth"];

/**
 * Makes headings and lists of what is one for a reader, though nothing marks it or the mark is broken. The marks of
 * Markdown, "#" or a rule under a line, can be made by mistake; those of a word processor (`styled`) cannot.
 */
export function recover(tree: Root, source: string, styled = false): Root {
  const children: RootContent[] = [];
  const nodes = rebuildTables(tree.children, source);
  const led = listsAmong(nodes);
  let depth: number = 0;
  for (let index = 0; index < nodes.length; index += 1) {
    const node = nodes[index]!;
    const next = nodes[index + 1];
    if (node.type === "heading") {
      const mended = styled ? node : realHeading(node, source);
      const taken = mended.type === "heading" && isHollow(mended) ? titleBelow(mended, next, source) : null;
      if (taken) {
        children.push(taken.heading);
        if (taken.rest) nodes[index + 1] = taken.rest;
        else index += 1;
      } else children.push(mended);
      if (mended.type === "heading") depth = mended.depth;
      continue;
    }
    const end = led.get(index);
    if (end !== undefined) {
      children.push(node, listOf(nodes.slice(index + 1, end) as Paragraph[]));
      index = end - 1;
      continue;
    }
    const below = Math.min(6, Math.max(2, depth + 1)) as Depth;
    children.push(...recovered(node, children.at(-1), next, below, source));
  }
  return { ...tree, children: recoverLists(children, source) };
}

/** Paragraphs of one line that are the items of the paragraph above them. */
export function listsAmong(nodes: readonly RootContent[]): ReadonlyMap<number, number> {
  return ledItems(
    nodes.map((node) => {
      const plain = node.type === "paragraph" && node.children[0]?.type === "text";
      const whole = plain ? textOf(node).trim() : "";
      // Below a heading in the same paragraph only the last line leads in to what comes next.
      const text = whole.slice(Math.max(whole.lastIndexOf("\n"), whole.lastIndexOf("\r")) + 1);
      return { text, plain: text !== "" && (text === whole || text.endsWith(":")), afterBlank: true };
    }),
  );
}

function recovered(
  node: RootContent,
  previous: RootContent | undefined,
  next: RootContent | undefined,
  depth: Depth,
  source: string,
): RootContent[] {
  if (node.type === "list") return [loneItemHeading(node, previous, next, depth) ?? node];
  if (node.type !== "paragraph") return [node];
  return (
    emphasisedHeading(node, next, depth, source) ??
    looseHeading(node, source) ??
    runInHeading(node, depth, source) ??
    bareHeading(node, previous, next, depth) ?? [node]
  );
}

/** A paragraph that a mark or a rule under it turned into a heading is a paragraph; "###Title" gets its third "#" back. */
function realHeading(node: Heading, source: string): Heading | Paragraph {
  const from = node.position?.start.offset ?? 0;
  const underlined = source[from] !== "#";
  const sentence = /[.;,]$/.test(textOf(node));
  if (sentence ? underlined || textOf(node).length > 160 : textOf(node).length > 250) {
    return { type: "paragraph", children: node.children, ...at(node) };
  }
  const marks = /^#{2,6}(?=[^#\s])/.exec(source.slice(from, from + 8))?.[0].length;
  return marks === undefined || underlined ? node : { ...node, depth: Math.min(6, marks) as Depth };
}

function isHollow(node: Heading): boolean {
  return !/[\p{L}\p{N}]/u.test(textOf(node));
}

/** "###" alone on its line, with its title on the next: converters leave it so where the title began with a break. */
function titleBelow(
  node: Heading,
  next: RootContent | undefined,
  source: string,
): { readonly heading: Heading; readonly rest: Paragraph | null } | null {
  if (next?.type !== "paragraph" || next.position?.start.line !== (node.position?.end.line ?? 0) + 1) return null;
  const [first, ...rest] = paragraphLines(next, source);
  const title = first && textOf(paragraphOf(first)).replace(/[*_\s]+$/, "");
  if (!first || title === undefined || !isHeadingLike(title)) return null;
  const last = first.at(-1)!;
  const trimmed = last.type === "text" ? [...first.slice(0, -1), withoutTail(last)] : first;
  return {
    heading: { type: "heading", depth: node.depth, children: trimmed, ...at(paragraphOf(first)) },
    rest: rest.length > 0 ? paragraphOf(rest.flat()) : null,
  };
}

/** The text without the stray marks at its end. */
function withoutTail<T extends Extract<Paragraph["children"][number], { type: "text" }>>(node: T): T {
  const value = node.value.replace(/[*_\s]+$/, "");
  const { position } = node;
  if (!position?.end.offset || value === node.value) return node;
  const cut = node.value.length - value.length;
  const end = { ...position.end, offset: position.end.offset - cut, column: Math.max(1, position.end.column - cut) };
  return { ...node, value, position: { ...position, end } };
}

/** Converters of web pages leave a heading that was underlined as a line with spaces behind it and under it. */
function looseHeading(node: Paragraph, source: string): RootContent[] | null {
  const start = node.position?.start.offset ?? 0;
  const end = start + source.slice(start, node.position?.end.offset ?? start).trimEnd().length;
  if (end - start > 120) return null;
  if (!/^[ \t]+(?:\r\n|\n|\r)[ \t]{4}/.test(source.slice(end, end + 20))) return null;
  if (!/^[^\r\n]*\S[^\r\n]*$/.test(textOf(node)) || !isHeadingLike(textOf(node).trim())) return null;
  const below = source.slice(end, end + 200).replace(/^[ \t]+(?:\r\n|\n|\r)/, "");
  return /^[ \t]*(?:[\r\n]|$)/.test(below)
    ? [{ type: "heading", depth: 2, children: node.children, ...at(node) }]
    : null;
}

/** A short first line that ends long before the paragraph's width, with its text right under it. */
function runInHeading(node: Paragraph, depth: Depth, source: string): RootContent[] | null {
  const from = node.position?.start.offset ?? 0;
  const first = /^[^\r\n]{2,60}(?=[\r\n])/.exec(source.slice(from, from + 62))?.[0].trim();
  if (first === undefined || !isHeadingLike(first)) return null;
  const [title, ...rest] = paragraphLines(node, source);
  if (!title || rest.length === 0) return null;
  const second = textOf(paragraphOf(rest[0]!)).trim();
  const deliberate = second.length > first.length + second.split(" ", 1)[0]!.length + 20;
  if (!deliberate || second.length < 60) return null;
  const heading: Heading = { type: "heading", depth, children: title, ...at(paragraphOf(title)) };
  return [heading, paragraphOf(rest.flatMap((line, index) => (index > 0 ? [lineBreak(line), ...line] : line)))];
}

function lineBreak(line: Paragraph["children"]): { type: "break" } & Pick<Node, "position"> {
  const start = line[0]?.position?.start;
  return { type: "break", ...(start ? { position: { start, end: start } } : {}) };
}

/** A short line on its own, with prose below it. */
export function bareHeading(
  node: Paragraph,
  previous: RootContent | undefined,
  next: RootContent | undefined,
  depth: Depth,
): RootContent[] | null {
  if (next?.type !== "paragraph" || node.children[0]?.type !== "text") return null;
  if ((node.position?.end.offset ?? 0) - (node.position?.start.offset ?? 0) > 120) return null;
  const text = textOf(node);
  if (/[\r\n]/.test(text) || !isHeadingLike(text)) return null;
  const numbered = /^\d+\.\d/.test(text);
  if (!numbered && previous?.type === "paragraph" && /:\s*$/.test(textOf(previous))) return null;
  const prose = textOf(next);
  if (prose.length < 60 || !isSentenceLike(prose)) return null;
  return [{ type: "heading", depth, children: node.children, ...at(node) }];
}

/** "1. Information we collect" with prose below it is a heading, though Markdown sees a list of one item. */
export function loneItemHeading(
  node: Extract<RootContent, { type: "list" }>,
  previous: RootContent | undefined,
  next: RootContent | undefined,
  depth: Depth,
): Heading | null {
  const [item] = node.children;
  const [content] = item?.children ?? [];
  if (node.children.length !== 1 || item?.children.length !== 1 || content?.type !== "paragraph") return null;
  if (next?.type !== "paragraph" || (previous?.type === "paragraph" && /:\s*$/.test(textOf(previous)))) return null;
  const text = textOf(content);
  if (!node.ordered && !/^(?:strong|emphasis|html)$/.test(content.children[0]?.type ?? "")) return null;
  if (!isHeadingLike(text) || textOf(next).length < 60) return null;
  return { type: "heading", depth, children: content.children, ...at(node.ordered ? node : content) };
}

function at(node: Node): Pick<Node, "position"> {
  return node.position ? { position: node.position } : {};
}
