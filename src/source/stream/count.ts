import { statSync } from "node:fs";
import { resolve } from "node:path";
import { inGlob } from "../files.ts";
import { isAddress } from "../url/address.ts";
import { containerOf } from "./container.ts";
import { isWanted, walk } from "./walk.ts";

/**
 * How many notices files, folders and globs stand for, by their names alone; null where only reading tells: in archives, in
 * NDJSON, on standard input.
 */
export async function countNotices(args: readonly string[], cwd: string): Promise<number | null> {
  let count = 0;
  for (const arg of args) {
    if (arg === "-") return null;
    if (isAddress(arg)) {
      count += 1;
      continue;
    }
    for await (const path of namesOf(arg, cwd)) {
      if (containerOf(path) !== "notice") return null;
      count += 1;
    }
  }
  return count;
}

async function* namesOf(arg: string, cwd: string): AsyncGenerator<string> {
  const file = resolve(cwd, arg);
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats?.isDirectory()) for await (const { path } of walk(file)) yield path;
  else if (stats) yield arg;
  else yield* inGlob(arg, cwd, isWanted);
}
