import { isAddress } from "../source/url/address.ts";
import type { Web } from "../source/url/web.ts";
import type { Io } from "./io.ts";
import { userAgent } from "./version.ts";

export interface BrowsingOptions {
  readonly ignoreRobots: boolean | undefined;
  readonly allowPrivate: boolean | undefined;
}

/** The web for a run, and how it is read; null where no path is an address. The client for it takes long to load. */
export async function webFor(paths: readonly string[], { ignoreRobots, allowPrivate }: BrowsingOptions, io: Io) {
  if (!paths.some(isAddress)) return null;
  const { closeWeb, openPage, openWeb } = await import("../source/url/open-page.ts");
  const web: Web = openWeb({ userAgent: userAgent(), ignoreRobots, allowPrivate, ...io.web });
  return { read: (address: string) => openPage(address, web), close: () => closeWeb(web) };
}
