import type { Format } from "../types.ts";

/**
 * The format of a source, from the extension of its path. A ".txt" that holds Markdown is Markdown: archives of web pages
 * are kept so, and what counts for everyone after the reader is how the text was read.
 */
export function formatOf(source: string, path: string): Format {
  if (/\.(?:md|markdown|mdown|mkd)$/i.test(path)) return "markdown";
  const headings = /^#{1,6} \S/m.test(source);
  const links = /\]\((?:https?:|mailto:|#|\/)/.test(source);
  return headings && links ? "markdown" : "text";
}
