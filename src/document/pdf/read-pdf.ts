import { InputError } from "../../errors.ts";
import type { Document } from "../../types.ts";
import type { PageHead } from "../paper/paper.ts";
import { readPaper } from "../paper/read-paper.ts";
import { openPdf } from "./open.ts";
import type { Page } from "./run.ts";
import { withoutRunningHeads } from "./running-heads.ts";
import { treeOf } from "./tree.ts";

/**
 * Reads the text of a PDF in the order in which it is read, without what is printed at the head and foot of its pages,
 * unless the whole of each page is asked for.
 * Throws InputError where it is locked, damaged, or only pictures of pages.
 */
export async function readPdf(bytes: Uint8Array, path: string, wholePage = false): Promise<Document> {
  const { pages, title } = await openPdf(bytes, path);
  const letters =
    pages
      .flatMap(({ lines }) => lines.map(({ text }) => text))
      .join("")
      .match(/\p{L}/gu)?.length ?? 0;
  if (letters < FEW * pages.length || letters === 0) {
    throw new InputError("there is no text in this PDF, only pictures of pages (a scan)", {
      path,
      hint: "run text recognition (OCR) over it first, or check the document that it was printed from",
    });
  }
  const { pages: kept, heads } = wholePage ? { pages, heads: [] } : withoutRunningHeads(pages);
  return readPaper({ tree: treeOf(kept), remarks: [], heads: [...heads, ...wordless(pages)], title }, path, "pdf");
}

/** Pages without text: in a document that has some, they may be pictures of what the notice states. */
const wordless = (pages: readonly Page[]): PageHead[] =>
  pages.flatMap(({ number, lines }): PageHead[] =>
    lines.length > 0 ? [] : [{ what: "other", text: `(page ${number} has no text)`, page: number }],
  );

/** So few letters on a page are the stamp of a scanner. */
const FEW = 5;
