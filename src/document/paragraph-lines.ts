import type { Nodes, Paragraph, PhrasingContent } from "mdast";
import { toString as plainText } from "mdast-util-to-string";

/** The content of a paragraph line by line, cut at its line breaks; a link or emphasis over several lines is not cut. */
export function paragraphLines(node: Paragraph, source: string): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]];
  for (const child of node.children) {
    if (child.type === "break") {
      lines.push([]);
    } else if (child.type === "text" && /[\r\n]/.test(child.value)) {
      cutText(child, source).forEach((piece, index) => {
        if (index > 0) lines.push([]);
        if (piece) lines.at(-1)!.push(piece);
      });
    } else {
      lines.at(-1)!.push(child);
    }
  }
  return lines.filter((line) => line.length > 0);
}

/** The plain text of a node, with "\n" for whatever ends its lines. */
export function textOf(node: Nodes): string {
  const only = "children" in node && node.children.length === 1 ? node.children[0] : undefined;
  const text = only?.type === "text" ? only.value : plainText(node);
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

/** A paragraph of some of another's content. */
export function paragraphOf(children: PhrasingContent[]): Paragraph {
  const start = children[0]?.position?.start;
  const end = children.at(-1)?.position?.end;
  return start && end ? { type: "paragraph", children, position: { start, end } } : { type: "paragraph", children };
}

type TextNode = Extract<PhrasingContent, { type: "text" }>;

/** Null stands for a line of this text that is empty; what cannot be cut for certain stays whole. */
function cutText(node: TextNode, source: string): (TextNode | null)[] {
  const values = node.value.split(/\r\n|\n|\r/);
  const { position } = node;
  if (position?.start.offset === undefined || position.end.offset === undefined) return [node];
  const from = position.start.offset;
  const ends = [...source.slice(from, position.end.offset).matchAll(/\r\n|\n|\r/g)];
  if (ends.length !== values.length - 1) return [node];
  return values.map((value, index) => {
    if (value === "") return null;
    const before = ends[index - 1];
    const after = ends[index];
    const offset = before ? from + before.index + before[0].length : from;
    const line = position.start.line + index;
    const start = { line, column: before ? 1 : position.start.column, offset };
    const stop = after ? from + after.index : position.end.offset!;
    return {
      type: "text",
      value,
      position: { start, end: { line, column: start.column + stop - offset, offset: stop } },
    };
  });
}
