import type { Mended } from "../types.ts";
import type { ViewBuilder } from "./view.ts";
import { brokenWord } from "./words.ts";

/** Where text is written: the source, the view, and the broken words that were mended on the way. */
export interface Inline {
  readonly source: string;
  readonly builder: ViewBuilder;
  readonly mended: Mended[];
  /** Whether the lines of the source are also lines of the open block; in a cell they are not. */
  linesCount(): boolean;
}

/**
 * Writes a text node of a tree into the view. `value` is the text as its reader resolved it (escapes, character
 * references, line prefixes), `from` and `to` its place in the source: the two are walked side by side.
 */
export function writeText(inline: Inline, value: string, from: number, to: number): void {
  const { source } = inline;
  if (
    to - from === value.length &&
    source.slice(from, to) === value &&
    !value.includes("\n") &&
    !value.includes("\r")
  ) {
    writeRun(inline, from, to);
    return;
  }
  let run = from;
  let at = from;
  const flush = (end: number) => {
    if (end > run) writeRun(inline, run, end);
  };
  for (let index = 0; index < value.length && at <= to; ) {
    const char = value[index]!;
    if (char === "\n" || char === "\r") {
      flush(trimmedEnd(source, run, at));
      const next = writeBreak(inline, value, index, at, to);
      index = next.index;
      at = run = next.at;
    } else if (source[at] === "&") {
      const width = reference(source, at);
      // A value that spells the reference out is literal text.
      if (width > 1 && !value.startsWith(source.slice(at, at + width), index)) {
        flush(at);
        const units = decodedUnits(value, index, source[at + width]);
        inline.builder.put(value.slice(index, index + units), at);
        index += units;
        at = run = at + width;
      } else {
        index += 1;
        at += 1;
      }
    } else if (source[at] === "\\" && at + 1 < to && source[at + 1] === char && isPunctuation(char)) {
      flush(at);
      run = at + 1;
      at += 2;
      index += 1;
    } else if (source[at] === char || source[at] === "\0") {
      index += 1;
      at += 1;
    } else if (at < to) {
      flush(at);
      at = run = at + 1;
    } else {
      flush(at);
      inline.builder.put(value.slice(index), Math.max(from, to - 1));
      return;
    }
  }
  flush(Math.min(at, to));
}

/** Writes code: the source as it stands, line by line. */
export function writeLiteral(inline: Inline, from: number, to: number): void {
  const { source, builder } = inline;
  for (const match of source.slice(from, to).matchAll(/[^\r\n]+|\r\n|\r|\n/g)) {
    const at = from + match.index;
    if (/[\r\n]/.test(match[0])) builder.breakLine(at);
    else builder.copy(at, at + match[0].length);
  }
}

/** Writes a line break within a block: "\n", or nothing where it stands inside a word or before a comma. */
function writeBreak(
  inline: Inline,
  value: string,
  index: number,
  at: number,
  to: number,
): { readonly index: number; readonly at: number } {
  const { source, builder, mended } = inline;
  const after = value[index] === "\r" && value[index + 1] === "\n" ? index + 2 : index + 1;
  let next = at;
  while (next < to && source[next] !== "\n" && source[next] !== "\r") next += 1;
  const lineEnd = next;
  next += source[next] === "\r" && source[next + 1] === "\n" ? 2 : 1;
  while (next < to && source[next] !== value[after] && (isBlank(source[next]!) || source[next] === ">")) next += 1;
  const before = value[index - 1] ?? " ";
  const first = value[after] ?? " ";
  if (first >= "a" && first <= "z" && /\p{L}/u.test(before)) {
    const broken = brokenWord(value.slice(Math.max(0, index - 22), index), value.slice(after, after + 23));
    if (broken) {
      const middle = builder.length();
      mended.push({ from: middle - broken.left, to: middle + broken.right });
      return { index: after, at: next };
    }
  }
  if (/[,;]/.test(first) && /[\p{L}\p{N})]/u.test(before)) return { index: after, at: next };
  if (inline.linesCount()) builder.breakLine(lineEnd);
  else builder.put(" ", lineEnd);
  return { index: after, at: next };
}

const clutter = /\{[:#.][^{}\n]{0,200}\}|\*{2,}/g;

/** A run that reads the same in source and view, without what is markup all the same: attribute lists, stray emphasis. */
function writeRun(inline: Inline, from: number, to: number): void {
  const { source, builder } = inline;
  const text = source.slice(from, to);
  if (!text.includes("{") && !text.includes("**")) {
    builder.copy(from, to);
    return;
  }
  let done = from;
  for (const match of text.matchAll(clutter)) {
    const start = from + match.index;
    builder.copy(done, start);
    done = start + match[0].length;
    const glued =
      match[0].startsWith("*") && start > from && /\S/.test(source[start - 1]!) && /\w/.test(source[done] ?? "");
    if (glued) builder.put(" ", start);
  }
  builder.copy(done, to);
}

function reference(source: string, at: number): number {
  return (
    /^&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]{1,31});/.exec(source.slice(at, at + 40))?.[0].length ?? 1
  );
}

/** A character reference stands for one character, for few of them with a combining mark. */
function decodedUnits(value: string, index: number, following: string | undefined): number {
  const code = value.charCodeAt(index);
  const second = value[index + 1];
  if (code >= 0xd800 && code < 0xdc00) return 2;
  return second !== undefined && second !== following && /[\u0331-\u0338\u20d2\u20e5\ufe00\u200a]/.test(second) ? 2 : 1;
}

function trimmedEnd(source: string, from: number, to: number): number {
  let end = to;
  while (end > from && isBlank(source[end - 1]!)) end -= 1;
  return end;
}

function isBlank(char: string): boolean {
  return char === " " || char === "\t";
}

function isPunctuation(char: string): boolean {
  return /[!-/:-@[-`{-~]/.test(char);
}
