import type { Node, Text } from "mdast";
import { countBefore } from "../../halving.ts";
import type { Remark, Sheet } from "../../types.ts";
import { piecesOf } from "./marks.ts";
import type { PageHead, PaperRemark } from "./paper.ts";

/** Writes a text down piece by piece and keeps account of lines, pages, paragraphs and remarks. */
export interface Scribe {
  /** Writes what belongs to no paragraph: bullets, tabs, line breaks. */
  write(text: string): void;
  /** Writes what parts two blocks, unless nothing stands before it. */
  apart(text: string): void;
  /** What is written next is a paragraph of its own. */
  paragraph(): void;
  /** Writes the words of a node; its marks are taken out. Gives the nodes that are left of it, none or one. */
  text(node: Text): Text[];
  /** The node that `make` gives, with the place of what it writes. */
  placed<T extends Node>(node: T, make: () => T): T;
  /** Writes what stands beside the text behind its end: remarks, and the heads of pages. */
  finish(heads: readonly PageHead[]): Finished;
}

/** A text that is written, and its places. */
export interface Finished {
  readonly source: string;
  readonly sheets: readonly Sheet[];
  readonly remarks: readonly Remark[];
  /** Where the heads of pages stand. */
  readonly heads: readonly { readonly what: PageHead["what"]; readonly from: number; readonly to: number }[];
}

/** A scribe with an empty sheet. */
export function scribe(paperRemarks: readonly PaperRemark[]): Scribe {
  const pieces: string[] = [];
  const sheets: Sheet[] = [];
  const begun: (number | undefined)[] = [];
  const ended: (number | undefined)[] = [];
  let offset = 0;
  let line = 1;
  let lineStart = 0;
  let page = 1;
  let paragraph = 0;
  /** Whether the next words begin a paragraph, or go on with one on a new page. */
  let fresh = true;

  const write = (text: string) => {
    pieces.push(text);
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) {
      line += 1;
      lineStart = offset + at + 1;
    }
    offset += text.length;
  };
  const point = () => ({ line, column: offset - lineStart + 1, offset });

  const words = (text: string) => {
    if (fresh && text.trim() !== "") {
      fresh = false;
      paragraph += 1;
      sheets.push({ offset, page, paragraph });
    }
    write(text);
  };

  const placed = <T extends Node>(_: T, make: () => T): T => {
    const start = point();
    const made = make();
    return { ...made, position: { start, end: point() } };
  };

  return {
    write,
    apart(text) {
      if (offset > 0) write(text);
    },
    paragraph() {
      fresh = true;
    },
    text(node) {
      const from = offset;
      const made = placed(node, () => {
        let value = "";
        for (const piece of piecesOf(node.value)) {
          if (typeof piece === "string") {
            words(piece);
            value += piece;
          } else if (piece.kind === "page") {
            page += 1;
            paragraph = 0;
            fresh = true;
          } else if (piece.kind !== "heading") {
            if (piece.kind === "begin") begun[piece.remark] ??= offset;
            else ended[piece.remark] = offset;
          }
        }
        return { ...node, value };
      });
      return offset > from ? [made] : [];
    },
    placed,
    finish(paperHeads) {
      const end = offset;
      const remarks = paperRemarks.map(({ kind, author, text }, index): Remark => {
        const at = Math.min(begun[index] ?? ended[index] ?? end, end);
        if (kind === "insertion") return { kind, author, at, from: at, to: ended[index] ?? at };
        const before = countBefore(sheets.length, (sheet) => sheets[sheet]!.offset <= at);
        const sheet = sheets[before - 1] ?? { page: 1, paragraph: 1 };
        write("\n\n");
        const from = offset;
        sheets.push({ ...sheet, offset: from });
        write(text);
        return { kind, author, at, from, to: offset };
      });
      const heads = paperHeads.map(({ what, text, page }) => {
        write("\n\n");
        const from = offset;
        sheets.push({ offset: from, page, paragraph: 1 });
        write(text);
        return { what, from, to: offset };
      });
      return { source: pieces.join(""), sheets, remarks, heads };
    },
  };
}
