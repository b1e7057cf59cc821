import { legacyHookDecode } from "@exodus/bytes/encoding.js";
import { InputError } from "../errors.ts";
import { encodingOf, type Told } from "./encoding.ts";

/**
 * The text of a file in the encoding that it is found to be in, without a byte order mark. Throws InputError for bytes that
 * are no text and for text that is only white space.
 */
export function decode(bytes: Uint8Array, path: string, told: Told = {}): string {
  const extension = /\.\w+$/.exec(path)?.[0].toLowerCase() ?? "";
  const markup = MARKUP[extension];
  if (markup) throw notText(path, `${markup} is not read`);
  const known = SIGNATURES.find(({ begins }) => begins.every((byte, index) => bytes[index] === byte));
  if (known) throw notText(path, `this is ${known.what}`);
  const text = legacyHookDecode(bytes, encodingOf(bytes, { ...told, markup: told.markup ?? beginsAsMarkup(bytes) }));
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

/** Text, but a report on it would be one on its markup. */
const MARKUP: Readonly<Record<string, string>> = { ".rtf": "RTF" };

const SIGNATURES = [
  { what: "a PDF", begins: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { what: "a Word, OpenDocument or other zipped file", begins: [0x50, 0x4b, 0x03, 0x04] },
  { what: "an old Word file", begins: [0xd0, 0xcf, 0x11, 0xe0] },
];

const notText = (path: string, message: string): InputError =>
  new InputError(message, { path, hint: "save it as plain text or Markdown in UTF-8, and check that" });

/** A document type, the root, or XML: what names its encoding itself. */
const beginsAsMarkup = (bytes: Uint8Array): boolean =>
  /^(?:\xef\xbb\xbf)?\s{0,100}<(?:!doctype html|html|\?xml|!--)/i.test(String.fromCharCode(...bytes.subarray(0, 120)));

/** What browsers save a page as when asked for one file: text, in which the page is wrapped as mail is. */
const isMime = (text: string): boolean =>
  /^[\w-]{1,40}:/.test(text) && /^MIME-Version: ?1\.0\s*$/im.test(text.slice(0, 3000));

/** A stray control character happens; one in a hundred is something else than text. */
function isBinary(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const controls = text.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f-\u009f\ufffd]/g)?.length ?? 0;
  return controls > text.length / 100;
}
