import type { Document, Format } from "../types.ts";
import { markSurroundings } from "./around.ts";
import { formatOf } from "./format.ts";
import { linksIn } from "./links.ts";
import { markdownTree } from "./markdown.ts";
import { metadata } from "./metadata.ts";
import { relate } from "./relate.ts";
import { textTree } from "./text.ts";
import { walk } from "./walk.ts";

/** Reads the source of a notice; without a format, the path's extension and the text itself tell it. */
export function read(source: string, path: string, format: Format = formatOf(source, path)): Document {
  const tree = format === "markdown" ? markdownTree(source) : textTree(source);
  const out = walk(tree, source);
  const view = out.builder.view();
  markSurroundings(out, view.text);
  const blocks = relate(out, view.text);
  const links = linksIn(view.text, out.links);
  const meta = metadata(tree, blocks, view, links);
  return { path, format, source, tree, view, blocks, links, meta, mended: out.mended };
}
