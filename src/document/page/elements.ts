import type { Element } from "hast";
import { wordSet } from "../../word-set.ts";

const blocks = wordSet(
  "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer " +
    "form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav noscript ol optgroup p pre search " +
    "section summary table tbody td tfoot th thead tr ul xmp",
);

/** Elements that hold no words for a reader of the page, or words that are struck out. */
const unread = wordSet(
  "script style template head noframes noembed object embed iframe applet svg math canvas video audio map select " +
    "datalist textarea input progress meter rp link meta base title del s strike",
);

/** Whether an element begins a block of its own. */
export const isBlock = (name: string): boolean => blocks.has(name);

/** Whether what an element holds is no text of the page. */
export const isUnread = (name: string): boolean => unread.has(name);

/** The elements that stand directly in an element. */
export const elementsIn = ({ children }: Element): Element[] => children.filter((child) => child.type === "element");

/** An attribute's value as one string, "" where it is not there. */
export function attribute({ properties }: Element, name: string): string {
  const value = properties[name];
  if (value === undefined || value === null || value === false) return "";
  return Array.isArray(value) ? value.join(" ") : String(value);
}

/** The names that the writer of a page gave an element: its id and classes. */
export function namesOf({ properties: { id, className } }: Element): string {
  const classes = Array.isArray(className) ? (className.length === 1 ? String(className[0]) : className.join(" ")) : "";
  return typeof id === "string" ? `${id} ${classes}` : classes;
}

/** Depth of a heading element, 0 for any other. */
export function headingDepth(element: Element): number {
  const { tagName } = element;
  if (tagName.length === 2 && tagName[0] === "h" && tagName[1]! >= "1" && tagName[1]! <= "6") return Number(tagName[1]);
  if (attribute(element, "role") !== "heading") return 0;
  const level = Number(attribute(element, "ariaLevel"));
  return level >= 1 && level <= 6 ? Math.floor(level) : 2;
}
