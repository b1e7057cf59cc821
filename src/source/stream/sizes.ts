import { InputError } from "../../errors.ts";
import { inBytes } from "../url/limits.ts";

/** Bytes of the largest file that is read as a notice. */
export const LARGEST = 32_000_000;

/** Words are packed to a tenth, pages of one template perhaps to a fiftieth of their size: what unpacks to more is a trap. */
export const MOST_UNPACKED = 200;

/** So many bytes may come of a few. */
const HARMLESS = 1_000_000;

/** Says why something of that size is not read; null where it is. */
export function tooLarge(size: number, path: string): InputError | null {
  if (size <= LARGEST) return null;
  return new InputError(`it is larger than ${inBytes(LARGEST)}`, {
    path,
    hint: "a notice is a page: is it the right file?",
  });
}

/** Says why something that unpacks to so many bytes is not read; null where it is. */
export function tooPacked(packed: number, size: number, path: string): InputError | null {
  if (size <= HARMLESS || size <= packed * MOST_UNPACKED) return null;
  return new InputError(`it unpacks to more than ${MOST_UNPACKED} times its size`, {
    path,
    hint: "no text does: where does the archive come from?",
  });
}
