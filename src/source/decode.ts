import { InputError } from "../errors.ts";
import type { Told } from "./encoding.ts";

/**
 * The text of a file in the encoding that it is found to be in, without a byte order mark. Throws InputError for bytes that
 * are no text and for text that is only white space.
 */
export async function decode(bytes: Uint8Array, path: string, told: Told = {}): Promise<string> {
  return noticeText(plainUtf8(bytes, told) ?? (await inItsEncoding(bytes, told)), path);
}

/** A text that may be a notice. Throws InputError for one that is only white space, and for what only looks like text. */
export function noticeText(text: string, path: string): string {
  if (isBinary(text)) throw notText(path, "this is not text");
  if (isMime(text)) throw notText(path, "this is a web archive (MHTML) or a mail");
  if (text.trim() === "") {
    throw new InputError(text === "" ? "the file is empty" : "the file holds nothing but white space", {
      path,
      hint: "a notice has words: is it the right file?",
    });
  }
  return text;
}

const notText = (path: string, message: string): InputError =>
  new InputError(message, { path, hint: "save it as plain text or Markdown in UTF-8, and check that" });

/** Nearly all files: valid UTF-8, of which nothing says that it is another encoding; null for any other. */
function plainUtf8(bytes: Uint8Array, { charset, markup }: Told): string | null {
  if (charset !== undefined && !UTF8.test(charset)) return null;
  if ((markup ?? beginsAsMarkup(bytes)) && NAMES_ANOTHER.test(headOf(bytes, 1100))) return null;
  // English in UTF-16 is valid UTF-8, with zeros.
  if (bytes.subarray(0, 4096).includes(0)) return null;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const UTF8 = /^\s*utf-?8\s*$/i;
const NAMES_ANOTHER = /\b(?:charset|encoding)\s{0,5}=\s{0,5}["']?(?!["'\s]|utf-?8\b)/i;
const headOf = (bytes: Uint8Array, length: number): string => String.fromCharCode(...bytes.subarray(0, length));

/** What finds and decodes other encodings takes long to load. */
async function inItsEncoding(bytes: Uint8Array, told: Told): Promise<string> {
  const { legacyHookDecode } = await import("@exodus/bytes/encoding.js");
  const { encodingOf } = await import("./encoding.ts");
  return legacyHookDecode(bytes, encodingOf(bytes, { ...told, markup: told.markup ?? beginsAsMarkup(bytes) }));
}

/** A document type, the root, a comment, or XML: what names its encoding itself. */
const beginsAsMarkup = (bytes: Uint8Array): boolean =>
  /^(?:\xef\xbb\xbf)?\s{0,100}<(?:!doctype html|html|\?xml|!--)/i.test(headOf(bytes, 120));

/** What browsers save a page as when asked for one file: text, in which the page is wrapped as mail is. */
const isMime = (text: string): boolean =>
  /^[\w-]{1,40}:/.test(text) && /^MIME-Version: ?1\.0\s*$/im.test(text.slice(0, 3000));

/** A stray control character happens; one in a hundred is something else than text. */
function isBinary(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const controls = text.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f-\u009f\ufffd]/g)?.length ?? 0;
  return controls > text.length / 100;
}
