import { zipSync } from "fflate";
import { InputError } from "../../errors.ts";
import type { Document } from "../../types.ts";
import { unmarked } from "../paper/marks.ts";
import type { PaperRemark } from "../paper/paper.ts";
import { readPaper } from "../paper/read-paper.ts";
import { childOf, elementsIn, rootOf, wordsOf } from "../paper/xml.ts";
import { damaged, type Parts, textOfPart, unzip } from "../paper/zip.ts";
import { type Body, bodyOf, type Flow } from "./body.ts";
import { markedXml } from "./marked-xml.ts";
import { stylesOf } from "./styles.ts";
import { treeOf } from "./tree.ts";

/**
 * Reads a Word document (.docx, .docm, .dotx). Tracked insertions are read as accepted, deletions as gone. Pages end where
 * the document says so: at breaks made by hand and where Word last broke them; a document without any is one page.
 * Throws InputError where it is damaged or too large.
 */
export async function readWord(bytes: Uint8Array, path: string): Promise<Document> {
  const parts = unzip(bytes, path, (name) => /\.(?:xml|rels)$/i.test(name));
  try {
    const main = mainPart(parts);
    const { xml, remarks: changes } = markedXml(textOfPart(parts, main)!);
    const styles = stylesOf(textOfPart(parts, main.replace(/[^/]*$/, "styles.xml")));
    const marked = { ...parts, [main]: new TextEncoder().encode(xml) };
    const body = await bodyOf(zipSync(marked, { level: 0 }));
    const comments = new Map(body.comments.map(({ commentId }, index) => [commentId, changes.length + index]));
    const tree = treeOf(body, styles, comments);
    return readPaper({ tree, remarks: [...changes, ...commentsOf(body)], title: titleOf(parts) }, path, "docx");
  } catch (error) {
    throw error instanceof InputError ? error : damaged(path);
  }
}

/** The name of the part that holds the text. */
function mainPart(parts: Parts): string {
  const relations = textOfPart(parts, "_rels/.rels");
  const targets = relations
    ? elementsIn(rootOf(relations)).flatMap(({ attributes: { Type, Target } }) =>
        /\/officeDocument$/.test(Type ?? "") && Target ? [Target.replace(/^\//, "")] : [],
      )
    : [];
  const found = [...targets, "word/document.xml"].find((name) => parts[name]);
  if (!found) throw new Error("there is no text part");
  return found;
}

const commentsOf = ({ comments }: Body): PaperRemark[] =>
  comments.map(({ authorName, body }) => ({ kind: "comment", author: authorName, text: textIn(body).trim() }));

const textIn = (flow: readonly Flow[]): string =>
  flow
    .map((node) => {
      if (node.type === "text") return unmarked(node.value);
      const inner = "children" in node ? textIn(node.children as readonly Flow[]) : "";
      return node.type === "paragraph" ? `${inner}\n` : inner;
    })
    .join("");

function titleOf(parts: Parts): string | null {
  const core = textOfPart(parts, "docProps/core.xml");
  const title = core ? childOf(rootOf(core), "dc:title") : undefined;
  const words = title ? wordsOf(title).trim() : "";
  return words === "" ? null : words;
}
