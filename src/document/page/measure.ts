import type { Element, Nodes } from "hast";
import { isBlock, isUnread } from "./elements.ts";

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
}

const NOTHING: Measure = { text: 0, linked: 0, privacy: 0, block: false, controls: 0 };

const PRIVACY =
  /privacy|personal (?:data|information|details)|data protection|\bgdpr\b|data controller|\bcontrollers?\b|lawful basis|legal basis|your (?:data|information|rights|details)|information about you|\bretain|\bretention|how long we keep|information commissioner|\bico\b|third part(?:y|ies)|legitimate interest|consent/gi;

/** What each element of a page holds. */
export function measured(root: Nodes): (element: Element) => Measure {
  const found = new Map<Element, Measure>();
  const visit = (element: Element, inLink: boolean): Measure => {
    if (isUnread(element)) return NOTHING;
    let text = 0;
    let linked = 0;
    let privacy = 0;
    let block = false;
    let controls = 0;
    const links = inLink || element.tagName === "a";
    for (const child of element.children) {
      if (child.type === "text") {
        const length = letters(child.value);
        if (length === 0) continue;
        if (links) linked += length;
        else {
          text += length;
          if (length > 10) privacy += child.value.match(PRIVACY)?.length ?? 0;
        }
      } else if (child.type === "element") {
        const inner = visit(child, links);
        text += inner.text;
        linked += inner.linked;
        privacy += inner.privacy;
        controls += inner.controls + (isControl(child.tagName) ? 1 : 0);
        if (inner.block || isBlock(child.tagName)) block = true;
      }
    }
    const measure = { text, linked, privacy, block, controls };
    found.set(element, measure);
    return measure;
  };
  if ("children" in root) for (const child of root.children) if (child.type === "element") visit(child, false);
  return (element) => found.get(element) ?? NOTHING;
}

const isControl = (name: string): boolean =>
  name === "input" || name === "textarea" || name === "select" || name === "button";

/** How long a text is without the white space around it. */
function letters(value: string): number {
  return value.trim().length;
}
