import { InputError } from "../../errors.ts";
import type { Document } from "../../types.ts";
import { readPaper } from "../paper/read-paper.ts";
import { childOf, rootOf, wordsOf } from "../paper/xml.ts";
import { damaged, type Parts, textOfPart, unzip } from "../paper/zip.ts";
import { remarksOf } from "./remarks.ts";
import { stylesOf } from "./styles.ts";
import { treeOf } from "./tree.ts";

/**
 * Reads an OpenDocument text (.odt, .ott). Tracked insertions are read as accepted, deletions as gone. Pages end at breaks
 * that were set and where the writer's program noted them. Throws InputError where it is locked, damaged or too large.
 */
export function readOpenDocument(bytes: Uint8Array, path: string): Document {
  const parts = unzip(bytes, path, (name) => /^(?:content|styles|meta|META-INF\/manifest)\.xml$/.test(name));
  if (/encryption-data/.test(textOfPart(parts, "META-INF/manifest.xml") ?? "")) {
    throw new InputError("the document is locked with a password", {
      path,
      hint: "open it with its password, save it without one, and check that",
    });
  }
  try {
    const content = rootIn(parts, "content.xml")!;
    const text = childOf(childOf(content, "office:body"), "office:text");
    if (!text) throw new Error("there is no text");
    const styles = stylesOf([rootIn(parts, "styles.xml"), content].filter((root) => root !== null));
    const remarks = remarksOf(text);
    const tree = treeOf(text, styles, remarks);
    return readPaper({ tree, remarks: remarks.all, title: titleOf(parts) }, path, "odt");
  } catch (error) {
    throw error instanceof InputError ? error : damaged(path);
  }
}

function rootIn(parts: Parts, name: string) {
  const xml = textOfPart(parts, name);
  return xml === null ? null : rootOf(xml.replace(/^\ufeff/, ""));
}

function titleOf(parts: Parts): string | null {
  const meta = rootIn(parts, "meta.xml");
  const title = meta ? childOf(childOf(meta, "office:meta"), "dc:title") : undefined;
  const words = title ? wordsOf(title).trim() : "";
  return words === "" ? null : words;
}
