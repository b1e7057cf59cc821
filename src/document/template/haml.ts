import type { Made } from "./made.ts";
import { type Line, type Outline, outlineMade, writeMarkdown } from "./outline.ts";
import type { Stage } from "./stage.ts";

/** Reads a Haml template. */
export const hamlMade = (stage: Stage): Made => outlineMade(stage, hamlLine, "\n");

const hamlLine = (outline: Outline): Line => {
  const { stage, text } = outline;
  const { source, bracketEnd } = stage;

  /** What stands behind a tag: code that shows a value, or text. */
  const rest = (at: number, end: number, indent: number): number => {
    const code = /^(?:[&!]?==?|~)[ \t]*/.exec(source.slice(at, Math.min(end, at + 20)))?.[0];
    if (code !== undefined && !code.includes("==")) return outline.shown(at + code.length, end, indent);
    const from = at + (code?.length ?? /^[<>/]*[ \t]*/.exec(source.slice(at, end))![0].length);
    if (from < end) text(from, withoutBar(source, from, end));
    return end;
  };

  return (at, indent, end) => {
    const begins = source.slice(at, Math.min(end, at + 200));
    if (begins.startsWith("-#") || begins.startsWith("/")) return outline.below(end, indent);
    if (begins.startsWith("!!!")) return end;
    if (/^:\w+/.test(begins)) {
      const last = outline.below(end, indent);
      if (/^:(?:markdown|md|govspeak|kramdown)/.test(begins)) writeMarkdown(outline, end, last);
      else if (/^:(?:plain|escaped|preserve)/.test(begins)) text(end, last);
      return last;
    }
    if (/^(?:[&!]?=|~)(?!=)/.test(begins))
      return outline.shown(at + /^(?:[&!]?=|~)[<>]?[ \t]*/.exec(begins)![0].length, end, indent);
    if (begins.startsWith("-")) return outline.control(at + 1, end, indent);
    if (!/^(?:%[\w:-]+|[.#][\w-])/.test(begins)) {
      text(begins.startsWith("\\") ? at + 1 : at, withoutBar(source, at, end));
      return end;
    }
    const head = /^(?:%([\w:-]+))?((?:[.#][\w:/@-]+)*)/.exec(begins)!;
    let after = at + head[0].length;
    let attributes = "";
    while (/[{([]/.test(source[after] ?? "")) {
      const close = bracketEnd(after);
      if (close < 0) break;
      attributes += source.slice(after, close);
      after = close;
    }
    const stop = Math.max(end, lineEndAfter(source, after));
    outline.open(head[1] ?? "div", tagAttributes(head[2] ?? "", attributes), at, after, indent);
    return rest(after, stop, indent);
  };
};

/** "text |" goes on in the next line. */
const withoutBar = (source: string, from: number, end: number): number =>
  from + source.slice(from, end).replace(/[ \t]\|$/, "").length;

function lineEndAfter(source: string, at: number): number {
  const feed = source.indexOf("\n", at);
  return feed < 0 ? source.length : source[feed - 1] === "\r" ? feed - 1 : feed;
}

/** The attributes that a reader of HTML needs: id and class, and the address of a link. */
export function tagAttributes(shorthand: string, attributes: string): string {
  const classes = [...shorthand.matchAll(/\.([\w:/@-]+)/g)].map(([, name]) => name).join(" ");
  const id = /#([\w-]+)/.exec(shorthand)?.[1];
  const given = /(?:^|[\s{(,])["':]?href["']?\s*(?:=>|:|=)\s*(?:"([^"]*)"|'([^']*)'|([^\s,"'})]+))/.exec(attributes);
  const address = given ? (given[1] ?? given[2] ?? "\ufffc").replace(/#\{[^{}]*\}/g, "\ufffc") : undefined;
  return `${id ? ` id="${id}"` : ""}${classes ? ` class="${classes}"` : ""}${address !== undefined ? ` href="${address.replace(/["<>]/g, "")}"` : ""}`;
}
