import type { Document, Format } from "../types.ts";
import { markSurroundings } from "./around.ts";
import { formatOf } from "./format.ts";
import { linksIn } from "./links.ts";
import { parseMarkdown } from "./markdown.ts";
import { metadata } from "./metadata.ts";
import { pageProvenance } from "./page/provenance.ts";
import { type PageRead, readPage } from "./page/read.ts";
import { relate } from "./relate.ts";
import { textMade } from "./template/made-of.ts";
import { toSource } from "./template/to-source.ts";
import { textTree } from "./text.ts";
import { walk } from "./walk.ts";

/** How a source is read. */
export interface ReadOptions {
  /** Without it, the path's extension and the text itself tell it. */
  readonly format?: Format | undefined;
  /** Reads what stands around the notice on its page as part of it. */
  readonly wholePage?: boolean | undefined;
}

/** Formats in which code stands. */
const CODE: ReadonlySet<Format> = new Set(["template", "source", "locale"]);

/** Reads the source of a notice that is kept as text; `openNotice` reads files of every kind. */
export function read(source: string, path: string, options: ReadOptions = {}): Document {
  const format = options.format ?? formatOf(source, path);
  if (CODE.has(format)) return readMade(source, path, format, options);
  const { tree, out, leftOut } = format === "html" ? readPage(source, options) : readProse(source, format);
  const view = out.builder.view();
  if (!options.wholePage) markSurroundings(out, view.text);
  const blocks = relate(out, view.text);
  const links = linksIn(view.text, out.links);
  const kept = format === "html" ? pageProvenance(source) : undefined;
  const meta = metadata(tree, blocks, view, links, kept);
  return { path, format, source, tree, view, blocks, links, meta, mended: out.mended, filled: [], leftOut };
}

function readProse(source: string, format: Format): PageRead {
  const { tree, text } = format === "markdown" ? parseMarkdown(source) : { tree: textTree(source), text: source };
  return { tree, out: walk(tree, text), leftOut: [] };
}

/** Reads a source in which code stands: the text that is made of it, with its places in the source. */
function readMade(source: string, path: string, format: Format, options: ReadOptions): Document {
  const made = textMade(source, path, format, options.wholePage ?? false);
  const document = read(made.text, path, { ...options, format: made.language });
  return toSource({ ...document, format }, made, source);
}
