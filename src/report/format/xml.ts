import type { Element, RootContent } from "xast";
import { toXml } from "xast-util-to-xml";

/** An element with its attributes, those without a value left out, and its content. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
  children: readonly (Element | string)[] = [],
): Element {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, String(value)]],
  );
  return {
    type: "element",
    name,
    attributes: Object.fromEntries(given),
    children: children.map((child) => (typeof child === "string" ? { type: "text", value: child } : child)),
  };
}

/** An XML document, an element a line where its content is elements. Characters that XML cannot hold become U+FFFD. */
export function xml(root: Element): string {
  const head: RootContent[] = [
    { type: "instruction", name: "xml", value: 'version="1.0" encoding="UTF-8"' },
    { type: "text", value: "\n" },
  ];
  return `${toXml([...head, indented(root, "\n")], { closeEmptyElements: true }).replace(FORBIDDEN, "\ufffd")}\n`;
}

/** Anything but the characters of the XML 1.0 specification. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

function indented(element: Element, line: string): Element {
  const { children } = element;
  if (children.length === 0 || children.some(({ type }) => type !== "element")) return element;
  const inner = `${line}  `;
  return {
    ...element,
    children: [
      ...children.flatMap((child) => [
        { type: "text" as const, value: inner },
        child.type === "element" ? indented(child, inner) : child,
      ]),
      { type: "text" as const, value: line },
    ],
  };
}
