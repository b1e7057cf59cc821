import type { Element, ElementContent, Nodes, Root } from "xast";
import { fromXml } from "xast-util-from-xml";

/** The root element of an XML text. Throws where it is not well formed. */
export function rootOf(xml: string): Element {
  const tree: Root = fromXml(xml);
  const root = tree.children.find((node) => node.type === "element");
  if (!root) throw new Error("there is no root element");
  return root;
}

/** The element children of an element. */
export const elementsIn = (element: Element): Element[] =>
  element.children.filter((child: ElementContent) => child.type === "element");

/** The first child of that name. */
export const childOf = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((child): child is Element => child.type === "element" && child.name === name);

/** The words in a node. */
export function wordsOf(node: Nodes): string {
  if (node.type === "text" || node.type === "cdata") return node.value;
  return "children" in node ? node.children.map((child) => wordsOf(child)).join("") : "";
}
