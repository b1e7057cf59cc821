import { inEnglish } from "../document/language/in-english.ts";
import { type ReadOptions, read } from "../document/read.ts";
import type { Document } from "../types.ts";
import { decode, noticeText } from "./decode.ts";
import { kindOf } from "./kind.ts";

/** How the bytes of a notice are read. */
export interface OpenOptions extends ReadOptions {
  /** The charset that came with the bytes. */
  readonly charset?: string | undefined;
}

/** Reads a notice from the bytes of its file. Throws InputError for bytes that are no notice. */
export async function openNotice(bytes: Uint8Array, path: string, options: OpenOptions = {}): Promise<Document> {
  return inEnglish(await opened(bytes, path, options), options);
}

/** Reads a notice from its text. Throws InputError for a text that is no notice. */
export const openText = (text: string, path: string, options: ReadOptions = {}): Promise<Document> =>
  inEnglish(read(noticeText(text, path), path, options), options);

async function opened(bytes: Uint8Array, path: string, options: OpenOptions): Promise<Document> {
  // The readers of documents that are no text are large, and are loaded where there is something to read for them.
  const kind = kindOf(bytes, path);
  if (kind === "zip") return (await import("../document/paper/read-zipped.ts")).readZipped(bytes, path);
  if (kind === "pdf") return (await import("../document/pdf/read-pdf.ts")).readPdf(bytes, path, options.wholePage);
  const { format, charset } = options;
  return read(await decode(bytes, path, { charset, markup: format === "html" ? true : undefined }), path, options);
}
