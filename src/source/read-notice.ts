import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { InputError } from "../errors.ts";

/** The bytes of one notice's file. Throws InputError where they cannot be read. `path` is from `cwd`. */
export function bytesOf(path: string, cwd: string): Uint8Array {
  const file = resolve(cwd, path);
  try {
    const stats = statSync(file);
    // A device such as /dev/zero has no end.
    if (!stats.isFile() && !stats.isFIFO()) throw new InputError("this is not a file", { path, hint: "name a file" });
    return readFileSync(file);
  } catch (error) {
    throw error instanceof InputError ? error : notRead(error, path);
  }
}

/** Why the system did not let a file be read, for people. */
export function notRead(error: unknown, path: string): InputError {
  const { code } = error as NodeJS.ErrnoException;
  return new InputError(REASONS[code ?? ""] ?? `it cannot be read (${code})`, {
    path,
    hint: "is it there, and may you read it?",
  });
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "no such file",
  EACCES: "you may not read it",
  EPERM: "you may not read it",
  ERR_FS_FILE_TOO_LARGE: "it is too large",
};
