import { isHeadingLike } from "./heading-like.ts";

/** A source made ready for the parser, letter for letter as long as before, so that all positions hold. */
export interface Prepared {
  readonly text: string;
  /** The YAML between the fences at the start, where there is such a block. */
  readonly frontMatter: { readonly from: number; readonly to: number } | null;
}

const bulletLine = /^([ \t]*)[•●▪◦‣∙·■□➢➤✓✔\uf0b7](?=[ \t\u00a0])/gm;
const ruleLine = /^[ \t]*={4,}[ \t]*$/gm;
const crampedHeading = /^(#{2,6})(?=[^#\s])/gm;
const looseHeading = /^([^\s#>|*+\-\d<][^\r\n]{1,98})[ \t](\r\n|\n|\r)([ \t]{4,})(?=[\r\n])/gm;

/** Writes what the writer meant in as many characters: bullets that Markdown does not know, headings it does not see. */
export function prepare(source: string): Prepared {
  const frontMatter = frontMatterOf(source);
  let text = source;
  if (frontMatter) {
    const end = source.indexOf("-", frontMatter.to);
    text = blank(source.slice(0, end + 3)) + source.slice(end + 3);
  }
  if (/[•●▪◦‣∙·■□➢➤✓✔\uf0b7]/.test(text)) text = text.replace(bulletLine, "$1-");
  // A rule drawn with "=" under a blank line is decoration; under text it would make a heading of the whole paragraph.
  if (text.includes("====")) {
    text = text.replace(ruleLine, (rule, at: number) => (followsBlankLine(text, at) ? " ".repeat(rule.length) : rule));
  }
  // "###Title" lacks the space that Markdown asks for; its last "#" makes room, and the reader counts them again.
  text = text.replace(crampedHeading, (marks) => `${marks.slice(1)} `);
  // Converters of web pages leave an underlined heading as a line with spaces under it.
  text = text.replace(looseHeading, (all, line: string, end: string, spaces: string, at: number) =>
    followsBlankLine(text, at) && isHeadingLike(line.trim()) ? `${line} ${end}${"-".repeat(spaces.length)}` : all,
  );
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
  return at === 0 || /(?:^|\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)$/.test(text.slice(Math.max(0, at - 80), at));
}
