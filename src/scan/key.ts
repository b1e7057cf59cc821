import { createHash } from "node:crypto";
import { extname } from "node:path";
import type { Judging, Offered, Unreadable } from "./types.ts";

/** What a notice is known by before it is read. */
export interface Fingerprint {
  readonly key: string;
  /** The day whose law applies to it. */
  readonly asOf: string;
  /** SHA-256 of the content, in hex; null where there was none to be read. */
  readonly sha256: string | null;
  /** The size of the content. */
  readonly bytes: number;
}

/**
 * The key of a notice under a judging, a UUID. Whatever is different of a notice, of where it was and of what was said with it,
 * or of how it is judged, gives another: a report depends on the address and the path too, and what is offered is kept.
 */
export function fingerprint(
  offered: Offered | Unreadable,
  judging: Pick<Judging, "hash" | "asOf" | "pinned">,
): Fingerprint {
  const { id, path, url = "", date = "", sector = "" } = offered;
  const { hash } = judging;
  const asOf = judging.pinned ? judging.asOf : date || judging.asOf;
  const origin = [id, path, url, date, sector];
  if ("error" in offered) {
    return { key: uuid([...origin, offered.error.message, hash, asOf]), asOf, sha256: null, bytes: 0 };
  }
  const { content, format, charset } = offered;
  const sha256 = createHash("sha256").update(content).digest("hex");
  const key = uuid([...origin, sha256, format ?? extname(path).toLowerCase(), charset ?? "", hash, asOf]);
  return { key, asOf, sha256, bytes: typeof content === "string" ? Buffer.byteLength(content) : content.length };
}

/** A UUID of version 8, whose digits are a hash of some texts. */
function uuid(parts: readonly string[]): string {
  const hash = createHash("sha256").update(parts.join("\0")).digest("hex");
  const groups = [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`, `8${hash.slice(17, 20)}`];
  return [...groups, hash.slice(20, 32)].join("-");
}
