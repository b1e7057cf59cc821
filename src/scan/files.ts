import { InputError } from "../errors.ts";
import { findNotices } from "../source/files.ts";
import { bytesOf } from "../source/read-notice.ts";
import { unreadable } from "../source/stream/unreadable.ts";
import type { Offered, ScanSource, Unreadable } from "./types.ts";

/** The notices behind files, folders and globs. Throws InputError for an argument that stands for none. */
export function files(args: readonly string[], cwd: string): ScanSource {
  const { paths, errors } = findNotices(args, cwd);
  if (errors[0]) throw errors[0];
  return {
    count: async () => paths.length,
    async *[Symbol.asyncIterator](): AsyncGenerator<Offered | Unreadable> {
      for (const path of paths) yield offer(path, cwd);
    },
  };
}

function offer(path: string, cwd: string): Offered | Unreadable {
  try {
    return { id: path, path, content: bytesOf(path, cwd) };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return unreadable({ id: path, path }, error);
  }
}
