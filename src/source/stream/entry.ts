import { InputError } from "../../errors.ts";
import type { Offered, Origin, Unreadable } from "../../scan/types.ts";
import { isNotice } from "../files.ts";
import { isArchive } from "./container.ts";
import { tooLarge } from "./sizes.ts";
import { unreadable } from "./unreadable.ts";

/** A file in an archive, before it is read. */
export interface Entry {
  /** As it stands in the archive. */
  readonly name: string;
  /** In bytes, unpacked. */
  readonly size: number;
  /** Its bytes. Throws InputError for what is locked or broken. */
  readonly read: () => Promise<Uint8Array>;
}

/** What an archive's entry offers; null where it is no notice. */
export async function offeredEntry(archive: string, { name, size, read }: Entry): Promise<Offered | Unreadable | null> {
  const label = labelOf(name);
  const path = `${archive}!${label}`;
  const origin: Origin = { id: path, path };
  if (isArchive(label)) {
    return unreadable(origin, { message: "an archive in an archive is not opened", hint: "unpack it, and scan that" });
  }
  if (!isNotice(label)) return null;
  try {
    const refused = tooLarge(size, path);
    if (refused) throw refused;
    return { ...origin, content: await read() };
  } catch (error) {
    if (error instanceof InputError) return unreadable(origin, error);
    const message = `it is broken in the archive: ${(error as Error).message}`;
    return unreadable(origin, { message, hint: BROKEN_HINT });
  }
}

/** What to do about a broken archive. */
export const BROKEN_HINT = "pack or fetch the archive again";

/** The name without what would lead out of a folder: nothing is unpacked to a disk, but someone may make paths of names. */
const labelOf = (name: string): string =>
  name
    .split(/[\\/]/)
    .filter((part) => !/^(?:|\.|\.\.|[a-z]:)$/i.test(part))
    .join("/");
