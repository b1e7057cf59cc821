import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { tooPacked } from "./sizes.ts";

/** The bytes of a file as they flow, unpacked where its name ends in "gz". Throws InputError for what unpacks to too much. */
export async function* unpacked(file: string, path: string): AsyncGenerator<Uint8Array> {
  const source = createReadStream(file);
  if (!/gz$/i.test(file)) {
    yield* source;
    return;
  }
  const gunzip = createGunzip();
  const done = pipeline(source, gunzip);
  // Its error comes out of the loop as well.
  done.catch(() => {});
  let size = 0;
  for await (const chunk of gunzip as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    const refused = tooPacked(source.bytesRead, size, path);
    if (refused) throw refused;
    yield chunk;
  }
}
