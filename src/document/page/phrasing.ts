import type { Element, ElementContent, Text } from "hast";
import type { PhrasingContent } from "mdast";
import { attribute, isUnread } from "./elements.ts";
import { shown } from "./text.ts";

/** The words of a paragraph while they are gathered. */
export interface Run {
  /** Adds text, an element of a line, or all that it holds. */
  add(node: ElementContent): void;
  /** Takes the words gathered so far, without the white space and breaks around them. */
  take(): PhrasingContent[];
}

/** An empty run; elements that `leaves` leaves out are not read. */
export function runOf(leaves: (element: Element) => boolean): Run {
  let words: PhrasingContent[] = [];
  /** Whether white space would be the second in a row, or the first of the line. */
  let spaced = true;

  const text = (node: Text, into: PhrasingContent[]) => {
    let value = shown(node.value);
    if (spaced && value.startsWith(" ")) value = value.slice(1);
    if (value === "") return;
    spaced = value.endsWith(" ");
    into.push(placed({ type: "text", value }, node));
  };

  const add = (node: ElementContent, into: PhrasingContent[]): void => {
    if (node.type === "text") {
      text(node, into);
      return;
    }
    if (node.type !== "element" || isUnread(node.tagName)) return;
    if (node.tagName === "br") {
      spaced = true;
      into.push(placed({ type: "break" }, node));
      return;
    }
    if (leaves(node)) return;
    const type = wrapperOf(node);
    if (type === null) {
      for (const child of node.children) add(child, into);
      return;
    }
    const children: PhrasingContent[] = [];
    for (const child of node.children) add(child, children);
    if (children.length === 0) return;
    if (type === "link") into.push(placed({ type, url: attribute(node, "href"), children }, node) as PhrasingContent);
    else into.push(placed({ type, children } as PhrasingContent, node));
  };

  return {
    add: (node) => add(node, words),
    take() {
      const taken = trimmed(words);
      words = [];
      spaced = true;
      return taken;
    },
  };
}

/** What emphasis or a link is in Markdown's tree; null for elements that say nothing of their words. */
function wrapperOf(element: Element): "strong" | "emphasis" | "link" | null {
  switch (element.tagName) {
    case "a":
      return element.properties.href === undefined ? null : "link";
    case "b":
    case "strong":
      return "strong";
    case "em":
    case "i":
      return "emphasis";
    default: {
      const { style } = element.properties;
      return typeof style === "string" && /font-weight:\s*(?:bold|[6-9]00)/i.test(style) ? "strong" : null;
    }
  }
}

function trimmed(words: PhrasingContent[]): PhrasingContent[] {
  let to = words.length;
  while (to > 0 && (words[to - 1]!.type === "break" || isBlank(words[to - 1]!))) to -= 1;
  let from = 0;
  while (from < to && words[from]!.type === "break") from += 1;
  const kept = from > 0 || to < words.length ? words.slice(from, to) : words;
  const last = kept.at(-1);
  if (last?.type === "text" && last.value.endsWith(" ")) last.value = last.value.trimEnd();
  return kept;
}

const isBlank = (node: PhrasingContent): boolean => node.type === "text" && node.value.trim() === "";

function placed<T extends PhrasingContent>(node: T, { position }: ElementContent): T {
  if (position) node.position = position;
  return node;
}
