import type { Format } from "../types.ts";
import { codeFormat } from "./template/code-format.ts";

/** What stands before the first words of a page, in addresses and standard input that have no extension. */
const BEGINS_AS_PAGE = /^\ufeff?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)?<(?:!doctype html|html)\b/i;

/**
 * The format of a source, from the extension of its path. A ".txt" that holds Markdown is Markdown: archives of web pages
 * are kept so, and what counts for everyone after the reader is how the text was read.
 */
export function formatOf(source: string, path: string): Format {
  const code = codeFormat(source, path);
  if (code) return code;
  if (/\.(?:md|markdown|mdown|mkd)$/i.test(path)) return "markdown";
  if (/\.x?html?$/i.test(path) || BEGINS_AS_PAGE.test(source)) return "html";
  const headings = /^#{1,6} \S/m.test(source);
  const links = /\]\((?:https?:|mailto:|#|\/)/.test(source);
  return headings && links ? "markdown" : "text";
}
