import { InputError } from "../../errors.ts";
import type { Document } from "../../types.ts";
import { readOpenDocument } from "../open-document/read-open-document.ts";
import { readWord } from "../word/read-word.ts";
import { textOfPart, unzip } from "./zip.ts";

/** Reads a zipped document: Word or OpenDocument text. Throws InputError for other things that are zipped. */
export async function readZipped(bytes: Uint8Array, path: string): Promise<Document> {
  const names: string[] = [];
  const parts = unzip(bytes, path, (name) => {
    names.push(name);
    return name === "mimetype";
  });
  const type = textOfPart(parts, "mimetype") ?? "";
  if (/opendocument\.text/.test(type) || (type === "" && isOpenDocument(names))) return readOpenDocument(bytes, path);
  if (names.some((name) => /^word\/[^/]+\.xml$/i.test(name))) return readWord(bytes, path);
  const what =
    OTHERS.find(({ holds, types }) => names.some((name) => holds.test(name)) || (type !== "" && types.test(type)))
      ?.what ?? "a zipped archive";
  throw new InputError(`this is ${what}`, {
    path,
    hint: "save the notice as a Word document, a PDF or plain text, and check that",
  });
}

/** Some programs leave out the part that says what the archive is. */
const isOpenDocument = (names: readonly string[]): boolean =>
  ["content.xml", "META-INF/manifest.xml"].every((name) => names.includes(name));

const OTHERS = [
  { what: "a spreadsheet", holds: /^xl\//, types: /spreadsheet/ },
  { what: "a presentation", holds: /^ppt\//, types: /presentation/ },
  { what: "an electronic book (EPUB)", holds: /^META-INF\/container\.xml$/, types: /epub/ },
  { what: "a document of Apple Pages", holds: /^Index\/Document\.iwa$/, types: /iwork/ },
];
