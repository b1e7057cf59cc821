import { lowerCase } from "../../../document/lower-case.ts";
import { sourceOffset } from "../../../document/view.ts";
import { countBefore } from "../../../halving.ts";
import { oncePer } from "../../../once-per.ts";
import type { Block, Document, Hit, Link } from "../../../types.ts";
import type { Case } from "../../judge.ts";
import { isRegulators } from "./link-address.ts";
import { beginningsOf, tellingWords } from "./telling-words.ts";

/** Whether an annex or schedule that a clause names has no place of its own in the notice, and no link leads to it. */
export function isAnnexMissing({ context: { document } }: Case, { clause, from, to }: Hit): boolean {
  if (clause.kind === "heading" || hasLink(document, clause.from, clause.to)) return false;
  const name = document.view.text
    .slice(from, to)
    .toLowerCase()
    .replace(/^annexe/, "annex");
  // "Appendix 6 of the Scheme": another document's.
  if (OF_ANOTHER.test(document.view.text.slice(to, to + LABEL))) return false;
  const kind = name.split(" ")[0] as string;
  const { labelled, hasCell, hasPicture } = shown(document);
  if ((kind === "table" && hasCell) || (kind === "figure" && hasPicture)) return false;
  // At most one of them is the block of the clause itself.
  return !labelled
    .get(kind)
    ?.slice(0, 2)
    .some((block) => block.from > clause.from || block.to < clause.to);
}

/** What a notice shows, and its blocks by the word with which they begin: "Annex", "Schedule", "Table". */
const shown = oncePer(({ blocks, view, source }: Document) => {
  const labelled = new Map<string, Block[]>();
  for (const block of blocks) {
    const begins = view.text.slice(block.from, Math.min(block.to, block.from + LABEL)).toLowerCase();
    const [, word = ""] = /^\W{0,4}(?:\d{1,2}[.)]? )?(?:the )?(\p{L}+)/u.exec(begins) ?? [];
    const label = word.replace(/^annexe/, "annex");
    const others = labelled.get(label);
    if (others) others.push(block);
    else labelled.set(label, [block]);
  }
  const hasCell = blocks.some(({ kind }) => kind === "cell");
  return { labelled, hasCell, hasPicture: /!\[|<img\b|<svg\b/i.test(source) };
});

const OF_ANOTHER = /^ (?:of|to|in) (?!this\b|the (?:\p{L}+ )?(?:notice|policy|statement|document)\b|our\b)/u;

/** How far into a block its label may stand, in characters. */
const LABEL = 60;

/** Whether nothing behind a clause bears the name of what is said to stand further down. */
export function isNothingFurtherDown({ context: { document } }: Case, { clause }: Hit): boolean {
  if (hasLink(document, clause.from, clause.to)) return false;
  const { next, lastCell, titles, links } = behind(document);
  const words = tellingWords(document.view.text.slice(clause.from, clause.to));
  const following = next[clause.block];
  if (words.length === 0 || !following || following.kind === "item" || lastCell > clause.block) return false;
  return !words.some((word) => lastOf(titles, word) > clause.block || lastOf(links, word) >= clause.from);
}

/** Whether a section ends with "listed below", and nothing behind it bears the name of what was to be listed. */
export function isNothingBelow({ context: { document } }: Case, { clause }: Hit): boolean {
  const { blocks, view } = document;
  const block = blocks[clause.block] as Block;
  if (clause.kind === "heading" || clause.to < block.to || hasLink(document, clause.from, clause.to)) return false;
  const following = blocks
    .slice(clause.block + 1)
    .filter(
      ({ part, from, to }) => part === "notice" && !DATED.test(view.text.slice(from, Math.min(to, from + LABEL))),
    );
  const [next] = following;
  // What is listed may have headings of its own.
  const isListed = next && (next.kind !== "heading" || (block.heading >= 0 && next.heading === block.heading));
  if (isListed || /!\[|<(?:img|svg|iframe|form)\b/i.test(document.source)) return false;
  const words = beginningsOf(view.text.slice(clause.from, clause.to));
  if (words.length === 0) return false;
  return !following.some((each) => {
    const title = titleOf(each, view.text);
    return words.some((word) => title.includes(word));
  });
}

/** The line that dates a page is nothing that was promised. */
const DATED = /^(?:page )?(?:last|next) (?:\p{L}+ )?(?:updated|modified|reviewed|review)\b/iu;

/** Whether "listed above" stands behind no item and no cell, and what was listed is not spoken of before. */
export function isNothingAbove({ context: { document } }: Case, { clause, from, to }: Hit): boolean {
  const { blocks, view } = document;
  if (clause.kind === "heading") return false;
  const earlier = blocks.slice(0, clause.block).filter(({ part }) => part === "notice");
  if (earlier.some(({ kind }) => kind === "item" || kind === "cell" || kind === "code")) return false;
  const listed = view.text.slice(from, to).toLowerCase().split(/\s/)[0] as string;
  const before = lowerCase(document).slice(0, clause.from);
  return !before.includes(listed.slice(0, Math.max(4, listed.length - 2)));
}

/** What stands in a notice, by what may be asked of it: is there any behind this place? */
const behind = oncePer((document: Document) => {
  const { blocks, view, links } = document;
  const own = blocks.map((block, index) => ({ block, index })).filter(({ block }) => block.part === "notice");
  /** Per block: the first of the notice behind it. */
  const next: (Block | undefined)[] = [];
  let last: Block | undefined;
  for (let index = blocks.length - 1; index >= 0; index--) {
    next[index] = last;
    if (blocks[index]?.part === "notice") last = blocks[index];
  }
  return {
    next,
    lastCell: own.findLast(({ block }) => block.kind === "cell")?.index ?? -1,
    titles: lastByWord(own.map(({ block, index }) => [titleOf(block, view.text), index])),
    links: lastByWord(links.map(({ text, from }) => [text.toLowerCase(), from])),
  };
});

/** The beginnings of words, and the last place of a text in which each stands. */
function lastByWord(texts: readonly (readonly [text: string, place: number])[]): ReadonlyMap<string, number> {
  const last = new Map<string, number>();
  for (const [text, place] of texts) {
    for (const [word] of text.matchAll(/\p{L}{5,}/gu)) {
      for (const beginning of [word.slice(0, 5), word.slice(0, 6)]) {
        last.set(beginning, Math.max(place, last.get(beginning) ?? -1));
      }
    }
  }
  return last;
}

const lastOf = (places: ReadonlyMap<string, number>, word: string): number => places.get(word) ?? -1;

/** Whether no link, button or form stands behind a clause, nor an address that is written out. */
export function isLinkNotBelow({ context: { document } }: Case, { clause }: Hit): boolean {
  if (document.format !== "markdown" && document.format !== "html") return false;
  if (hasLink(document, clause.from, document.view.text.length)) return false;
  return lastWritten(document) < sourceOffset(document.view, clause.from);
}

/** Where the last link, button, form or written address begins in the source, but for the regulator's; −1 where none is. */
const lastWritten = oncePer(({ source }: Document): number => {
  const regulator = source.replace(REGULATOR, (address) => " ".repeat(address.length));
  return [...regulator.matchAll(/<(?:form|button|input|iframe|a)\b|\]\(|\bwww\.|https?:/gi)].at(-1)?.index ?? -1;
});

/** Where the regulator is found is not what was promised. */
const REGULATOR = /(?:https?:\/\/)?(?:www\.)?(?:ico\.org\.uk|informationcommission\S{0,20}\.uk)\S{0,80}/gi;

const hasLink = (document: Document, from: number, to: number): boolean => {
  const links = ownLinks(document);
  const first = links[countBefore(links.length, (index) => (links[index] as Link).from < from)];
  return first !== undefined && first.to <= to;
};

const ownLinks = oncePer(({ links }: Document): readonly Link[] =>
  links
    .filter(({ url }) => !isRegulators(url) && !/^mailto:/i.test(url))
    .sort((a, b) => a.from - b.from || a.to - b.to),
);

/** A heading, a line that introduces something, or the label of a paragraph. */
function titleOf({ kind, from, to }: Block, view: string): string {
  const text = view.slice(from, to).toLowerCase();
  const isTitle =
    kind === "heading" || kind === "cell" || text.endsWith(":") || (to - from < LABEL && !text.endsWith("."));
  return isTitle ? text : (/^[^.:–—]{3,50}(?=[:–—]| - )/u.exec(text)?.[0] ?? "");
}
