import type { PhrasingContent, Text } from "mdast";
import { beginMark, endMark, unmarked } from "../paper/marks.ts";
import type { Inline, NoteReference, Run } from "./body.ts";
import type { Styles } from "./styles.ts";

/** The words of a Word paragraph with what is to be known of them. */
export interface Words {
  readonly nodes: PhrasingContent[];
  /** Without marks. */
  readonly text: string;
  /** The size that all of its letters have at least, in points. */
  readonly size: number;
  readonly bold: boolean;
  readonly notes: readonly NoteReference[];
}

/** What the words of a paragraph are read with: the styles, the paragraph's own one, and the numbers of comments. */
export interface Look {
  readonly styles: Styles;
  readonly styleId: string | null;
  /** Number of the remark by the id of its comment. */
  readonly comments: ReadonlyMap<string, number>;
}

interface Piece {
  readonly text: string | null;
  readonly bold: boolean;
  readonly url: string | null;
}

/** Reads runs, links and breaks as text, bold text and links. */
export function wordsIn(inlines: readonly Inline[], { styles, styleId, comments }: Look): Words {
  const own = styles.byId.get(styleId ?? "");
  const pieces: Piece[] = [];
  const notes: NoteReference[] = [];
  let size = Number.POSITIVE_INFINITY;

  const visit = (node: Inline, run: Run | null, url: string | null) => {
    const style = styles.byId.get(run?.styleId ?? "");
    const bold = (run?.isBold || style?.bold || own?.bold) ?? false;
    const add = (text: string | null) => pieces.push({ text, bold, url });
    switch (node.type) {
      case "run":
        for (const child of node.children) visit(child, node, url);
        break;
      case "hyperlink":
        for (const child of node.children) visit(child, run, node.href ?? (node.anchor ? `#${node.anchor}` : url));
        break;
      case "text":
        if (unmarked(node.value).trim() !== "")
          size = Math.min(size, run?.fontSize ?? style?.size ?? own?.size ?? styles.size);
        add(node.value);
        break;
      case "tab":
        add("\t");
        break;
      case "break":
        if (node.breakType === "line") add(null);
        break;
      case "noteReference":
        notes.push(node);
        break;
      case "commentReference": {
        const remark = comments.get(node.commentId);
        if (remark !== undefined) add(beginMark(remark) + endMark(remark));
        break;
      }
      default:
        break;
    }
  };
  for (const node of inlines) visit(node, null, null);

  const said = pieces.filter((piece) => piece.text !== null && unmarked(piece.text).trim() !== "");
  return {
    nodes: nodesOf(pieces),
    text: unmarked(pieces.map(({ text }) => text ?? "\n").join("")).trim(),
    size,
    bold: said.length > 0 && said.every((piece) => piece.bold),
    notes,
  };
}

/** Neighbours that look alike are one node: Word cuts words wherever it was typed twice. */
function nodesOf(pieces: readonly Piece[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let index = 0;
  while (index < pieces.length) {
    const { bold } = pieces[index]!;
    let end = index + 1;
    // White space and marks between bold words are bold enough.
    while (end < pieces.length && (pieces[end]!.bold === bold || isBlank(pieces[end]!))) end += 1;
    while (bold && end > index + 1 && isBlank(pieces[end - 1]!)) end -= 1;
    const inner = linked(pieces.slice(index, end));
    nodes.push(...(bold ? [{ type: "strong" as const, children: inner }] : inner));
    index = end;
  }
  return nodes;
}

const isBlank = ({ text }: Piece): boolean => text !== null && unmarked(text).trim() === "";

function linked(pieces: readonly Piece[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let index = 0;
  while (index < pieces.length) {
    const { url, text } = pieces[index]!;
    if (text === null) {
      nodes.push({ type: "break" });
      index += 1;
      continue;
    }
    let end = index + 1;
    while (end < pieces.length && pieces[end]!.url === url && pieces[end]!.text !== null) end += 1;
    const words: Text = {
      type: "text",
      value: pieces
        .slice(index, end)
        .map((piece) => piece.text)
        .join(""),
    };
    nodes.push(url === null ? words : { type: "link", url, children: [words] });
    index = end;
  }
  return nodes;
}
