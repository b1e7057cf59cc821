import type { Element } from "xast";
import { childOf, elementsIn, rootOf } from "../paper/xml.ts";

/** What a style of a Word document makes of text, with what it takes over from the style that it is based on. */
export interface Style {
  readonly name: string;
  /** Level of a heading from 1; null where it makes none. */
  readonly level: number | null;
  readonly bold: boolean;
  /** Size of the letters in points; null where the style does not say. */
  readonly size: number | null;
}

export interface Styles {
  readonly byId: ReadonlyMap<string, Style>;
  /** Size of letters where nothing else is said, in points. */
  readonly size: number;
}

/** The styles of a document, from its styles part. Throws where the XML is not well formed. */
export function stylesOf(xml: string | null): Styles {
  if (xml === null) return { byId: new Map(), size: 11 };
  const root = rootOf(xml);
  const w = root.name.includes(":") ? root.name.slice(0, root.name.indexOf(":") + 1) : "";
  const value = (element: Element | undefined, name: string) =>
    childOf(element, `${w}${name}`)?.attributes[`${w}val`] ?? undefined;
  const elements = new Map(
    elementsIn(root)
      .filter(({ name }) => name === `${w}style`)
      .map((element) => [element.attributes[`${w}styleId`] ?? "", element]),
  );
  const made = new Map<string, Style>();

  const styleOf = (id: string, depth: number): Style | undefined => {
    const known = made.get(id);
    const element = elements.get(id);
    if (known || !element || depth > 20) return known;
    const base = styleOf(value(element, "basedOn") ?? "", depth + 1);
    const text = childOf(element, `${w}rPr`);
    const outline = value(childOf(element, `${w}pPr`), "outlineLvl");
    const size = value(text, "sz");
    const bold = childOf(text, `${w}b`);
    const name = value(element, "name") ?? id;
    const style: Style = {
      name,
      level: levelOf(name, outline) ?? (outline === undefined ? (base?.level ?? null) : null),
      bold: bold ? !/^(?:0|false|off)$/.test(bold.attributes[`${w}val`] ?? "") : (base?.bold ?? false),
      size: size && /^\d+$/.test(size) ? Number(size) / 2 : (base?.size ?? null),
    };
    made.set(id, style);
    return style;
  };

  for (const id of elements.keys()) styleOf(id, 0);
  const defaults = childOf(childOf(childOf(root, `${w}docDefaults`), `${w}rPrDefault`), `${w}rPr`);
  const normal = [...made.values()].find(({ name }) => /^normal$/i.test(name));
  const size = Number(value(defaults, "sz") ?? 20) / 2;
  return { byId: made, size: normal?.size ?? size };
}

/** The level that a style's outline gives, or its name: "heading 2", "H2", "Section heading". */
function levelOf(name: string, outline: string | undefined): number | null {
  if (outline !== undefined) return /^[0-5]$/.test(outline) ? Number(outline) + 1 : null;
  const numbered = /\b(?:heading|head|h)[ _-]?([1-6])\b/i.exec(name);
  if (numbered) return Number(numbered[1]);
  if (/\bsub-?head(?:ing)?\b/i.test(name)) return 2;
  return /\bhead(?:ing|line)?\b/i.test(name) && !/\b(?:toc|contents|table|index|page|note)\b/i.test(name) ? 1 : null;
}
