import type { Element } from "xast";
import { childOf, elementsIn } from "../paper/xml.ts";

/** What a style of an OpenDocument text makes of words, with what it takes over from its parents. */
export interface Style {
  /** As shown to the writer; of an automatic style, that of the style it was made from. */
  readonly name: string;
  readonly level: number | null;
  readonly bold: boolean | null;
  /** In points. */
  readonly size: number | null;
  /** How far text is set in, in points. */
  readonly indent: number;
  readonly pageBefore: boolean;
  readonly hidden: boolean;
}

export interface Styles {
  readonly byName: ReadonlyMap<string, Style>;
  /** Names of list styles whose levels are numbered, with the levels that are, from 1. */
  readonly numbered: ReadonlyMap<string, ReadonlySet<number>>;
}

const PLAIN: Style = { name: "", level: null, bold: null, size: null, indent: 0, pageBefore: false, hidden: false };

/** The styles that stand in the style parts of a document, common and automatic ones. */
export function stylesOf(roots: readonly Element[]): Styles {
  const elements = new Map<string, Element>();
  const numbered = new Map<string, Set<number>>();
  let defaultSize: number | null = null;
  for (const holder of roots.flatMap(elementsIn)) {
    if (holder.name !== "office:styles" && holder.name !== "office:automatic-styles") continue;
    for (const element of elementsIn(holder)) {
      const { attributes } = element;
      if (element.name === "style:style") elements.set(attributes["style:name"] ?? "", element);
      if (element.name === "style:default-style" && attributes["style:family"] === "paragraph") {
        defaultSize = pointsOf(childOf(element, "style:text-properties")?.attributes["fo:font-size"]);
      }
      if (element.name === "text:list-style") numbered.set(attributes["style:name"] ?? "", numberedIn(element));
    }
  }
  const made = new Map<string, Style>();
  const styleOf = (name: string, depth: number): Style => {
    const known = made.get(name);
    const element = elements.get(name);
    if (known) return known;
    if (!element || depth > 20) return { ...PLAIN, size: defaultSize };
    const style = read(element, styleOf(element.attributes["style:parent-style-name"] ?? "", depth + 1));
    made.set(name, style);
    return style;
  };
  for (const name of elements.keys()) styleOf(name, 0);
  return { byName: made, numbered };
}

function read({ attributes, children }: Element, parent: Style): Style {
  const element = { children } as Element;
  const text = childOf(element, "style:text-properties")?.attributes ?? {};
  const paragraph = childOf(element, "style:paragraph-properties")?.attributes ?? {};
  const name = attributes["style:display-name"] ?? attributes["style:name"] ?? "";
  // An automatic style has a number for a name, and means the one that it was made from.
  const own = /^[PT]\d+$/.test(name) && parent.name !== "" ? parent.name : name.replaceAll("_20_", " ");
  const level = attributes["style:default-outline-level"] ?? "";
  const weight = text["fo:font-weight"];
  return {
    name: own,
    level: /^[1-6]$/.test(level) ? Number(level) : (levelByName(own) ?? parent.level),
    bold: weight ? weight === "bold" || Number(weight) >= 600 : parent.bold,
    size: sizeOf(text["fo:font-size"], parent.size),
    indent: pointsOf(paragraph["fo:margin-left"]) ?? parent.indent,
    pageBefore: paragraph["fo:break-before"] === "page" || Boolean(attributes["style:master-page-name"]),
    hidden: text["text:display"] === "none" || parent.hidden,
  };
}

const levelByName = (name: string): number | null => {
  const level = /^heading ([1-6])$/i.exec(name)?.[1];
  return level ? Number(level) : null;
};

function numberedIn(list: Element): Set<number> {
  const levels = elementsIn(list).filter(
    ({ name, attributes }) => name === "text:list-level-style-number" && (attributes["style:num-format"] ?? "") !== "",
  );
  return new Set(levels.map(({ attributes }) => Number(attributes["text:level"])));
}

/** A size may be a share of that of the style's parent. */
function sizeOf(value: string | null | undefined, parent: number | null): number | null {
  const share = /^([\d.]+)%$/.exec(value ?? "")?.[1];
  return share ? (parent === null ? null : (parent * Number(share)) / 100) : (pointsOf(value) ?? parent);
}

const UNITS: Readonly<Record<string, number>> = { pt: 1, in: 72, cm: 28.35, mm: 2.835, pc: 12, px: 0.75 };

function pointsOf(value: string | null | undefined): number | null {
  const parts = /^(-?[\d.]+)(pt|in|cm|mm|pc|px)$/.exec(value ?? "");
  return parts ? Number(parts[1]) * UNITS[parts[2]!]! : null;
}
