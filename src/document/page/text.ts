import { FILLER } from "../filler.ts";
import type { Inline } from "../inline.ts";

/** Characters that no reader sees: what stands for code, soft hyphens, spaces without width. */
const UNSEEN = `${FILLER}\0\u00ad\u200b\u200c\u200d\u2060\ufeff`;
const SPACES = "\t\n\f\r\u00a0\u2000-\u200a\u202f\u3000";
const uneven = new RegExp(`[${SPACES}${UNSEEN}]| {2}`);
const hasUnseen = new RegExp(`[${UNSEEN}]`);
const unseen = new RegExp(`[${UNSEEN}]+`, "g");
const spaces = new RegExp(`[${SPACES}][ ${SPACES}]*| [ ${SPACES}]+`, "g");

/** A text as a browser shows it: one space for every run of white space, without the characters that nobody sees. */
export const shown = (value: string): string => (uneven.test(value) ? seen(value).replace(spaces, " ") : value);

const seen = (value: string): string => (hasUnseen.test(value) ? value.replace(unseen, "") : value);

/**
 * Writes a shown text into the view. `from` and `to` are its place in the source, where white space runs, character
 * references and tags that the parser dropped may stand between its letters: the two are walked side by side.
 */
export function writeShown(out: Inline, value: string, from: number, to: number): void {
  if (to - from === value.length && out.source.startsWith(value, from)) {
    out.builder.copy(from, to);
    return;
  }
  align(out.source, value, from, to, out.builder);
}

/** The place in the source of a letter of a shown text. */
export function placeOf(source: string, value: string, from: number, to: number, index: number): number {
  let found = to;
  let length = 0;
  const mark = (at: number, width: number, step: number) => {
    if (length <= index && index < length + width) found = at + (index - length) * step;
    length += width;
  };
  align(source, value, from, to, {
    copy: (start, end) => mark(start, end - start, 1),
    put: (text, at) => mark(at, text.length, 0),
  });
  return found;
}

/** What takes the stretches of the source that are the text, and the text that stands for others. */
interface Writer {
  copy(from: number, to: number): void;
  put(text: string, at: number): void;
}

function align(source: string, value: string, from: number, to: number, writer: Writer): void {
  let index = 0;
  let at = from;
  let run = from;
  const flush = () => {
    if (at > run) writer.copy(run, at);
  };
  while (index < value.length && at < to) {
    const code = source.charCodeAt(at);
    const wanted = value.charCodeAt(index);
    if (
      code === wanted &&
      code !== LESS &&
      code !== AMPERSAND &&
      (code !== SPACE || !isSpace(source.charCodeAt(at + 1)))
    ) {
      index += 1;
      at += 1;
      continue;
    }
    flush();
    if (isSpace(code)) {
      if (wanted === SPACE) {
        writer.put(" ", at);
        index += 1;
      }
      while (at < to && isSpace(source.charCodeAt(at))) at += 1;
    } else if (code === LESS && isTag(source, at)) {
      at = tagEnd(source, at, to);
    } else if (code === AMPERSAND) {
      const { width, units } = reference(source, value, at, index);
      writer.put(value.slice(index, index + units), at);
      index += units;
      at += width;
    } else if (code === wanted) {
      writer.copy(at, at + 1);
      index += 1;
      at += 1;
    } else {
      at += 1;
    }
    run = at;
  }
  flush();
  // The parser found letters where this reader sees none: they stand at the end of what they were read from.
  if (index < value.length) writer.put(value.slice(index), Math.max(from, to - 1));
}

const SPACE = 32;
const LESS = 60;
const AMPERSAND = 38;

const isSpace = (code: number): boolean =>
  code === 32 ||
  (code >= 9 && code <= 13 && code !== 11) ||
  code === 0xa0 ||
  (code >= 0x2000 && code <= 0x200a) ||
  code === 0x202f ||
  code === 0x3000;

const isTag = (source: string, at: number): boolean => /[a-z/!?]/i.test(source[at + 1] ?? "");

function tagEnd(source: string, at: number, to: number): number {
  if (source.startsWith("<!--", at)) {
    const close = source.indexOf("-->", at + 2);
    return close < 0 ? to : Math.min(to, close + 3);
  }
  let quote = "";
  for (let index = at + 1; index < to; index += 1) {
    const char = source[index]!;
    if (quote !== "") {
      if (char === quote) quote = "";
    } else if (char === ">") return index + 1;
    else if ((char === '"' || char === "'") && source[index - 1] === "=") quote = char;
  }
  return to;
}

const REFERENCE = /&(?:#(\d+)|#[xX]([\da-fA-F]+)|([a-zA-Z][a-zA-Z\d]*));?/y;
const UNSEEN_NAMES = /^(?:shy|zwj|zwnj|ZeroWidthSpace|NoBreak)$/;
const SPACE_NAMES = /^(?:nbsp|NonBreakingSpace|ensp|emsp|emsp1[34]|numsp|puncsp|thinsp|ThinSpace|hairsp|Tab|NewLine)$/;

/** How long the character reference at a place is, and how many units of the text it stands for. */
function reference(source: string, value: string, at: number, index: number): { width: number; units: number } {
  REFERENCE.lastIndex = at;
  const match = REFERENCE.exec(source);
  if (!match) return { width: 1, units: value[index] === "&" ? 1 : 0 };
  const [whole, decimal, hexadecimal, name] = match;
  const width = whole.length;
  const code = decimal ? Number.parseInt(decimal, 10) : hexadecimal ? Number.parseInt(hexadecimal, 16) : -1;
  const isBlank = name ? SPACE_NAMES.test(name) : isSpace(code);
  if (isBlank) return { width, units: value[index] === " " ? 1 : 0 };
  if (name ? UNSEEN_NAMES.test(name) : unseenCode(code)) return { width, units: 0 };
  const units = unitsAt(value, index, source[at + width]);
  if (!name) return { width, units };
  if (value[index] === "&")
    return { width: /^amp;?$/i.test(whole.slice(1)) ? width : /^amp/i.test(name) ? 4 : 1, units: 1 };
  const goesOn = (length: number, taken: number) => {
    const next = source[at + length] ?? "<";
    const after = value[index + taken] ?? "";
    return next === after || (/\s/.test(next) && /^ ?$/.test(after)) || /[<&]/.test(next);
  };
  if (whole.endsWith(";") && goesOn(width, units)) return { width, units };
  // "&copy2026": some old names stand without their semicolon, and what follows is text.
  for (let length = Math.min(6, name.length); length >= 2; length -= 1) {
    if (goesOn(1 + length, 1)) return { width: 1 + length, units: 1 };
  }
  return { width, units };
}

const unseenCode = (code: number): boolean =>
  code === 0xad || (code >= 0x200b && code <= 0x200d) || code === 0x2060 || code === 0xfeff;

/** A character reference stands for one character, for few of them with a combining mark. */
function unitsAt(value: string, index: number, following: string | undefined): number {
  const code = value.charCodeAt(index);
  const second = value[index + 1];
  if (code >= 0xd800 && code < 0xdc00) return 2;
  return second !== undefined && second !== following && /[\u0331-\u0338\u20d2\u20e5\ufe00\u200a]/.test(second) ? 2 : 1;
}
