import type { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { crc32 } from "node:zlib";
import { getFileNameLowLevel, openPromise, type Entry as ZipEntry, type ZipFile } from "yauzl";
import { InputError } from "../../errors.ts";
import type { Offered, Unreadable } from "../../scan/types.ts";
import { BROKEN_HINT, offeredEntry } from "./entry.ts";
import { tooPacked } from "./sizes.ts";
import { unreadable } from "./unreadable.ts";

/** The notices in a .zip archive, in the order of its directory, one in memory at a time. `path` is how it is called. */
export async function* inZip(file: string, path: string): AsyncGenerator<Offered | Unreadable> {
  try {
    // Names are decoded here, since the library ends at the first that could lead out of a folder.
    const zip = await openPromise(file, { decodeStrings: false });
    for await (const entry of zip.eachEntry()) {
      const name = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false);
      if (name.endsWith("/") || isLink(entry)) continue;
      const read = () => bytesOf(entry, zip, path);
      const offered = await offeredEntry(path, { name, size: entry.uncompressedSize, read });
      if (offered) yield offered;
    }
  } catch (error) {
    const message = `the archive cannot be read: ${(error as Error).message}`;
    yield unreadable({ id: path, path }, { message, hint: BROKEN_HINT });
  }
}

/** Unix keeps the kind of a file in the upper half of its attributes; a link holds nothing but a path. */
const isLink = ({ externalFileAttributes }: ZipEntry): boolean => externalFileAttributes >>> 28 === 0b1010;

async function bytesOf(entry: ZipEntry, zip: ZipFile, path: string): Promise<Uint8Array> {
  if (entry.isEncrypted()) {
    throw new InputError("it is locked with a password", { path, hint: "unpack the archive, and scan that" });
  }
  if (!entry.canDecodeFileData()) {
    const message = `it is packed in a way that is not read (method ${entry.compressionMethod})`;
    throw new InputError(message, { path, hint: "pack it again, with deflate" });
  }
  const refused = tooPacked(entry.compressedSize, entry.uncompressedSize, path);
  if (refused) throw refused;
  const bytes = await buffer((await zip.openReadStreamPromise(entry)) as Readable);
  if (crc32(bytes) !== entry.crc32) throw new Error("its checksum is not right");
  return bytes;
}
