import type { Line } from "./lines.ts";
import { brokenWord } from "./words.ts";

/** One or more lines that are one run of text: a paragraph, an item, a heading, one line of an address. */
export interface Unit {
  readonly from: number;
  readonly to: number;
  readonly indent: number;
  readonly text: string;
  readonly bullet: Line["bullet"];
  readonly afterBlank: boolean;
  readonly lines: number;
  /** Whether in this text a line is a paragraph of its own, for no blank lines separate them. */
  readonly own: boolean;
}

/** Joins lines that were broken to fit a width or in the middle of a word. */
export function unitsOf(lines: readonly Line[]): readonly Unit[] {
  const width = wrapWidth(lines);
  const own = lines.filter((line) => line.afterBlank).length < lines.length / 10;
  const units: Unit[] = [];
  let parts: Line[] = [];
  const close = () => {
    const [first] = parts;
    if (!first) return;
    const { from, indent, bullet, afterBlank } = first;
    const text = parts.map((part) => part.text).join(" ");
    units.push({ from, to: parts.at(-1)!.to, indent, text, bullet, afterBlank, lines: parts.length, own });
    parts = [];
  };
  for (const line of lines) {
    const previous = parts.at(-1);
    if (!previous || !continues(previous, line, width) || opensItem(parts, line, width)) close();
    parts.push(line);
  }
  close();
  return units;
}

function continues(previous: Line, line: Line, width: number | null): boolean {
  if (line.afterBlank || line.bullet) return false;
  if (/^[,;)]/.test(line.text)) return true;
  if (brokenWord(previous.text, line.text)) return true;
  if (width !== null) {
    const firstWord = line.text.indexOf(" ") < 0 ? line.text.length : line.text.indexOf(" ");
    return previous.indent + previous.text.length + 1 + firstWord > width - 2;
  }
  return (
    /^[a-z]/.test(line.text) &&
    /[\p{L},]$/u.test(previous.text) &&
    previous.text.length > 30 &&
    !/^[a-z]+[.@]/.test(line.text)
  );
}

/**
 * "You have the right" / "  to be told …" / "  to have …": lines that are set in and go on with the first are items of a
 * list, not its further lines.
 */
function opensItem(parts: readonly Line[], line: Line, width: number | null): boolean {
  const [first] = parts;
  const word = /^(?:to|of|for|not|by|against)(?= )/.exec(line.text)?.[0];
  if (!first || first.bullet || word === undefined) return false;
  if (parts.length === 1 && line.indent >= first.indent + 2) return true;
  return width === null && line.indent >= 2 && line.indent === first.indent && first.text.startsWith(`${word} `);
}

/** The width to which a text was wrapped, null where its lines are as long as their paragraphs. */
function wrapWidth(lines: readonly Line[]): number | null {
  const lengths = lines.map((line) => line.indent + line.text.length).sort((a, b) => a - b);
  const width = lengths.at(Math.floor(lengths.length * 0.98));
  if (width === undefined || lengths.length < 4 || width > 130 || width < 40 || lengths.at(-1)! > 160) return null;
  let full = 0;
  let broken = 0;
  for (let index = 1; index < lines.length; index += 1) {
    const line = lines[index]!;
    const previous = lines[index - 1]!;
    if (line.afterBlank || line.bullet) continue;
    if (previous.indent + previous.text.length + 1 + line.text.split(" ", 1)[0]!.length > width - 2) full += 1;
    if (!/[.:;!?]$/.test(previous.text) && previous.text.length > width / 2) broken += 1;
  }
  return full >= 3 && broken >= full / 2 ? width : null;
}
