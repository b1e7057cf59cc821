import { extname } from "node:path";
import { InputError } from "../errors.ts";

/**
 * The text of a file: UTF-8, UTF-16 where a byte order mark says so, else Windows-1252; without the mark. Throws
 * InputError for bytes that are no text and for text that is only white space.
 */
export function decode(bytes: Uint8Array, path: string): string {
  const markup = MARKUP[extname(path).toLowerCase()];
  if (markup) throw notText(path, `${markup} is not read`);
  const known = SIGNATURES.find(({ begins }) => begins.every((byte, index) => bytes[index] === byte));
  if (known) throw notText(path, `this is ${known.what}`);
  const text = textOf(bytes);
  if (text === null || isBinary(text)) throw notText(path, "this is not text");
  if (text.trim() === "") {
    throw new InputError(text === "" ? "the file is empty" : "the file holds nothing but white space", {
      path,
      hint: "a notice has words: is it the right file?",
    });
  }
  return text;
}

/** Text, but a report on it would be one on its markup. */
const MARKUP: Readonly<Record<string, string>> = { ".html": "HTML", ".htm": "HTML", ".xhtml": "HTML", ".rtf": "RTF" };

const SIGNATURES = [
  { what: "a PDF", begins: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { what: "a Word, OpenDocument or other zipped file", begins: [0x50, 0x4b, 0x03, 0x04] },
  { what: "an old Word file", begins: [0xd0, 0xcf, 0x11, 0xe0] },
];

const notText = (path: string, message: string): InputError =>
  new InputError(message, { path, hint: "save it as plain text or Markdown in UTF-8, and check that" });

function textOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  if (bytes.includes(0)) return null;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return windows1252(bytes);
  }
}

/**
 * What older editors of offices write. Node 20's own decoder reads it as ISO 8859-1, which has control characters where
 * Windows has curly quotes and dashes.
 */
const windows1252 = (bytes: Uint8Array): string =>
  new TextDecoder("latin1")
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (character) => WINDOWS[character.charCodeAt(0) - 0x80] ?? character);

const WINDOWS = [..."€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"];

/** A stray control character happens; one in a hundred is something else than text. */
function isBinary(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const controls = text.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f-\u009f\ufffd]/g)?.length ?? 0;
  return controls > text.length / 100;
}
