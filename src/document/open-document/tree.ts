import type { Root } from "mdast";
import type { Element } from "xast";
import { compose } from "../paper/compose.ts";
import { PAGE_MARK } from "../paper/marks.ts";
import { tableFrom, type WrittenRow } from "../paper/table.ts";
import type { Words, Written } from "../paper/written.ts";
import { elementsIn } from "../paper/xml.ts";
import type { Remarks } from "./remarks.ts";
import type { Styles } from "./styles.ts";
import { wordsIn } from "./words.ts";

type Item = { readonly level: number; readonly ordered: boolean; readonly further: boolean };

/** The text of an OpenDocument as a tree. */
export function treeOf(text: Element, styles: Styles, remarks: Remarks): Root {
  const written: Written[] = [];

  const flow = (element: Element, item: Item | null) => {
    for (const child of elementsIn(element)) visit(child, item);
  };

  const visit = (element: Element, item: Item | null): void => {
    switch (element.name) {
      case "text:p":
      case "text:h":
        paragraph(element, item);
        break;
      case "text:list":
        list(element, item ? item.level + 1 : 0, null);
        break;
      case "table:table":
        table(element);
        break;
      case "text:soft-page-break":
        mark(PAGE_MARK);
        break;
      case "text:change-start":
      case "text:change-end":
      case "text:change":
      case "office:annotation":
        // Between paragraphs these stand as in one without words.
        paragraph({ type: "element", name: "text:p", attributes: {}, children: [element] }, null);
        break;
      case "text:tracked-changes":
      case "office:forms":
      case "text:sequence-decls":
      case "text:variable-decls":
      case "text:user-field-decls":
        break;
      case "text:section":
        if (element.attributes["text:display"] !== "none") flow(element, item);
        break;
      default:
        flow(element, item);
    }
  };

  const mark = (text: string) =>
    written.push(
      bare({ nodes: [{ type: "text", value: text }], text: "", size: Number.POSITIVE_INFINITY, bold: false }),
    );

  const paragraph = (element: Element, item: Item | null) => {
    const style = styles.byName.get(element.attributes["text:style-name"] ?? "");
    if (style?.hidden) return;
    if (style?.pageBefore && written.some((one) => one.kind === "table" || one.words.text !== "")) mark(PAGE_MARK);
    const { notes, boxes, ...words } = wordsIn(element, styles, remarks);
    const outline = Number(element.attributes["text:outline-level"] ?? 1);
    const level = element.name === "text:h" ? outline : (style?.level ?? null);
    written.push({
      kind: "paragraph",
      words,
      style: style?.name ?? "",
      level,
      title: /^title$/i.test(style?.name ?? ""),
      item: level === null ? item : null,
      indent: style?.indent ?? 0,
      notes,
    });
    for (const box of boxes) flow(box, null);
  };

  const list = (element: Element, level: number, outer: string | null) => {
    const name = element.attributes["text:style-name"] ?? outer;
    const ordered = styles.numbered.get(name ?? "")?.has(level + 1) ?? false;
    for (const item of elementsIn(element)) {
      elementsIn(item).forEach((child, index) => {
        if (child.name === "text:list") list(child, level + 1, name);
        else visit(child, { level, ordered, further: index > 0 });
      });
    }
  };

  const table = (element: Element) => {
    const rows = rowsOf(element, false);
    const columns = Math.max(0, ...rows.map(({ cells }) => cells.length));
    const layout =
      rows.length <= 1 ||
      columns <= 1 ||
      rows.some(({ cells }) =>
        cells.some((cell) => elementsIn(cell).some(({ name }) => /^(?:text:h|table:table)$/.test(name))),
      );
    if (layout) for (const { cells } of rows) for (const cell of cells) flow(cell, null);
    else written.push({ kind: "table", node: tableFrom(rows.map(rowOf)) });
  };

  const rowOf = ({ cells, isHeader }: OdtRow): WrittenRow => ({
    isHeader,
    cells: cells.map((cell) => ({
      paragraphs: paragraphsIn(cell).map((one): Words => wordsIn(one, styles, remarks)),
      colSpan: Number(cell.attributes["table:number-columns-spanned"] ?? 1) || 1,
      rowSpan: Number(cell.attributes["table:number-rows-spanned"] ?? 1) || 1,
    })),
  });

  flow(text, null);
  return compose(written);
}

const bare = (words: Words): Written => ({
  kind: "paragraph",
  words,
  style: "",
  level: null,
  title: false,
  item: null,
  indent: 0,
  notes: [],
});

interface OdtRow {
  readonly cells: readonly Element[];
  readonly isHeader: boolean;
}

/** The rows of a table, those of its header marked; cells that another covers are left out. */
const rowsOf = (element: Element, isHeader: boolean): OdtRow[] =>
  elementsIn(element).flatMap((child): OdtRow[] => {
    if (child.name === "table:table-row") {
      return [{ isHeader, cells: elementsIn(child).filter(({ name }) => name === "table:table-cell") }];
    }
    if (child.name === "table:table-header-rows") return rowsOf(child, true);
    return /^table:table-(?:rows|row-group)$/.test(child.name) ? rowsOf(child, isHeader) : [];
  });

const paragraphsIn = (cell: Element): Element[] =>
  elementsIn(cell).flatMap((child) => (/^text:[ph]$/.test(child.name) ? [child] : paragraphsIn(child)));
