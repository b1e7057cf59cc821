import { beginMark, endMark, unmarked } from "../paper/marks.ts";
import { isBold, nodesOf, type Piece, textOf } from "../paper/pieces.ts";
import type { Words } from "../paper/written.ts";
import type { Inline, NoteReference, Run } from "./body.ts";
import type { Styles } from "./styles.ts";

/** The words of a Word paragraph, and the footnotes that they refer to. */
export interface WordWords extends Words {
  readonly notes: readonly NoteReference[];
}

/** What the words of a paragraph are read with: the styles, the paragraph's own one, and the numbers of comments. */
export interface Look {
  readonly styles: Styles;
  readonly styleId: string | null;
  /** Number of the remark by the id of its comment. */
  readonly comments: ReadonlyMap<string, number>;
}

/** Reads runs, links and breaks as text, bold text and links. */
export function wordsIn(inlines: readonly Inline[], { styles, styleId, comments }: Look): WordWords {
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

  return {
    nodes: nodesOf(pieces),
    text: textOf(pieces),
    size,
    bold: isBold(pieces),
    notes,
  };
}
