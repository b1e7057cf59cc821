import type { Nodes } from "mdast";
import { countBefore } from "../../halving.ts";
import type { Document, Filled, LeftOut, Point, TextView } from "../../types.ts";
import { FILLED } from "../filler.ts";
import { places } from "../place.ts";
import type { Made, Piece } from "./made.ts";

/** A document read from a made text, with all its places those of the source that the text was made from. */
export function toSource(document: Document, made: Made, source: string): Document {
  const place = places(source);
  const point = (made_: Point): Point => place(sourceOf(made, made_.offset));
  const { view, filled } = viewOf(document.view, made, source);
  return {
    ...document,
    source,
    tree: placed(document.tree, point),
    view,
    filled,
    leftOut: document.leftOut.map((each): LeftOut => ({ ...each, start: point(each.start), end: point(each.end) })),
    meta: { ...document.meta, title: titleOf(document.meta.title, made.title) },
  };
}

/** A title that is filled in at run time is what the code calls the page; within a title, a value is left open. */
const titleOf = (read: string | null, given: string | null): string | null =>
  read === null || /^[\ufffc\s]*$/.test(read) ? given : read.replaceAll(FILLED, "…");

/** Where in the source a place of the made text is. */
function sourceOf(made: Made, offset: number): number {
  const piece = made.pieces[pieceAt(made.pieces, offset)];
  if (!piece) return 0;
  return piece.kind === "copied" ? Math.min(piece.to, piece.from + (offset - piece.at)) : piece.from;
}

/** Index of the piece that holds an offset of the made text. */
const pieceAt = (pieces: readonly Piece[], offset: number): number =>
  Math.max(0, countBefore(pieces.length, (index) => pieces[index]!.at <= offset) - 1);

/** The view with its anchors in the source; what stands for more than one character of code knows where that ends. */
function viewOf(view: TextView, made: Made, source: string): { view: TextView; filled: readonly Filled[] } {
  const { pieces } = made;
  const anchors: number[] = [];
  const ends = new Map<number, number>();
  const filled: Filled[] = [];
  const anchor = (at: number, to: number) => {
    if (anchors.at(-2) === at) anchors[anchors.length - 1] = to;
    else anchors.push(at, to);
  };
  for (let index = 0; index < view.anchors.length; index += 2) {
    const from = view.anchors[index]!;
    const to = view.anchors[index + 2] ?? view.text.length;
    const start = view.anchors[index + 1]!;
    const last = Math.min(start + (to - from), view.anchors[index + 3] ?? made.text.length);
    anchor(from, sourceOf(made, start));
    for (let each = pieceAt(pieces, start); each < pieces.length && pieces[each]!.at < last; each += 1) {
      const piece = pieces[each]!;
      const first = Math.max(start, piece.at);
      const stop = Math.min(last, pieces[each + 1]?.at ?? made.text.length);
      if (piece.kind === "copied") {
        anchor(from + (first - start), piece.from + (first - piece.at));
        continue;
      }
      for (let one = first; one < stop; one += 1) {
        const at = from + (one - start);
        anchor(at, piece.from);
        ends.set(at, piece.to);
        if (piece.kind === "filled" && view.text[at] === FILLED)
          filled.push({ from: at, to: at + 1, code: source.slice(piece.from, piece.to) });
      }
    }
  }
  return { view: { text: view.text, anchors: Int32Array.from(anchors), ends }, filled };
}

/** The tree with the places of its nodes in the source. */
function placed<T extends Nodes>(node: T, point: (made: Point) => Point): T {
  const moved = { ...node };
  if (node.position) {
    const start = point(node.position.start as Point);
    const end = point(node.position.end as Point);
    moved.position = { start, end: end.offset < start.offset ? start : end };
  }
  if ("children" in node) {
    (moved as { children: Nodes[] }).children = node.children.map((child) => placed(child as Nodes, point));
  }
  return moved;
}
