/** Templates whose structure is their indentation: Haml and Slim. What they have in common. */
import { expressionOf, statementsOf } from "./code/expression.ts";
import type { Call } from "./code/value.ts";
import { wrapping } from "./helpers.ts";
import { type Loop, loopHead } from "./loops.ts";
import type { Made } from "./made.ts";
import { isProse, literalOf, speak } from "./speak.ts";
import { AROUND, type Stage, TITLE } from "./stage.ts";
import { speakPlaced } from "./tags/shown.ts";
import { wordOf } from "./tags/titles.ts";

/** Reads one line from where its text begins; says where the next line is looked for. */
export type Line = (at: number, indent: number, end: number) => number;

export interface Outline {
  readonly stage: Stage;
  /** Opens an element that holds what stands below it, indented more; `behind` is set behind its end. */
  open(tag: string, attributes: string, at: number, to: number, indent: number, behind?: string): void;
  /** Text with "#{…}" in it. */
  text(from: number, to: number): void;
  /** Code that shows a value; its end, for code goes on over lines that end in a comma. */
  shown(from: number, end: number, indent: number): number;
  /** Code that shows nothing. */
  control(from: number, end: number, indent: number): number;
  /** End of the lines that are indented more than a line. */
  below(end: number, indent: number): number;
}

/** Reads a template line by line. `between`: what stands between the texts of two lines. */
export function outlineMade(stage: Stage, lineOf: (outline: Outline) => Line, between: string): Made {
  const { source, out } = stage;
  const open: {
    readonly indent: number;
    readonly close: string;
    readonly silent?: boolean;
    readonly loop?: Loop | null;
  }[] = [];

  /** Closes what is indented as much or more. Where a loop begins that has an entry left, which is read again; else null. */
  const closeTo = (indent: number, at: number): number | null => {
    while (open.length > 0 && open.at(-1)!.indent >= indent) {
      const again = open.at(-1)!.loop?.again(at) ?? null;
      if (again !== null) return again;
      const { close, silent } = open.pop()!;
      if (silent) out.unmute();
      out.put(close, at);
    }
    return null;
  };

  const silence = (indent: number) => {
    out.mute();
    open.push({ indent, close: "", silent: true });
  };

  /** Where code that begins on a line ends: a comma, a backslash or an open bracket goes on. */
  const codeEnd = (from: number, end: number): number => {
    let last = end;
    while (
      last < source.length &&
      /(?:,|\\|\|\||&&|[([{])[ \t]*$/.test(source.slice(Math.max(from, last - 200), last))
    ) {
      const next = lineEnd(source, lineStart(source, last));
      if (next <= last) break;
      last = next;
    }
    return last;
  };

  const openBlock = (call: Call, indent: number, at: number, to: number) => {
    const name = call.name.replace(/^.*\./, "");
    const slot = call.args[0] ? wordOf(call.args[0], source) : "";
    if (/^(?:content_for|provide)$/.test(name) && (TITLE.test(slot) || AROUND.test(slot))) {
      silence(indent);
      return;
    }
    const markup = wrapping(call, stage.scene()) ?? besideOf(call, source);
    if (markup) out.put(markup.open, at, to);
    else {
      const scene = stage.scene();
      const args = call.args.filter((each) => isProse(each, source));
      speak({ ...call, block: false, args }, { ...scene, out: { ...out, fill: () => {} } });
    }
    open.push({ indent, close: markup?.close ?? "" });
  };

  const isTitle = (call: Call): boolean => {
    const name = call.name.replace(/^.*\./, "");
    const [first, second] = call.args;
    if (/^(?:content_for|provide)$/.test(name)) {
      if (first && second && TITLE.test(wordOf(first, source))) stage.title(second);
      return true;
    }
    if (!/^(?:set_?)?(?:page_?|html_?)?title$/i.test(name) || !first) return false;
    stage.title(first);
    return true;
  };

  const outline: Outline = {
    stage,
    open(tag, attributes, at, to, indent, behind = "") {
      out.put(`<${tag}${attributes}>`, at, to);
      open.push({ indent, close: /^(?:br|hr|img|input|meta|link)$/.test(tag) ? behind : `</${tag}>${behind}` });
    },
    text(from, to) {
      let done = from;
      for (let hole = source.indexOf("#{", from); hole >= 0 && hole < to; hole = source.indexOf("#{", done)) {
        const end = stage.bracketEnd(hole + 1);
        if (end < 0 || end > to) break;
        out.copy(done, hole);
        const value = expressionOf(source, hole + 2, end - 1);
        if (value) speakPlaced(stage, value, hole, end);
        done = end;
      }
      out.copy(done, to);
    },
    shown(from, end, indent) {
      const last = codeEnd(from, end);
      const value = expressionOf(source, from, last);
      if (value?.kind === "call" && value.block) openBlock(value, indent, from, last);
      else if (value && !(value.kind === "call" && isTitle(value))) speakPlaced(stage, value, from, last);
      return last;
    },
    control(from, end, indent) {
      const last = codeEnd(from, end);
      const code = source.slice(from, last).trim();
      if (/^(?:else|elsif|when|rescue|ensure)\b/.test(code)) stage.part(from);
      const head = loopHead(source, from, last);
      const loop = head && stage.loop(head, lineStart(source, last));
      const value = expressionOf(source, from, last);
      if (value?.kind === "call" && value.block && /^(?:content_for|provide)$/.test(value.name))
        openBlock(value, indent, from, last);
      else if (loop) open.push({ indent, close: "", loop });
      else {
        for (const { target, value: given } of statementsOf(source, from, last)) {
          if (target !== null && given) stage.define(target, given);
          else if (given?.kind === "call") isTitle(given);
        }
      }
      return last;
    },
    below(end, indent) {
      let last = end;
      for (let start = lineStart(source, end); start < source.length; start = lineStart(source, last)) {
        const stop = lineEnd(source, start);
        const line = source.slice(start, stop);
        if (line.trim() !== "" && indentOf(line) <= indent) break;
        last = stop;
        if (stop >= source.length) break;
      }
      return last;
    },
  };

  const line = lineOf(outline);
  for (let start = 0; ; ) {
    if (start >= source.length) {
      const again = closeTo(0, source.length);
      if (again === null) break;
      start = again;
      continue;
    }
    const end = lineEnd(source, start);
    const written = source.slice(start, end);
    let next = end;
    if (written.trim() !== "") {
      const indent = indentOf(written);
      const again = closeTo(indent, start);
      if (again !== null) {
        start = again;
        continue;
      }
      out.put(between, start);
      next = Math.max(
        end,
        lineEnd(
          source,
          line(start + /^[ \t\ufeff]*/.exec(written)![0].length, indent, start + written.trimEnd().length),
        ),
      );
    }
    start = lineStart(source, next);
    if (start <= next && next >= source.length) start = source.length;
  }
  return stage.finish();
}

/** "succeed '.' do", "surround '(', ')' do": what Haml sets beside a block without white space. */
function besideOf(call: Call, source: string): { readonly open: string; readonly close: string } | null {
  const [first = "", second = first] = call.args.map((each) =>
    each.kind === "text" ? (literalOf(each, source) ?? "") : "",
  );
  if (call.name === "succeed") return { open: "", close: first };
  if (call.name === "precede") return { open: first, close: "" };
  return call.name === "surround" ? { open: first, close: second } : null;
}

/** Where a line ends, before its line end. */
export function lineEnd(source: string, at: number): number {
  const feed = source.indexOf("\n", at);
  const end = feed < 0 ? source.length : feed;
  return end > at && source[end - 1] === "\r" ? end - 1 : end;
}

/** Where the line behind the end of one begins. */
export function lineStart(source: string, end: number): number {
  if (source[end] === "\r" && source[end + 1] === "\n") return end + 2;
  return Math.min(source.length, end + 1);
}

/** Width of the white space before a line's text; a tab counts as two. */
export const indentOf = (line: string): number =>
  /^[ \t\ufeff]*/.exec(line)![0].replace(/\t/g, "  ").replace("\ufeff", "").length;

/** Writes the lines of a filter as Markdown, without their common indentation. */
export function writeMarkdown({ stage }: Outline, end: number, last: number): void {
  const { source, out } = stage;
  let common = Number.POSITIVE_INFINITY;
  for (let start = lineStart(source, end); start < last; start = lineStart(source, lineEnd(source, start))) {
    const line = source.slice(start, lineEnd(source, start));
    if (line.trim() !== "") common = Math.min(common, /^[ \t]*/.exec(line)![0].length);
  }
  out.put("\n\n", end);
  for (let start = lineStart(source, end); start < last; start = lineStart(source, lineEnd(source, start))) {
    const stop = lineEnd(source, start);
    if (stop - start > common) out.copy(start + common, stop);
    out.put("\n", stop);
  }
  out.put("\n", last);
}
