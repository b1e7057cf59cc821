import type { Element } from "xast";
import type { PaperRemark } from "../paper/paper.ts";
import { childOf, elementsIn, wordsOf } from "../paper/xml.ts";

/** The comments and tracked changes of a text, numbered as they are met. */
export interface Remarks {
  /** The number of a comment that stands in the text. */
  comment(annotation: Element): number;
  /** The number of a change by its id; null for one that changed no words. */
  change(id: string): number | null;
  readonly all: readonly PaperRemark[];
}

/** Begins with the changes that a document lists before its text. */
export function remarksOf(text: Element): Remarks {
  const all: PaperRemark[] = [];
  const changes = new Map<string, number>();
  for (const region of elementsIn(childOf(text, "text:tracked-changes") ?? text)) {
    const insertion = childOf(region, "text:insertion");
    const deletion = childOf(region, "text:deletion");
    const change = insertion ?? deletion;
    if (region.name !== "text:changed-region" || !change) continue;
    const author = authorOf(childOf(change, "office:change-info"));
    const words = insertion ? "" : paragraphsOf(change);
    changes.set(region.attributes["text:id"] ?? region.attributes["xml:id"] ?? "", all.length);
    all.push({ kind: insertion ? "insertion" : "deletion", author, text: words });
  }
  return {
    all,
    comment: (annotation) =>
      all.push({ kind: "comment", author: authorOf(annotation), text: paragraphsOf(annotation) }) - 1,
    change: (id) => changes.get(id) ?? null,
  };
}

const authorOf = (element: Element | undefined): string | null => {
  const creator = childOf(element, "dc:creator");
  return creator ? wordsOf(creator).trim() || null : null;
};

/** The words of an element's paragraphs, a line each. */
const paragraphsOf = (element: Element): string =>
  elementsIn(element)
    .filter(({ name }) => /^(?:text:(?:p|h|list|section)|table:table)$/.test(name))
    .map((paragraph) => wordsOf(paragraph).replace(/\s+/g, " ").trim())
    .join("\n");
