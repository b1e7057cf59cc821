import { FILLER } from "./filler.ts";

/** A source made ready for the parser, letter for letter as long as before, so that all positions hold. */
export interface Prepared {
  readonly text: string;
  /** The YAML between the fences at the start, where there is such a block. */
  readonly frontMatter: { readonly from: number; readonly to: number } | null;
}

const bulletLine = /^([ \t]*)[•●▪◦‣∙·■□➢➤✓✔\uf0b7]([ \t\u00a0])/gm;
const ruleLine = /^[ \t]*={4,}[ \t]*$/gm;
const deepNesting = /^(?:[ \t]*(?:>|[-+*]|\d{1,9}[.)])){100,}/gm;
/** What is nested so has a hundred of these, with nothing but numbers between. */
const manyMarks = /(?:[>\-+*.)][ \t\d]*){100}/;
/** "~~words~~": what was taken back stands on the page with a line through it. A fence of "~~~" is none. */
const struckOut = /(?<!~)~~(?=[^\s~])[^~]{1,2000}~~(?!~)/g;
/** Looked for by its "##" and not at every line. */
const crampedHeading = /##{1,5}(?<=^#{2,6})(?=[^#\s])/gm;

/** Writes what the writer meant in as many characters: bullets that Markdown does not know, headings that lack a space. */
export function prepare(source: string): Prepared {
  const frontMatter = frontMatterOf(source);
  let text = source;
  if (frontMatter) {
    const end = source.indexOf("-", frontMatter.to);
    text = blank(source.slice(0, end + 3)) + source.slice(end + 3);
  }
  if (/[•●▪◦‣∙·■□➢➤✓✔\uf0b7]/.test(text))
    text = text.replace(bulletLine, (_, indent, space) => `${indent}-${space === "\u00a0" ? " " : space}`);
  // A rule drawn with "=" under a blank line is decoration; under text it would make a heading of the whole paragraph.
  if (text.includes("====")) {
    let end = -3;
    text = text.replace(ruleLine, (rule, at: number) => {
      const afterRule = at - end <= 2;
      end = at + rule.length;
      return afterRule || followsBlankLine(text, at) ? " ".repeat(rule.length) : rule;
    });
  }
  // The parser calls itself for every list and quotation within another; nobody means fifty of them.
  if (manyMarks.test(text))
    text = text.replace(deepNesting, (markers) => markers.slice(0, 100) + " ".repeat(markers.length - 100));
  // "###Title" lacks the space that Markdown asks for; its last "#" makes room, and the reader counts them again.
  if (text.includes("##")) text = text.replace(crampedHeading, (marks) => `${marks.slice(1)} `);
  if (text.includes("~~")) text = text.replace(struckOut, (words) => words.replace(/[^\r\n]/g, FILLER));
  return { text, frontMatter };
}

function frontMatterOf(source: string): { readonly from: number; readonly to: number } | null {
  const open = /^\ufeff?---[ \t]*(\r\n|\n|\r)/.exec(source);
  if (!open) return null;
  const close = /(?:^|[\r\n])---[ \t]*(?=[\r\n]|$)/g;
  close.lastIndex = open[0].length - 1;
  const end = close.exec(source);
  if (!end || end.index - open[0].length > 20_000) return null;
  const inner = source.slice(open[0].length, end.index + 1);
  return /^[\w-]+[ \t]*:/m.test(inner) && !/^#/m.test(inner)
    ? { from: open[0].length, to: Math.max(open[0].length, end.index) }
    : null;
}

/** Spaces of the same length; line ends stay. */
function blank(text: string): string {
  return text.replace(/[^\r\n]/g, " ");
}

function followsBlankLine(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 80), at).replace(/(?:\r\n|\n|\r)$/, "");
  return /(?:^|[\r\n])[ \t]*$/.test(before) && (before.length < 70 || /[\r\n]/.test(before));
}
