import { readFile, stat } from "node:fs/promises";
import { InputError } from "../../errors.ts";
import type { Offered, Unreadable } from "../../scan/types.ts";
import { notRead } from "../read-notice.ts";
import { tooLarge } from "./sizes.ts";
import { unreadable } from "./unreadable.ts";

/** What a file offers that is one notice. `path` is how it is called. */
export async function offeredFile(file: string, path: string): Promise<Offered | Unreadable> {
  const origin = { id: path, path };
  try {
    const stats = await stat(file);
    // A device such as /dev/zero has no end.
    if (!stats.isFile()) throw new InputError("this is not a file", { path, hint: "name a file" });
    const refused = tooLarge(stats.size, path);
    if (refused) throw refused;
    return { ...origin, content: await readFile(file) };
  } catch (error) {
    return unreadable(origin, error instanceof InputError ? error : notRead(error, path));
  }
}
