import { archivedPage } from "../../document/archive.ts";
import { InputError } from "../../errors.ts";
import type { Offered, Unreadable } from "../../scan/types.ts";
import { fetchPage } from "../url/fetch-page.ts";
import type { Web } from "../url/web.ts";
import { linesOf } from "./lines.ts";
import { unreadable } from "./unreadable.ts";

/** The addresses in a list, one a line; empty lines and what begins with "#" are passed over. */
export async function* addressesIn(stream: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  for await (const { bytes } of linesOf(stream, LONGEST_ADDRESS)) {
    const line = bytes === null ? "an address of more than 10 kB" : new TextDecoder().decode(bytes).trim();
    if (line !== "" && !line.startsWith("#")) yield line;
  }
}

const LONGEST_ADDRESS = 10_000;

/** Fetches pages, a few at a time and each host one after another, in the order of their addresses. */
export async function* fetched(addresses: AsyncIterable<string>, web: Web): AsyncGenerator<Offered | Unreadable> {
  const ahead: Promise<Offered | Unreadable>[] = [];
  for await (const address of addresses) {
    ahead.push(offeredPage(address, web));
    if (ahead.length >= web.limits.hosts) yield ahead.shift()!;
  }
  yield* ahead;
}

async function offeredPage(address: string, web: Web): Promise<Offered | Unreadable> {
  const origin = { id: address, path: address };
  try {
    const { bytes, format, charset, finalUrl } = await fetchPage(address, web);
    const copy = archivedPage(finalUrl);
    return {
      ...origin,
      url: copy?.url ?? finalUrl,
      ...(copy?.day && { date: copy.day }),
      content: bytes,
      ...(format !== undefined && { format }),
      ...(charset !== undefined && { charset }),
    };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return unreadable(origin, error);
  }
}
