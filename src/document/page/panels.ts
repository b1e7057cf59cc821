import type { Element, Nodes } from "hast";
import { attribute, isUnread } from "./elements.ts";
import { shown } from "./text.ts";

/** The titles of tab panels, which stand away from them in a list of tabs. */
export interface Panels {
  titleOf(panel: Element): string | null;
}

const WORDS_OF_A_LABEL = 150;

/** The panels of a page, by the lists of tabs that name them. */
export function panelsOf(root: Nodes): Panels {
  const titles = new Map<string, string>();
  const visit = (element: Element) => {
    if (isUnread(element)) return;
    if (isTab(element)) {
      const title = wordsOf(element, WORDS_OF_A_LABEL);
      const panel = attribute(element, "ariaControls") || attribute(element, "href").replace(/^.*#/, "");
      if (panel !== "" && title !== "") titles.set(panel, title);
    }
    for (const child of element.children) if (child.type === "element") visit(child);
  };
  if ("children" in root) for (const child of root.children) if (child.type === "element") visit(child);
  return {
    titleOf: ({ properties: { id } }) => (typeof id === "string" ? (titles.get(id) ?? null) : null),
  };
}

const isTab = (element: Element): boolean =>
  element.tagName === "a" || element.tagName === "button"
    ? attribute(element, "role") === "tab" ||
      /^(?:tab|pill)$/.test(attribute(element, "dataToggle") || attribute(element, "dataBsToggle"))
    : false;

/** Whether an element is what opens and closes a section: its words are the section's heading. */
export function labelOf(element: Element): boolean {
  const { tagName, properties } = element;
  const role = properties.role;
  if (tagName !== "button" && tagName !== "a" && role !== "button" && role !== "tab") return false;
  const opens =
    properties.ariaControls !== undefined ||
    properties.ariaExpanded !== undefined ||
    /^collapse$/.test(attribute(element, "dataToggle") || attribute(element, "dataBsToggle"));
  if (!opens) return false;
  const words = wordsOf(element, WORDS_OF_A_LABEL + 1);
  return (
    words.length > 1 &&
    words.length <= WORDS_OF_A_LABEL &&
    !/^(?:show|hide|open|close|expand|collapse)\b.{0,20}$/i.test(words)
  );
}

/** The first words of an element, at most so many letters of them. */
export function wordsOf(element: Element, length: number): string {
  const parts: string[] = [];
  let size = 0;
  const visit = (node: Element) => {
    for (const child of node.children) {
      if (size > length) return;
      if (child.type === "text") {
        parts.push(child.value);
        size += child.value.trim().length;
      } else if (child.type === "element" && !isUnread(child)) {
        visit(child);
        parts.push(" ");
      }
    }
  };
  visit(element);
  return shown(parts.join("")).trim().slice(0, length);
}
