import { getBOMEncoding, labelToName } from "@exodus/bytes/encoding-lite.js";
// @ts-expect-error: it brings no types
import sniff from "html-encoding-sniffer";

const sniffHtml: (bytes: Uint8Array, options: { readonly defaultEncoding: string }) => string = sniff;

/** What is known of bytes before they are looked at. */
export interface Told {
  /** The charset that came with them, as the Content-Type of a page names it. */
  readonly charset?: string | undefined;
  /** Whether they are markup, which may name its own encoding. */
  readonly markup?: boolean | undefined;
}

/**
 * The name of the encoding of bytes, as browsers find it: the byte order mark, what came with them, what the markup says of
 * itself; else UTF-8 where they are that, UTF-16 where every other byte is 0, and Windows-1252.
 */
export function encodingOf(bytes: Uint8Array, { charset, markup }: Told): string {
  const marked = getBOMEncoding(bytes) ?? (charset === undefined ? null : labelToName(charset.trim()));
  if (marked !== null) return marked;
  const guessed = utf16Of(bytes) ?? (isUtf8(bytes) ? "UTF-8" : "windows-1252");
  if (!markup || guessed.startsWith("utf-16")) return guessed;
  return declaredInXml(bytes) ?? sniffHtml(bytes, { defaultEncoding: guessed });
}

/** So many bytes tell which half of each pair is 0. */
const SAMPLE = 4096;

/** English in UTF-16 has a 0 beside almost every letter. */
function utf16Of(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const length = Math.min(bytes.length - (bytes.length % 2), SAMPLE);
  if (length < 4) return null;
  let low = 0;
  let high = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) high += 1;
    if (bytes[at + 1] === 0) low += 1;
  }
  const pairs = length / 2;
  if (low > 0.7 * pairs && high < 0.05 * pairs) return "utf-16le";
  if (high > 0.7 * pairs && low < 0.05 * pairs) return "utf-16be";
  return null;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** `<?xml version="1.0" encoding="ISO-8859-1"?>`; as in `<meta>`, UTF-16 cannot be true where it can be read. */
function declaredInXml(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  const label = /^\s*<\?xml\s[^>]{0,100}?\bencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(head)?.[1];
  const name = label === undefined ? null : labelToName(label);
  return name?.startsWith("UTF-16") ? "UTF-8" : name;
}
