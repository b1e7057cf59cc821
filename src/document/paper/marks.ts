/**
 * What stands between the letters of a paper while it is read: the end of a page, the places where a remark begins and
 * ends. Marks travel in the text, in private use characters, through whatever library reads it, and are taken out when
 * the text is written down.
 */
export type Mark =
  | { readonly kind: "page" }
  /** `depth` from 1: the paragraph is a heading, though its style does not say so. */
  | { readonly kind: "heading"; readonly depth: number }
  | { readonly kind: "begin" | "end"; readonly remark: number };

/** A page ends here. */
export const PAGE_MARK = "\ue0f0p\ue0f1";

/** The paragraph in which it stands is a heading of this depth. */
export const headingMark = (depth: number): string => `\ue0f0h${depth}\ue0f1`;

/** The words of a remark, by its number, begin here. */
export const beginMark = (remark: number): string => `\ue0f0b${remark}\ue0f1`;

/** The words of a remark end here. */
export const endMark = (remark: number): string => `\ue0f0e${remark}\ue0f1`;

/** A text without what could be taken for a mark, as long as before. */
export const withoutMarkLetters = (text: string): string => text.replace(/[\ue0f0\ue0f1\ue0ff]/g, "\ufffd");

/** The words of a text, without its marks. */
export const unmarked = (text: string): string => text.replace(MARKS, "");

/** The pieces of a text in order: words and marks. */
export function* piecesOf(text: string): Generator<string | Mark> {
  let done = 0;
  for (const match of text.matchAll(MARKS)) {
    if (match.index > done) yield text.slice(done, match.index);
    yield markOf(match[1]!, Number(match[2]));
    done = match.index + match[0].length;
  }
  if (done < text.length) yield text.slice(done);
}

const MARKS = /\ue0f0([phbe])(\d*)\ue0f1/g;

function markOf(letter: string, number: number): Mark {
  if (letter === "p") return { kind: "page" };
  if (letter === "h") return { kind: "heading", depth: number };
  return { kind: letter === "b" ? "begin" : "end", remark: number };
}
