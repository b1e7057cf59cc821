import { sourceOffset } from "../../../document/view.ts";
import type { Block, Document, Hit } from "../../../types.ts";
import type { Case } from "../../judge.ts";

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
  if (kind === "table" && document.blocks.some((block) => block.kind === "cell")) return false;
  if (kind === "figure" && /!\[|<img\b|<svg\b/i.test(document.source)) return false;
  return !document.blocks.some((block) => {
    if (block.from <= clause.from && clause.to <= block.to) return false;
    const begins = document.view.text.slice(block.from, Math.min(block.to, block.from + LABEL)).toLowerCase();
    return new RegExp(`^\\W{0,4}(?:\\d{1,2}[.)]? )?(?:the )?${kind}e?\\b`).test(begins);
  });
}

const OF_ANOTHER = /^ (?:of|to|in) (?!this\b|the (?:\p{L}+ )?(?:notice|policy|statement|document)\b|our\b)/u;

/** How far into a block its label may stand, in characters. */
const LABEL = 60;

/** Whether nothing behind a clause bears the name of what is said to stand further down. */
export function isNothingFurtherDown({ context: { document } }: Case, { clause }: Hit): boolean {
  const { blocks, view } = document;
  if (hasLink(document, clause.from, clause.to)) return false;
  const words = tellingWords(view.text.slice(clause.from, clause.to));
  const later = blocks.filter((block, index) => index > clause.block && block.part === "notice");
  if (words.length === 0 || later.length === 0) return false;
  if (later[0]?.kind === "item" || later.some(({ kind }) => kind === "cell")) return false;
  return !later.some((block) => bearsOne(document, block, words)) && !hasLinkNamed(document, clause.to, words);
}

/** Whether no link, button or form stands behind a clause, nor an address that is written out. */
export function isLinkNotBelow({ context: { document } }: Case, { clause }: Hit): boolean {
  if (document.format !== "markdown" && document.format !== "html") return false;
  if (hasLink(document, clause.from, document.view.text.length)) return false;
  const rest = document.source.slice(sourceOffset(document.view, clause.from));
  return !/<(?:form|button|input|iframe|a)\b|\]\(|\bwww\.|https?:/i.test(rest.replace(REGULATOR, ""));
}

/** Where the regulator is found is not what was promised. */
const REGULATOR = /(?:https?:\/\/)?(?:www\.)?(?:ico\.org\.uk|informationcommission\S{0,20}\.uk)\S{0,80}/gi;

const hasLink = ({ links }: Document, from: number, to: number): boolean =>
  links.some(
    (link) => link.from >= from && link.to <= to && !/ico\.org|informationcommission|^mailto:/i.test(link.url),
  );

const hasLinkNamed = ({ links }: Document, from: number, words: readonly string[]): boolean =>
  links.some((link) => link.from >= from && words.some((word) => link.text.toLowerCase().includes(word)));

/** A heading, a line that introduces something, or the label of a paragraph. */
function bearsOne({ view }: Document, { kind, from, to }: Block, words: readonly string[]): boolean {
  const text = view.text.slice(from, to).toLowerCase();
  const isTitle =
    kind === "heading" || kind === "cell" || text.endsWith(":") || (to - from < LABEL && !text.endsWith("."));
  const title = isTitle ? text : (/^[^.:–—]{3,50}(?=[:–—]| - )/u.exec(text)?.[0] ?? "");
  return words.some((word) => title.includes(word));
}

/** The beginnings of the words that say what is promised. */
const tellingWords = (text: string): readonly string[] =>
  (text.toLowerCase().match(/\p{L}{5,}/gu) ?? []).filter((word) => !GENERAL.test(word)).map((word) => word.slice(0, 6));

const GENERAL =
  /^(?:about|above|after|again|along|among|attached|appended|because|before|being|below|between|bottom|cannot|could|describ\w+|detail\w*|document\w*|enclosed|every\w*|explain\w*|follow\w*|found|further|given|having|informat\w+|listed|lists|might|named|notice\w*|other\w*|overleaf|personal|please|policy|policies|printed|privacy|provid\w+|reproduced|section|separate\w*|should|shown|statement\w*|their|there|these|thing\w*|those|under|using|website|where|whether|which|while|whose|would|yours?|full\w*|procedure\w*|process\w*|summary|organisation\w*)$/;
