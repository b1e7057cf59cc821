import { isAddress } from "../source/url/address.ts";
import type { Web } from "../source/url/web.ts";
import type { Document } from "../types.ts";
import type { Io } from "./io.ts";
import { userAgent } from "./version.ts";

export interface BrowsingOptions {
  readonly ignoreRobots: boolean | undefined;
  readonly allowPrivate: boolean | undefined;
  readonly checkLinks?: boolean | undefined;
  readonly follow?: boolean | undefined;
  readonly followLimit?: number | undefined;
  readonly wholePage?: boolean | undefined;
}

/** The web for a run, and what it is asked; null where nobody asks. The client for it takes long to load. */
export async function webFor(paths: readonly string[], options: BrowsingOptions, io: Io) {
  const { ignoreRobots, allowPrivate, wholePage } = options;
  if (!options.checkLinks && !paths.some(isAddress)) return null;
  const { checkLinks, closeWeb, openPage, openWeb } = await import("../source/url/open-page.ts");
  const web: Web = openWeb({ userAgent: userAgent(), ignoreRobots, allowPrivate, ...io.web });
  return {
    read: (address: string) => openPage(address, web, { wholePage }),
    linksOf: (document: Document) => checkLinks(document, web),
    close: () => closeWeb(web),
  };
}
