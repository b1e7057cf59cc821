import { buffer } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { extract } from "tar-stream";
import type { Offered, Unreadable } from "../../scan/types.ts";
import { BROKEN_HINT, offeredEntry } from "./entry.ts";
import { unpacked } from "./unpacked.ts";
import { unreadable } from "./unreadable.ts";

/** The notices in a .tar or .tar.gz archive, in its order, one in memory at a time. `path` is how it is called. */
export async function* inTar(file: string, path: string): AsyncGenerator<Offered | Unreadable> {
  const entries = extract();
  const flow = pipeline(unpacked(file, path), entries);
  // Its error comes out of the loop as well.
  flow.catch(() => {});
  try {
    for await (const entry of entries) {
      const { name, size = 0, type } = entry.header;
      const offered =
        type === "file" || type === "contiguous-file"
          ? await offeredEntry(path, { name, size, read: () => buffer(entry) })
          : null;
      entry.resume();
      if (offered) yield offered;
    }
  } catch (error) {
    const message = `the archive cannot be read to its end: ${(error as Error).message}`;
    yield unreadable({ id: path, path }, { message, hint: BROKEN_HINT });
  }
}
