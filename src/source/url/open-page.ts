import { archivedPage } from "../../document/archive.ts";
import type { ReadOptions } from "../../document/read.ts";
import type { Document } from "../../types.ts";
import { openNotice } from "../open-notice.ts";
import { fetchPage } from "./fetch-page.ts";
import { refuseFrame } from "./for-browsers.ts";
import type { Web } from "./web.ts";

export { checkLinks } from "./check-links.ts";
export { closeWeb, openWeb, type Web, type WebOptions } from "./web.ts";

/** Fetches a page and reads it as a notice. Throws InputError for what cannot be fetched and for what is no notice. */
export async function openPage(address: string, web: Web, options: ReadOptions = {}): Promise<Document> {
  const { bytes, format, charset, finalUrl } = await fetchPage(address, web);
  const document = await openNotice(bytes, address, { ...options, format: options.format ?? format, charset });
  refuseFrame(document);
  const copy = archivedPage(finalUrl);
  return {
    ...document,
    meta: {
      ...document.meta,
      url: copy?.url ?? document.meta.url ?? finalUrl,
      archived: document.meta.archived ?? copy?.day ?? null,
    },
    fetched: { url: address, finalUrl },
  };
}
