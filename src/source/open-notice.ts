import { type ReadOptions, read } from "../document/read.ts";
import { InputError } from "../errors.ts";
import type { Document } from "../types.ts";
import { decode } from "./decode.ts";

export interface OpenOptions extends ReadOptions {
  /** The charset that came with the bytes. */
  readonly charset?: string | undefined;
}

/** Reads a notice from the bytes of its file. Throws InputError for bytes that are no notice. */
export async function openNotice(bytes: Uint8Array, path: string, options: OpenOptions = {}): Promise<Document> {
  const { format, charset } = options;
  if (format === "html") throw new InputError("HTML is not read", { path, hint: "save its text to a file" });
  return read(decode(bytes, path, { charset }), path, options);
}
