/** What the parts of the page are made of. */
import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import type { LawCitation } from "../../types.ts";
import { printable } from "../printable.ts";

export type Child = ElementContent | string;

/** Each on a line of its own, so that two pages can be compared line by line. */
export const lines = (children: readonly Child[]): Child[] => ["\n", ...children.flatMap((child) => [child, "\n"])];

/** Words of a notice or a pack: text, without characters that could hide or turn some of it. */
export const words = (text: string): string => printable(text);

/** A table whose first column names its rows. */
export function table(columns: readonly string[], rows: readonly (readonly (Child | readonly Child[])[])[]): Element {
  const heads = columns.map((column) => h("th", { scope: "col" }, column));
  const body = rows.map(([first = "", ...rest]) =>
    h("tr", [
      h("th", { scope: "row" }, [first].flat()),
      ...rest.map((cell) => h("td", Array.isArray(cell) ? [...cell] : [cell as Child])),
    ]),
  );
  return h("div", { className: "wide" }, [h("table", [h("thead", [h("tr", heads)]), "\n", h("tbody", lines(body))])]);
}

/** Something to open: what it is in a line, and then all of it. */
export const details = (summary: Child | readonly Child[], children: readonly Child[], open = false): Element =>
  h("details", { open }, lines([h("summary", [summary].flat() as Child[]), ...children]));

/** A law with its text and the days for which it holds. */
export function lawOf({ cite, url, from, until }: LawCitation): Child[] {
  return [
    link(url, cite),
    ", since ",
    h("time", { dateTime: from }, from),
    ...(until ? [" (until ", h("time", { dateTime: until }, until), ")"] : []),
  ];
}

/** A link, where the address is one of the web: anything else stays text. */
export const link = (url: string, text: string): Child =>
  /^https?:\/\//i.test(url) ? h("a", { href: url, rel: "noreferrer" }, words(text)) : words(text);
