import { isBlankTag } from "./blank-tag.ts";
import type { Sink } from "./blocks.ts";
import { markupEnd, writeHtmlText } from "./html-text.ts";
import { writeLiteral } from "./inline.ts";

/** Reads HTML that stands in Markdown. Elements may open in one fragment and close in another, with Markdown between. */
export interface HtmlReader {
  /** Reads a fragment of flow HTML. */
  read(from: number, to: number): void;
  /** Reads a tag that stands in a line of Markdown. */
  inline(from: number, to: number): void;
  /** Whether Markdown text now belongs to an open cell, heading or item of HTML. */
  takesText(): boolean;
  /** Begins a new line in the open cell. */
  breakLine(at: number): void;
  /** A Markdown heading ends whatever table was left open. */
  leaveTable(): void;
  close(): void;
}

interface OpenTable {
  readonly headers: number[];
  row: number;
  column: number;
  rowHeader: number;
  /** What the open cell is, null between cells. */
  cell: "header" | "body" | null;
}

const flowElement =
  /^(?:address|article|aside|blockquote|body|caption|center|dd|details|div|dl|dt|fieldset|figure|footer|form|h[1-6]|header|hr|html|li|main|nav|ol|p|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)$/;
const skipped = /^(?:script|style|template|noscript|svg|select|button|head)$/;
const surroundings = /^(?:nav|footer)$/;

/** A reader of the HTML fragments of one document, writing into its sink. */
export function htmlReader(out: Sink): HtmlReader {
  const { source, builder } = out;
  let table: OpenTable | null = null;
  let element: "heading" | "item" | "cell" | null = null;
  let skip: string | null = null;
  let around = 0;
  const lists: number[] = [];
  const anchors: { url: string; from: number }[] = [];

  const endBlock = () => {
    const index = out.end();
    if (element === "cell" && table?.cell) {
      if (table.cell === "header" || table.row === 0) table.headers[table.column] = index;
      else if (table.column === 0) table.rowHeader = index;
      table.cell = null;
    }
    element = null;
  };

  const beginCell = (name: string, at: number) => {
    if (!table) return;
    table.column += 1;
    const first = table.row === 0;
    table.cell = first || (name === "th" && table.column > 0) ? "header" : "body";
    out.begin("cell", at, {
      columnHeader: first ? -1 : (table.headers[table.column] ?? -1),
      rowHeader: first || table.column === 0 ? -1 : table.rowHeader,
      around: around > 0,
    });
    element = "cell";
  };

  const tag = (name: string, closing: boolean, attributes: string, at: number) => {
    if (surroundings.test(name)) around = Math.max(0, around + (closing ? -1 : 1));
    if (name === "br") {
      if (out.open()) builder.breakLine(at);
    } else if (name === "a") {
      anchor(closing, attributes);
    } else if (flowElement.test(name)) {
      flow(name, closing, at);
    }
  };

  const flow = (name: string, closing: boolean, at: number) => {
    if (element === "cell" && !/^(?:td|th|tr|table|tbody|thead|h[1-6])$/.test(name)) {
      if (out.open()) builder.breakLine(at);
      return;
    }
    endBlock();
    if (name === "table") table = closing ? null : { headers: [], row: -1, column: -1, rowHeader: -1, cell: null };
    if (name === "tr" && table && !closing) {
      table.row += 1;
      table.column = -1;
      table.rowHeader = -1;
    }
    if (name === "ul" || name === "ol") {
      if (closing) lists.pop();
      else lists.push(out.lists.push({ before: out.drafts.length - 1, outer: lists.at(-1) ?? -1 }) - 1);
    }
    if (closing) return;
    if (name === "td" || name === "th") beginCell(name, at);
    if (name === "li") {
      if (lists.length === 0) lists.push(out.lists.push({ before: out.drafts.length - 1, outer: -1 }) - 1);
      out.begin("item", at, { depth: lists.length, list: lists.at(-1)!, around: around > 0 });
      element = "item";
    }
    if (/^h[1-6]$/.test(name)) {
      out.begin("heading", at, { depth: Number(name[1]), around: around > 0 });
      element = "heading";
    }
  };

  const anchor = (closing: boolean, attributes: string) => {
    if (closing) {
      const link = anchors.pop();
      if (link && out.open()) out.links.push({ ...link, to: builder.length() });
      return;
    }
    const url = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(attributes);
    if (url) anchors.push({ url: url[1] ?? url[2] ?? url[3] ?? "", from: builder.length() });
  };

  const text = (from: number, to: number) => {
    if (skip || from >= to) return;
    if (!out.open()) {
      if (source.slice(from, to).trim() === "") return;
      out.begin("paragraph", from, { around: around > 0 });
    }
    writeHtmlText(out, from, to);
  };

  const comment = (from: number, to: number) => {
    if (out.open()) return;
    out.begin("code", from, { around: true });
    writeLiteral(out, from, to);
    out.end();
  };

  const scan = (from: number, to: number) => {
    let done = from;
    for (let at = source.indexOf("<", from); at >= 0 && at < to; at = source.indexOf("<", at)) {
      const end = Math.min(to, markupEnd(source, at, to));
      if (end <= at) {
        at += 1;
        continue;
      }
      if (isBlankTag(source, at, end)) {
        at = end;
        continue;
      }
      text(done, at);
      const name = /^<\/?([a-zA-Z][\w-]*)/.exec(source.slice(at, Math.min(end, at + 40)))?.[1]?.toLowerCase();
      if (name === undefined) {
        if (!skip && source.startsWith("<!--", at)) comment(at, end);
      } else if (skip) {
        if (source[at + 1] === "/" && name === skip) skip = null;
      } else if (skipped.test(name)) {
        if (source[at + 1] !== "/" && source[end - 2] !== "/") skip = name;
      } else {
        tag(name, source[at + 1] === "/", source.slice(at, end), at);
      }
      done = at = end;
    }
    text(done, to);
  };

  return {
    read(from, to) {
      scan(from, to);
      if (element === null) out.end();
    },
    inline: scanInline,
    takesText: () => element !== null && out.open(),
    breakLine: builder.breakLine,
    leaveTable() {
      endBlock();
      table = null;
      lists.length = 0;
    },
    close: endBlock,
  };

  function scanInline(from: number, to: number): void {
    const name = /^<\/?([a-zA-Z][\w-]*)/.exec(source.slice(from, from + 40))?.[1]?.toLowerCase();
    if (name === "br") builder.breakLine(from);
    else if (name === "a") anchor(source[from + 1] === "/", source.slice(from, to));
    else if (isBlankTag(source, from, to)) writeLiteral(out, from, to);
  }
}
