import { type ReadOptions, read } from "../document/read.ts";
import type { Document } from "../types.ts";
import { decode } from "./decode.ts";

/** Reads a notice from the bytes of its file. Throws InputError for bytes that are no notice. */
export async function openNotice(bytes: Uint8Array, path: string, options: ReadOptions = {}): Promise<Document> {
  return read(decode(bytes, path), path, options);
}
