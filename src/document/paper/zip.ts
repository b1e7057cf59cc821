import { unzipSync } from "fflate";
import { InputError } from "../../errors.ts";

/** The files of a zipped document by their names. */
export type Parts = Readonly<Record<string, Uint8Array>>;

/** How much the text parts of a document may hold once they are unpacked, in bytes; a notice has a thousandth of it. */
const MOST = 100_000_000;

/** Unpacks the files that `wanted` names. Throws InputError where the archive is broken, or unpacks to more than 100 MB. */
export function unzip(bytes: Uint8Array, path: string, wanted: (name: string) => boolean): Parts {
  let total = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!wanted(name)) return false;
        total += originalSize;
        if (total > MOST) throw tooLarge(path);
        return true;
      },
    });
  } catch (error) {
    throw error instanceof InputError ? error : damaged(path);
  }
}

/** A part as text; null where the document lacks it. */
export function textOfPart(parts: Parts, name: string): string | null {
  const bytes = parts[name];
  if (!bytes) return null;
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return new TextDecoder().decode(bytes);
}

const tooLarge = (path: string): InputError =>
  new InputError("it unpacks to more than 100 MB", {
    path,
    hint: "no notice is that long: is it the right file? Save its text as a new document, and check that",
  });

/** What is said of a document that its reader cannot make sense of. */
export const damaged = (path: string): InputError =>
  new InputError("the file is damaged: it cannot be unpacked and read", {
    path,
    hint: "open it in your word processor, save it anew, and check that",
  });
