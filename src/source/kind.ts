import { InputError } from "../errors.ts";

/** How the bytes of a file are written: as text, or in one of the forms of documents that are no text. */
export type Kind = "text" | "zip" | "pdf";

/** The kind that the first bytes give away, whatever the file is called. Throws InputError for what is not read. */
export function kindOf(bytes: Uint8Array, path: string): Kind {
  const head = String.fromCharCode(...bytes.subarray(0, 1024));
  if (head.startsWith("PK\x03\x04")) return "zip";
  // Some printers put a line of their own before it.
  if (/^[^\n]{0,200}\n?%PDF-\d/.test(head)) return "pdf";
  if (head.startsWith("\xd0\xcf\x11\xe0")) {
    throw new InputError("this is an old Word file (.doc), or one locked with a password", {
      path,
      hint: "open it in your word processor, save it as .docx without a password, and check that",
    });
  }
  if (head.startsWith("{\\rtf")) {
    throw new InputError("this is Rich Text (.rtf)", {
      path,
      hint: "open it in your word processor, save it as .docx, and check that",
    });
  }
  return "text";
}
