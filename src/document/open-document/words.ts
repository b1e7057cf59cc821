import type { PhrasingContent } from "mdast";
import type { Element } from "xast";
import { beginMark, endMark, PAGE_MARK, withoutMarkLetters } from "../paper/marks.ts";
import { isBold, nodesOf, type Piece, textOf } from "../paper/pieces.ts";
import type { Words } from "../paper/written.ts";
import { childOf, elementsIn } from "../paper/xml.ts";
import type { Remarks } from "./remarks.ts";
import type { Styles } from "./styles.ts";

/** The words of a paragraph, the paragraphs of its footnotes, and the text boxes that hang on it. */
export interface OdtWords extends Words {
  readonly notes: readonly PhrasingContent[][];
  readonly boxes: readonly Element[];
}

/** Reads what stands in a paragraph or heading: spans, links, white space, notes, comments, marks of changes. */
export function wordsIn(paragraph: Element, styles: Styles, remarks: Remarks): OdtWords {
  const pieces: Piece[] = [];
  const notes: PhrasingContent[][] = [];
  const boxes: Element[] = [];
  let size = Number.POSITIVE_INFINITY;
  let spaced = true;

  const visit = (element: Element, look: { bold: boolean; url: string | null; size: number | null }) => {
    const add = (text: string | null) => pieces.push({ text, bold: look.bold, url: look.url });
    for (const child of element.children) {
      if (child.type === "text" || child.type === "cdata") {
        // Runs of white space are one space, none at the start.
        const value = withoutMarkLetters(child.value).replace(/[ \t\r\n]+/g, " ");
        const text = spaced ? value.replace(/^ /, "") : value;
        if (text === "") continue;
        spaced = text.endsWith(" ");
        if (text.trim() !== "") size = Math.min(size, look.size ?? 12);
        add(text);
        continue;
      }
      if (child.type !== "element") continue;
      const { attributes } = child;
      switch (child.name) {
        case "text:s":
          add(" ".repeat(Math.min(100, Number(attributes["text:c"] ?? 1) || 1)));
          break;
        case "text:tab":
          add("\t");
          spaced = false;
          break;
        case "text:line-break":
          add(null);
          spaced = true;
          break;
        case "text:soft-page-break":
          add(PAGE_MARK);
          break;
        case "text:a":
          visit(child, { ...look, url: attributes["xlink:href"] ?? look.url });
          break;
        case "text:note":
          for (const body of elementsIn(child).filter(({ name }) => name === "text:note-body")) {
            for (const one of elementsIn(body)) {
              const words = wordsIn(one, styles, remarks);
              if (words.text !== "") notes.push(words.nodes);
            }
          }
          break;
        case "office:annotation": {
          const remark = remarks.comment(child);
          add(beginMark(remark) + endMark(remark));
          break;
        }
        case "text:change-start":
        case "text:change-end":
        case "text:change": {
          const remark = remarks.change(attributes["text:change-id"] ?? "");
          if (remark === null) break;
          if (child.name !== "text:change-end") add(beginMark(remark));
          if (child.name !== "text:change-start") add(endMark(remark));
          break;
        }
        case "draw:frame": {
          const box = childOf(child, "draw:text-box");
          if (box) boxes.push(box);
          break;
        }
        case "text:ruby":
          visit(childOf(child, "text:ruby-base") ?? child, look);
          break;
        case "office:annotation-end":
        case "text:hidden-text":
        case "office:forms":
          break;
        default: {
          const style = styles.byName.get(attributes["text:style-name"] ?? "");
          if (style?.hidden) break;
          const own = child.name === "text:span" ? style : undefined;
          visit(child, { ...look, bold: own?.bold ?? look.bold, size: own?.size ?? look.size });
        }
      }
    }
  };
  const style = styles.byName.get(paragraph.attributes["text:style-name"] ?? "");
  visit(paragraph, { bold: style?.bold ?? false, url: null, size: style?.size ?? null });
  return { nodes: nodesOf(pieces), text: textOf(pieces), size, bold: isBold(pieces), notes, boxes };
}
