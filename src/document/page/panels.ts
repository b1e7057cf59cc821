import type { Element } from "hast";
import { attribute, isUnread } from "./elements.ts";
import { shown } from "./text.ts";

const WORDS_OF_A_LABEL = 150;

/** The panel that a tab opens, by its id, and its title; null for what is no tab. */
export function tabOf(element: Element): { readonly panel: string; readonly title: string } | null {
  const { tagName, properties } = element;
  if (tagName !== "a" && tagName !== "button") return null;
  const toggles = properties.dataToggle ?? properties.dataBsToggle;
  if (properties.role !== "tab" && toggles !== "tab" && toggles !== "pill") return null;
  const title = wordsOf(element, WORDS_OF_A_LABEL);
  const panel = attribute(element, "ariaControls") || attribute(element, "href").replace(/^.*#/, "");
  return panel !== "" && title !== "" ? { panel, title } : null;
}

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
      } else if (child.type === "element" && !isUnread(child.tagName)) {
        visit(child);
        parts.push(" ");
      }
    }
  };
  visit(element);
  return shown(parts.join("")).trim().slice(0, length);
}
