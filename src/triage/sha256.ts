import { sha256 as digest } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** SHA-256 of a text's UTF-8 bytes, as 64 hex digits; the same in Node and in a browser. */
export const sha256 = (text: string): string => bytesToHex(digest(asciiBytes(text) ?? utf8ToBytes(text)));

/** The bytes of a text of ASCII alone, as nearly all are; null for any other. To call an encoder for so few takes longer. */
function asciiBytes(text: string): Uint8Array | null {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 127) return null;
    bytes[at] = code;
  }
  return bytes;
}
