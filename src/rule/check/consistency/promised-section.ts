import { oncePer } from "../../../once-per.ts";
import { stem } from "../../../phrase/stem.ts";
import { rememberedText } from "../../../remembered-text.ts";
import type { Block, Document, Hit } from "../../../types.ts";
import type { Case } from "../../judge.ts";

/** How a title is named: in quotation marks beside "section" or "heading", or "(see Contact Details below)". */
const TITLES: readonly RegExp[] = [
  /\b(?:explained|described|told|given|set out|shown|see|listed|found) (?:above |below |further down )?(?:under|headed|entitled) [“"‘]([^”"’“‘\n]{3,80})[”"’]/u,
  /\b(?:section|heading)s?,? (?:below |above )?(?:(?:entitled|titled|headed|called|named|on|about) )?[“"‘]([^”"’“‘\n]{3,80})[”"’]/u,
  /[“"‘]([^”"’“‘\n]{3,80})[”"’]\s(?:section|heading)\b(?! of )/u,
  /\bsections? (?:below |above )?(?:entitled|titled|headed|called|named) (\p{Lu}[\p{L}’']*(?: (?:\p{Lu}[\p{L}’']*|of|and|to|the|for|we|your|our)){0,7})/u,
  /\b[Ss]ee (?:the )?[“"‘']([^”"’“‘'\n]{3,80})[”"’'] (?:below|above|for (?:more|further|details))\b/u,
  /\bsee (?:the )?(\p{Lu}[\p{L}’']*(?: (?:\p{Lu}[\p{L}’']*|of|and|to|the|for|we|your|our)){1,7})(?: section)? (?:below|above)\b/u,
  /\b[Ss]ee (?:below|above)[:,]? [“"‘']([^”"’“‘'\n]{3,80})[”"’']/u,
  /\([Ss]ee [“"‘]([^”"’“‘\n]{3,80})[”"’]\)/u,
];
/** Another document, or a part of a site or a form, is not looked for here. */
const ELSEWHERE = /\b(?:policy|website|site|browser|account|settings|form|menu|profile|page|act|regulations?)\b/i;

/** Whether the place that a clause names by its title is nowhere in the notice. */
export function isTitleMissing({ context: { document } }: Case, { clause }: Hit): boolean {
  const text = document.view.text.slice(clause.from, clause.to);
  if (document.links.some(({ from, to }) => from >= clause.from && to <= clause.to)) return false;
  const title = TITLES.map((shape) => shape.exec(text)?.[1]).find((found) => found !== undefined);
  if (title === undefined || ELSEWHERE.test(title)) return false;
  const own = key(title);
  if (own === "") return false;
  const isElsewhere = ({ from, to }: Block): boolean => !(from <= clause.from && clause.to <= to);
  const { titles, labels } = placesIn(document);
  return !(
    titles.some((place) => isElsewhere(place.block) && matches(place.key, own)) || labels.get(own)?.some(isElsewhere)
  );
}

/** The headings and cells of a document with their keys, and the paragraphs by the keys of the labels with which they begin. */
export const placesIn = oncePer(({ blocks, view }: Document) => {
  const titles: { readonly key: string; readonly block: Block }[] = [];
  const labels = new Map<string, Block[]>();
  for (const block of blocks) {
    const text = view.text.slice(block.from, Math.min(block.to, block.from + LONGEST));
    if (block.kind === "heading" || block.kind === "cell") {
      titles.push({ key: key(text), block });
      continue;
    }
    const own = key(label(text));
    const others = labels.get(own);
    if (others) others.push(block);
    else labels.set(own, [block]);
  }
  return { titles, labels };
});

/** Longer than any title, in characters. */
const LONGEST = 200;

/** A paragraph may carry its title in its first words: "Your rights. You can …", "Contact details: …", "Right to object - you …". */
const label = (text: string): string => /^[^.:?!\n–]{1,90}?(?:$|[.:?!\n–]| - )/.exec(text.slice(0, 92))?.[0] ?? "";

/** One of the two holds the other, or the heading has the same words in their order and a word more. */
const matches = (block: string, own: string): boolean =>
  block !== "" && (` ${block} `.includes(` ${own} `) || ` ${own} `.includes(` ${block} `) || isShortened(block, own));

/** "Type of data we hold" for "The type of personal data that we hold": three words at least, and few left out. */
function isShortened(block: string, own: string): boolean {
  const [all, some] = [block.split(" "), own.split(" ")];
  if (some.length < 3 || all.length > some.length + 2) return false;
  let next = 0;
  for (const word of all) if (word === some[next]) next += 1;
  return next === some.length;
}

/** The stems of the words that tell, in their order. */
export const key = (text: string): string =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((word) => !FILLER.has(word) && !/^\d+$/.test(word))
    .map((word) => stemOf(word, 0, word.length))
    .join(" ");

const stemOf = rememberedText(stem);

const FILLER = new Set(["the", "a", "an", "your", "our", "my", "and", "to", "for", "of", "on", "in"]);
