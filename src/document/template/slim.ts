import { tagAttributes } from "./haml.ts";
import type { Made } from "./made.ts";
import { type Line, lineEnd, lineStart, type Outline, outlineMade, writeMarkdown } from "./outline.ts";
import type { Stage } from "./stage.ts";

/** Reads a Slim template. */
export const slimMade = (stage: Stage): Made => outlineMade(stage, slimLine, stage.language === "markdown" ? "\n" : "");

const slimLine = (outline: Outline): Line => {
  const { stage, text } = outline;
  const { source, bracketEnd } = stage;

  /** Code that shows a value: "=<" and "=>" set a space beside it. */
  const shown = (at: number, end: number, indent: number): number => {
    const sign = /^[ \t]*==?([<>']*)[ \t]*/.exec(source.slice(at, end))!;
    if (sign[1]!.includes("<")) stage.out.put(" ", at);
    const next = outline.shown(at + sign[0].length, end, indent);
    if (/[>']/.test(sign[1]!)) stage.out.put(" ", next);
    return next;
  };

  /** Text that goes on in the lines below, indented more. */
  const block = (from: number, end: number, indent: number): number => {
    const last = outline.below(end, indent);
    text(from, end);
    for (let start = lineStart(source, end); start < last; start = lineStart(source, lineEnd(source, start))) {
      const stop = lineEnd(source, start);
      stage.out.put("\n", start);
      text(start + /^[ \t]*/.exec(source.slice(start, stop))![0].length, stop);
    }
    return last;
  };

  const line: Line = (at, indent, end) => {
    const begins = source.slice(at, Math.min(end, at + 200));
    if (begins.startsWith("/")) return outline.below(end, indent);
    if (/^doctype\b/i.test(begins)) return end;
    const filter = /^(\w+):[ \t]*$/.exec(source.slice(at, end))?.[1];
    if (filter !== undefined) {
      const last = outline.below(end, indent);
      if (filter === "markdown") writeMarkdown(outline, end, last);
      return last;
    }
    if (/^[|']/.test(begins)) {
      const from = at + /^[|'][<>]*[ \t]?/.exec(begins)![0].length;
      const last = block(from, end, indent);
      if (begins.startsWith("'")) stage.out.put(" ", last);
      return last;
    }
    if (/^==?/.test(begins)) return shown(at, end, indent);
    if (begins.startsWith("-")) return outline.control(at + 1, end, indent);
    if (begins.startsWith("<")) {
      text(at, end);
      return end;
    }
    return tag(at, indent, end);
  };

  const tag = (at: number, indent: number, lineStop: number): number => {
    const head = /^(\*?[a-zA-Z][\w:-]*(?<!:))?((?:[.#][\w:/@-]+)*)([<>]*)/.exec(
      source.slice(at, Math.min(lineStop, at + 300)),
    )!;
    if (head[0] === "") {
      text(at, lineStop);
      return lineStop;
    }
    let after = at + head[0].length;
    let end = lineStop;
    let attributes = "";
    for (let more = true; more; ) {
      more = false;
      const gap = /^[ \t]*/.exec(source.slice(after, end))![0].length;
      const wrapped =
        /^[[({]/.test(source.slice(after + gap, after + gap + 1)) &&
        (gap === 0 || /^[[({]\s*[\w:-]+\s*=/.test(source.slice(after + gap, after + gap + 60)));
      const splat = gap > 0 && /^\*{1,2}[\w{(]/.test(source.slice(after + gap, after + gap + 3));
      if (wrapped || splat) {
        const open = splat ? after + gap + /^\**\w*/.exec(source.slice(after + gap, end))![0].length : after + gap;
        const close = /[[({]/.test(source[open] ?? "") ? bracketEnd(open) : open;
        if (close < 0) break;
        attributes += ` ${source.slice(after, close)}`;
        after = close;
        end = Math.max(end, lineEnd(source, after));
        more = true;
        continue;
      }
      const name =
        gap > 0
          ? /^[a-zA-Z@:][\w:.@-]*==?(?=\S)/.exec(source.slice(after + gap, Math.min(end, after + gap + 120)))?.[0]
          : undefined;
      if (name === undefined) break;
      const from = after;
      after = valueEnd(after + gap + name.length, end);
      end = Math.max(end, lineEnd(source, after));
      attributes += ` ${source.slice(from + gap, after)}`;
      more = true;
    }
    if (head[3]!.includes("<")) stage.out.put(" ", at);
    outline.open(
      head[1]?.replace(/^\*/, "") ?? "div",
      tagAttributes(head[2] ?? "", attributes),
      at,
      after,
      indent,
      head[3]!.includes(">") ? " " : "",
    );
    const rest = source.slice(after, end);
    // "li: a href='x' text": a tag in a tag on one line.
    const inline = /^:[ \t]+/.exec(rest)?.[0];
    if (inline !== undefined) return tag(after + inline.length, indent, end);
    const code = /^[ \t]*==?[<>']*[ \t]*/.exec(rest)?.[0];
    if (code !== undefined) return shown(after, end, indent);
    const from = after + (rest.startsWith(" ") || rest.startsWith("\t") ? 1 : 0);
    if (/^\s*$/.test(rest) || /^\/\s*$/.test(rest)) return end;
    text(from, end);
    return end;
  };

  /** Where the value of an attribute ends: a string, or code up to white space outside its brackets. */
  const valueEnd = (from: number, end: number): number => {
    const quote = source[from];
    if (quote === '"' || quote === "'") {
      const close = source.indexOf(quote, from + 1);
      return close < 0 ? end : close + 1;
    }
    let at = from;
    while (at < end && !/[ \t]/.test(source[at]!)) {
      const close = /[[({]/.test(source[at]!) ? bracketEnd(at) : -1;
      at = close < 0 ? at + 1 : close;
    }
    return at;
  };

  return line;
};
