import type { Dir } from "node:fs";
import { opendir } from "node:fs/promises";
import { join } from "node:path";
import { isNotice } from "../files.ts";
import { isArchive } from "./container.ts";

/** A file, or a folder that cannot be read and what the system says of it. */
export type Walked = { readonly path: string; readonly error?: unknown };

/**
 * The notices and archives below a folder as the system names them, in no set order: a folder of a million files is never
 * in memory. Links, hidden files and node_modules are passed over.
 */
export async function* walk(folder: string): AsyncGenerator<Walked> {
  let entries: Dir;
  try {
    entries = await opendir(folder, { bufferSize: 256 });
  } catch (error) {
    yield { path: folder, error };
    return;
  }
  for await (const entry of entries) {
    const { name } = entry;
    if (name.startsWith(".") || name === "node_modules") continue;
    const path = join(folder, name);
    if (entry.isDirectory()) yield* walk(path);
    else if (entry.isFile() && isWanted(name)) yield { path };
  }
}

/** Whether a file that was not named itself is looked into. */
export const isWanted = (path: string): boolean => isNotice(path) || isArchive(path);
