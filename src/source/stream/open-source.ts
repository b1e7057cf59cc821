import { createReadStream, statSync } from "node:fs";
import { resolve } from "node:path";
import { Readable } from "node:stream";
import { isDynamicPattern } from "tinyglobby";
import { InputError } from "../../errors.ts";
import type { Offered, ScanSource, Unreadable } from "../../scan/types.ts";
import { inGlob, noSuchFile, nothingIn, shown } from "../files.ts";
import { notRead } from "../read-notice.ts";
import { addressOf, isAddress } from "../url/address.ts";
import type { WebOptions } from "../url/web.ts";
import { containerOf } from "./container.ts";
import { countNotices } from "./count.ts";
import { offeredFile } from "./file.ts";
import { recordsOf } from "./record.ts";
import { unpacked } from "./unpacked.ts";
import { unreadable } from "./unreadable.ts";
import { isWanted, walk } from "./walk.ts";

export interface SourceOptions {
  readonly cwd: string;
  /** Standard input, for the argument "-": records of NDJSON. */
  readonly stdin: () => AsyncIterable<Uint8Array>;
  /** A file with addresses, one a line; undefined where there is none. */
  readonly urls?: string | undefined;
  readonly web: WebOptions;
}

/**
 * What a scan is offered by files, folders, globs, archives, NDJSON, addresses and lists of addresses, one notice in memory
 * at a time. What cannot be read is Unreadable. Throws InputError for an argument that stands for nothing.
 */
export function openSource(args: readonly string[], options: SourceOptions): ScanSource {
  for (const arg of args) check(arg, options.cwd);
  if (options.urls !== undefined) checkFile(options.urls, options.cwd);
  return {
    [Symbol.asyncIterator]: () => offered(args, options),
    count: async () => (options.urls === undefined ? countNotices(args, options.cwd) : null),
  };
}

type Stream = AsyncGenerator<Offered | Unreadable>;

async function* offered(args: readonly string[], options: SourceOptions): Stream {
  for (const arg of args) yield* ofArgument(arg, options);
  const { urls, cwd } = options;
  if (urls === undefined) return;
  const { addressesIn } = await import("./addresses.ts");
  yield* ofAddresses(addressesIn(createReadStream(resolve(cwd, urls))), options);
}

async function* ofArgument(arg: string, options: SourceOptions): Stream {
  const { cwd } = options;
  if (arg === "-") return yield* ofRecords(options.stdin(), "<stdin>");
  if (isAddress(arg)) return yield* ofAddresses(Readable.from([arg]), options);
  const path = shown(arg, cwd);
  const stats = statSync(resolve(cwd, path), { throwIfNoEntry: false });
  if (stats?.isDirectory()) yield* ofFolder(path, cwd);
  else if (stats) yield* ofFile(path, cwd);
  else for (const one of inGlob(arg, cwd, isWanted)) yield* ofFile(shown(one, cwd), cwd);
}

async function* ofFolder(folder: string, cwd: string): Stream {
  let found = false;
  for await (const { path: file, error } of walk(resolve(cwd, folder))) {
    const path = shown(file, cwd);
    found = true;
    if (error === undefined) yield* ofFile(path, cwd);
    else yield unreadable({ id: path, path }, notRead(error, path));
  }
  if (!found) yield unreadable({ id: folder, path: folder }, nothingIn(folder, "there are no notices in this folder"));
}

/** The libraries for archives are loaded where there is one. */
async function* ofFile(path: string, cwd: string): Stream {
  const file = resolve(cwd, path);
  switch (containerOf(path)) {
    case "zip":
      return yield* (await import("./zip.ts")).inZip(file, path);
    case "tar":
      return yield* (await import("./tar.ts")).inTar(file, path);
    case "ndjson":
      return yield* ofRecords(unpacked(file, path), path);
    case "notice":
      yield await offeredFile(file, path);
  }
}

async function* ofRecords(stream: AsyncIterable<Uint8Array>, name: string): Stream {
  try {
    for await (const { notice } of recordsOf(stream, name)) yield notice;
  } catch (error) {
    const message = `it cannot be read to its end: ${(error as Error).message}`;
    yield unreadable({ id: name, path: name }, { message, hint: "write or fetch it again" });
  }
}

/** The client for the web takes long to load. */
async function* ofAddresses(addresses: AsyncIterable<string>, { web }: SourceOptions): Stream {
  const { fetched } = await import("./addresses.ts");
  const { closeWeb, openWeb } = await import("../url/web.ts");
  const opened = openWeb(web);
  try {
    yield* fetched(addresses, opened);
  } finally {
    await closeWeb(opened);
  }
}

/** A scan of hours does not begin with a path that is misspelt. */
function check(arg: string, cwd: string): void {
  if (arg === "-") return;
  if (isAddress(arg)) addressOf(arg);
  else if (statSync(resolve(cwd, arg), { throwIfNoEntry: false })) return;
  else if (isDynamicPattern(arg)) inGlob(arg, cwd, isWanted);
  else throw noSuchFile(shown(arg, cwd), cwd);
}

function checkFile(path: string, cwd: string): void {
  if (statSync(resolve(cwd, path), { throwIfNoEntry: false })?.isFile()) return;
  throw new InputError("there is no such list of addresses", {
    path,
    hint: "--urls names a file with an address a line",
  });
}
