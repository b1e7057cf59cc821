import type { Document, Format, LeftOut } from "../../types.ts";
import { markSurroundings } from "../around.ts";
import { linksIn } from "../links.ts";
import { metadata } from "../metadata.ts";
import { onSheets, places } from "../place.ts";
import { recover } from "../recover.ts";
import { relate } from "../relate.ts";
import { walk } from "../walk.ts";
import { lay } from "./lay.ts";
import type { Paper } from "./paper.ts";

/** A paper as a document: its source is the text that was read, and its places know page and paragraph. */
export function readPaper(paper: Paper, path: string, format: Format): Document {
  const { source, sheets, remarks, heads, tree: laid } = lay(paper);
  const tree = recover(laid, source, true);
  const out = walk(tree, source);
  const view = out.builder.view();
  markSurroundings(out, view.text);
  const blocks = relate(out, view.text);
  const links = linksIn(view.text, out.links);
  const read = metadata(tree, blocks, view, links);
  const meta = read.title === null ? { ...read, title: paper.title } : read;
  const { mended } = out;
  const place = onSheets(places(source), sheets);
  const leftOut = heads.map(
    ({ what, from, to }): LeftOut => ({
      what,
      text: source.slice(from, Math.min(to, from + 200)),
      start: place(from),
      end: place(to),
    }),
  );
  return { path, format, source, tree, view, blocks, links, meta, mended, filled: [], leftOut, sheets, remarks };
}
