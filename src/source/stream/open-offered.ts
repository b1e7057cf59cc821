import type { ReadOptions } from "../../document/read.ts";
import type { Offered } from "../../scan/types.ts";
import type { Document } from "../../types.ts";
import { openNotice, openText } from "../open-notice.ts";

/** Reads a notice that a source offers. Throws InputError for what is no notice. */
export async function openOffered(
  { content, path, url, format, charset }: Offered,
  { wholePage }: Pick<ReadOptions, "wholePage">,
): Promise<Document> {
  const document =
    typeof content === "string"
      ? await openText(content, path, { format, wholePage })
      : await openNotice(content, path, { format, charset, wholePage });
  // What a notice says of its own address was true when it was written.
  return url === undefined || document.meta.url !== null ? document : { ...document, meta: { ...document.meta, url } };
}
