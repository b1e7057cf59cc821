import type { Element, ElementData, Root } from "hast";
import { attribute, headingDepth, isBlock, isUnread, namesOf } from "./elements.ts";
import { tabOf } from "./panels.ts";

declare module "hast" {
  interface ElementData {
    /** What the survey found; on the element itself, since it is asked for at every step. */
    measure?: Measure;
  }
}

/** What an element holds, as far as it tells a notice from what stands around it. */
export interface Measure {
  /** Letters outside links, and letters of links. */
  readonly text: number;
  readonly linked: number;
  /** How often the words of privacy notices stand in it, outside links. */
  readonly privacy: number;
  /** Whether it holds an element that begins a block. */
  readonly block: boolean;
  readonly controls: number;
  /** Where it stands, once the notice is chosen: on the way down to it, beside that way, at its end, or within the notice. */
  zone: "path" | "beside" | "among" | "within";
}

/** What one look at all elements of a page tells. */
export interface Survey {
  readonly measure: (element: Element) => Measure;
  /** Elements that may be the main part of the page, by how plainly they say so. */
  readonly mains: readonly (readonly Element[])[];
  /** Headings of the first level. */
  readonly titles: readonly Element[];
  /** Titles of tab panels, by the panel's id. */
  readonly tabs: ReadonlyMap<string, string>;
}

const NOTHING: Measure = { text: 0, linked: 0, privacy: 0, block: false, controls: 0, zone: "within" };

/** Words that privacy notices have and other text seldom; in few alternatives, for every page is searched for them. */
const PRIVACY =
  /[Pp]rivacy|[Pp]ersonal (?:data|info)|[Dd]ata protection|GDPR|[Cc]ontroller|[Cc]onsent|[Rr]etention|[Ll]awful|[Yy]our (?:data|info|rights)|[Tt]hird part/g;

/** Looks at all elements of a page once; its words are looked at in the source, which is at hand in one piece. */
export function surveyOf(root: Root, source: string): Survey {
  const returns = source.includes("\r");
  const privacyUpTo = counter(source, PRIVACY);
  const mains: Element[][] = [[], [], []];
  const titles: Element[] = [];
  const tabs = new Map<string, string>();

  const visit = (element: Element, inLink: boolean): Measure => {
    const { tagName } = element;
    if (isUnread(tagName)) return NOTHING;
    const links = inLink || tagName === "a";
    let text = 0;
    let linked = 0;
    let privacy = 0;
    let block = false;
    let controls = 0;
    for (const child of element.children) {
      if (child.type === "text") {
        const from = child.position?.start.offset ?? 0;
        const to = child.position?.end.offset ?? 0;
        const length = letters(source, from, to, returns);
        if (links) linked += length;
        else if (length > 0) {
          text += length;
          if (length > 10) privacy += privacyUpTo(to) - privacyUpTo(from);
        }
      } else if (child.type === "element") {
        const inner = visit(child, links);
        text += inner.text;
        linked += inner.linked;
        privacy += inner.privacy;
        controls += inner.controls;
        block ||= inner.block || isBlock(child.tagName);
        if (isControl(child.tagName)) controls += 1;
      }
    }
    const measure: Measure = { text, linked, privacy, block, controls, zone: "within" };
    element.data = { measure } as ElementData;
    if (block || isBlock(tagName)) {
      const plainly = mainBy(element);
      if (plainly >= 0) mains[plainly]!.push(element);
      if (headingDepth(element) === 1) titles.push(element);
    }
    const tab = tabOf(element);
    if (tab) tabs.set(tab.panel, tab.title);
    return measure;
  };

  for (const child of root.children) if (child.type === "element") visit(child, false);
  return { measure: ({ data }) => data?.measure ?? NOTHING, mains, titles, tabs };
}

/** How plainly an element says that it is the main part: 0 by its kind, 1 as an article, 2 by its names; −1 not at all. */
function mainBy(element: Element): number {
  if (element.tagName === "main" || attribute(element, "role") === "main") return 0;
  if (element.tagName === "article") return 1;
  const names = namesOf(element);
  return names !== "" && MAIN.test(names) && element.tagName !== "body" ? 2 : -1;
}

const MAIN =
  /(?:^|\s)(?:main-?content|page-?content|content|content-?(?:main|body|area|wrapper)|primary|entry-content|post-content|article-(?:body|content)|field--name-body|site-content|main)(?:\s|$)/i;

const isControl = (name: string): boolean =>
  name === "input" || name === "textarea" || name === "select" || name === "button";

/** How long a stretch of the source is without the white space around it, and without what only Windows ends lines with. */
function letters(source: string, start: number, end: number, returns: boolean): number {
  let from = start;
  let to = end;
  while (from < to && source.charCodeAt(from) <= SPACE) from += 1;
  while (to > from && source.charCodeAt(to - 1) <= SPACE) to -= 1;
  let count = to - from;
  if (returns) for (let at = from; at < to; at += 1) if (source.charCodeAt(at) === RETURN) count -= 1;
  return count;
}

const RETURN = 13;
const SPACE = 32;

/** How often a pattern stands before a place of a text, for places that mostly come in order. */
function counter(text: string, pattern: RegExp): (place: number) => number {
  const found: number[] = [];
  for (const { index } of text.matchAll(pattern)) found.push(index);
  let count = 0;
  return (place) => {
    while (count < found.length && found[count]! < place) count += 1;
    while (count > 0 && found[count - 1]! >= place) count -= 1;
    return count;
  };
}
