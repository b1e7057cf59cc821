import { clauseAt } from "../../../document/clause-at.ts";
import { evidence } from "../../../document/place.ts";
import { sourceEnd, sourceOffset } from "../../../document/view.ts";
import { oncePer } from "../../../once-per.ts";
import type { Block, Document } from "../../../types.ts";
import type { Judge } from "../../judge.ts";
import { fail, pass } from "../../verdict.ts";
import { isOtherMatter } from "../other-matter.ts";

/** Judges by headings on which nothing follows before the next section, or the end. */
export const headingEmpty: Judge = (_rule, { context: { document, clauses } }) => {
  const found = document.blocks.flatMap((block, index) => {
    if (!isEmpty(document, block, index) && !isEmptyNumber(document, index)) return [];
    // In a list of contents each title stands once more, above its section.
    if ((timesSaid(document).get(titleOf(document, block)) ?? 0) > 1) return [];
    const clause = clauseAt(clauses, block.from);
    const next = document.blocks[index + 1];
    // The heading that stands where the text should be shows the matter.
    return clause ? [evidence(document, clauses, clause, block.from, next ? next.to : block.to)] : [];
  });
  return found.length > 0 ? fail(distinct(found)) : pass();
};

function isEmpty(document: Document, block: Block, index: number): boolean {
  const { blocks, view, source, meta } = document;
  if (block.kind !== "heading" || block.part !== "notice" || index === meta.titleBlock) return false;
  // The names of a site and of its page stand one under the other before the notice begins.
  if (firstText(document) > index) return false;
  const text = view.text.slice(block.from, block.to).trim();
  if (!isTitle(text)) return false;
  const next = blocks[index + 1];
  if (next && !takesOver(view.text, block, next)) return false;
  // What the view leaves out (a picture, a form, template code) may be what the heading is about.
  const between = source.slice(sourceEnd(view, source, block.to), next ? sourceOffset(view, next.from) : source.length);
  return NOTHING.test(between.replace(TAGS, ""));
}

/** Index of the first block of text; there may be none. */
const firstText = oncePer(({ blocks }: Document): number => {
  const first = blocks.findIndex(({ part, kind }) => part === "notice" && kind !== "heading");
  return first < 0 ? blocks.length : first;
});

/** A heading that is not deeper may still only be the first of those that share a title: levels are often wrong. */
function takesOver(view: string, block: Block, next: Block): boolean {
  if (next.part !== "notice" || next.kind !== "heading" || next.depth > block.depth) return false;
  return isOtherMatter(view.slice(block.from, block.to), view.slice(next.from, next.to));
}

const titleOf = ({ view }: Document, { from, to }: Block): string =>
  view.text
    .slice(from, Math.min(to, from + LONGEST_TITLE))
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, " ")
    .trim();
const LONGEST_TITLE = 120;

/** How often the text of each block stands in the notice. */
const timesSaid = oncePer((document: Document): ReadonlyMap<string, number> => {
  const times = new Map<string, number>();
  for (const block of document.blocks) {
    if (block.kind === "cell" || block.kind === "code") continue;
    const title = titleOf(document, block);
    times.set(title, (times.get(title) ?? 0) + 1);
  }
  return times;
});

/** "6. Marketing" and, right behind it, "7. Complaints" with its text: plain text has no other sign of a heading. */
function isEmptyNumber(document: Document, index: number): boolean {
  if (document.format !== "text") return false;
  const [before, own, next, after] = [-1, 0, 1, 2].map((step) => document.blocks[index + step]);
  if (own?.part !== "notice" || before?.part !== "notice") return false;
  const number = numberOf(document, own);
  return (
    number !== null &&
    numberOf(document, next) === number + 1 &&
    numberOf(document, before) === null &&
    after !== undefined &&
    numberOf(document, after) === null
  );
}

/** The number of a short title, as a heading or as an item of its own. */
function numberOf({ view, source }: Document, block: Block | undefined): number | null {
  if (!block || (block.kind !== "heading" && block.kind !== "item")) return null;
  const text = view.text.slice(block.from, block.to);
  const at = sourceOffset(view, block.from);
  const found = /^\s*(\d{1,2})[.)]?\s/.exec(
    block.kind === "heading" ? text : source.slice(Math.max(0, source.lastIndexOf("\n", at) + 1), at + 1),
  );
  const isShort = isTitle(text) && text.split(/\s+/).length <= 8 && /^(?:\d+[.)]?\s)?\p{Lu}/u.test(text);
  return found && isShort ? Number(found[1]) : null;
}

/** Marks of headings and rules, and the tags of blocks and emphasis that hold no content of their own. */
const NOTHING = /^[\s#>*_=:;.|-]*$/;
const TAGS =
  /<\/?(?:h[1-6]|div|section|article|p|br|hr|span|strong|b|em|i|u|main|body|html|header|li|ul|ol|td|tr)\b[^<>]*>|\{#[\w-]+\}/gi;

/** Sentences, questions that a heading asks of nobody, bylines and parts of addresses are no titles of sections. */
const isTitle = (text: string): boolean => {
  const words = text.replace(/^\d{1,2}(?:\.\d{1,2})*[.)]?\s+/, "");
  return (
    words.length <= LONGEST_TITLE &&
    words.split(/\s+/).length <= 14 &&
    !/[.!,;@]$|[.!] \p{Lu}|^\W*$|\d{4,}|https?:/u.test(words)
  );
};

/** Of several empty headings in a row one is reported. */
const distinct = <T extends { readonly start: { readonly offset: number }; readonly end: { readonly offset: number } }>(
  places: readonly T[],
): readonly T[] => {
  const kept: T[] = [];
  for (const place of places) if (place.start.offset >= (kept.at(-1)?.end.offset ?? -1)) kept.push(place);
  return kept;
};
