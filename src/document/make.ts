import type { Heading, List, ListItem, Paragraph, Root, RootContent, Table, Text } from "mdast";
import { places } from "./place.ts";

/** Makes the nodes of a plain text's tree, each with its place. */
export interface Make {
  text(from: number, to: number): Text;
  paragraph(from: number, to: number): Paragraph;
  heading(unit: { readonly from: number; readonly to: number }, depth: number): Heading;
  item(from: number, to: number, children: ListItem["children"]): ListItem;
  list(items: ListItem[], ordered: boolean): List;
  /** Rows of cells, each cell the stretches of its paragraphs. */
  table(rows: readonly (readonly (readonly Stretch[])[])[]): Table;
  root(children: RootContent[]): Root;
}

export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A maker for one source. */
export function maker(source: string): Make {
  const place = places(source);
  const position = (from: number, to: number) => ({ position: { start: place(from), end: place(to) } });
  const text = (from: number, to: number): Text => ({
    type: "text",
    value: source
      .slice(from, to)
      .replace(/\r\n?/g, "\n")
      .replace(/(?<![ \t\u00a0])[ \t\u00a0]*\n[ \t\u00a0]*/g, "\n"),
    ...position(from, to),
  });
  return {
    text,
    paragraph: (from, to) => ({ type: "paragraph", children: [text(from, to)], ...position(from, to) }),
    heading: ({ from, to }, depth) => ({
      type: "heading",
      depth: depth as Heading["depth"],
      children: [text(from, to)],
      ...position(from, to),
    }),
    item: (from, to, children) => ({ type: "listItem", spread: false, children, ...position(from, to) }),
    list: (items, ordered) => ({
      type: "list",
      ordered,
      spread: false,
      children: items,
      position: { start: items[0]!.position!.start, end: items.at(-1)!.position!.end },
    }),
    table: (rows) => ({
      type: "table",
      align: [],
      children: rows.map((row) => ({
        type: "tableRow",
        children: row.map((cell) => ({
          type: "tableCell",
          children: cell.flatMap((stretch, index) => [
            ...(index > 0 ? [{ type: "break" as const, ...position(stretch.from, stretch.from) }] : []),
            text(stretch.from, stretch.to),
          ]),
          ...(cell.length > 0 ? position(cell[0]!.from, cell.at(-1)!.to) : {}),
        })),
        ...spanOf(row.flat(), position),
      })),
      ...spanOf(rows.flat(2), position),
    }),
    root: (children) => ({ type: "root", children, ...position(0, source.length) }),
  };
}

function spanOf<T extends object>(
  stretches: readonly Stretch[],
  position: (from: number, to: number) => T,
): T | object {
  return stretches.length > 0 ? position(stretches[0]!.from, stretches.at(-1)!.to) : {};
}
