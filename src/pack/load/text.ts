import { readFileSync, statSync } from "node:fs";
import { InputError } from "../../errors.ts";

export interface TextLimits {
  /** What to do where there is no such file. */
  readonly missing: string;
  /** The most bytes that it may have. */
  readonly most?: number;
  /** What to do where it has more. */
  readonly tooLarge?: string;
}

/** No file that people write by hand comes near this size. */
const MOST_BYTES = 256 * 1024;

/** The text of a YAML file; `path` is its name in messages. Throws InputError for one that is not there, is no file, is too large or not UTF-8. */
export function textOf(file: string, path: string, limits: TextLimits): string {
  const {
    missing,
    most = MOST_BYTES,
    tooLarge = "it is read whole: split it, or take out what it does not need",
  } = limits;
  try {
    if (statSync(file).size > most) {
      throw new InputError(`the file is larger than ${most / 1024} KB`, { path, hint: tooLarge });
    }
    return new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    if (error instanceof InputError) throw error;
    if (error instanceof TypeError) {
      throw new InputError("it is not text in UTF-8", { path, hint: "save it again, in UTF-8" });
    }
    throw unreadable(error as NodeJS.ErrnoException, path, missing);
  }
}

function unreadable({ code }: NodeJS.ErrnoException, path: string, missing: string): InputError {
  if (code === "ENOENT" || code === "ENOTDIR") return new InputError("no such file", { path, hint: missing });
  if (code === "EISDIR") return new InputError("it is a folder, and no file", { path, hint: missing });
  return new InputError("it cannot be read", { path, hint: `the system says ${code}: may you read it?` });
}
