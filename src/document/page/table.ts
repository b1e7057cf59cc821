import type { Element, ElementContent } from "hast";
import type { PhrasingContent, RootContent, TableCell, TableRow } from "mdast";
import { type CellPlace, placedCell } from "../cell-place.ts";
import { paragraphOf, textOf } from "../paragraph-lines.ts";
import type { BlockReader } from "./blocks.ts";
import { attribute, elementsIn } from "./elements.ts";

/** A cell of these words. */
export function cellOf(children: PhrasingContent[], place: CellPlace): TableCell {
  const { position } = paragraphOf(children);
  return placedCell({ type: "tableCell", children, ...(position ? { position } : {}) }, place);
}

/** A table as one where its cells are data, else, where it only lays out the page, what stands in its cells. */
export function tableOf(element: Element, reader: BlockReader): RootContent[] {
  const rows = rowsOf(element, reader.leaves);
  const read = rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({ cell, blocks: reader.blocks(cell.children) })),
  }));
  const stray = reader.blocks(strayOf(element));
  if (isLayout(element, read)) return [...stray, ...read.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks))];
  const heads = headRows(read);
  /** Per column, in how many further rows a cell from above still stands. */
  const taken: number[] = [];
  const tree = read.map(({ cells }, index): TableRow => {
    let column = 0;
    const children = cells.map(({ cell, blocks }): TableCell => {
      while ((taken[column] ?? 0) > 0 && column < WIDEST) column += 1;
      const columns = Math.max(1, Math.min(span(cell, "colSpan"), WIDEST - column));
      const rows = Math.min(span(cell, "rowSpan"), read.length - index);
      for (let step = 0; step < columns; step += 1) taken[column + step] = rows;
      const place = { head: headOf(cell, column, index < heads), column, columns, rows };
      column += columns;
      return cellOf(flattened(blocks), place);
    });
    for (let at = 0; at < taken.length; at += 1) taken[at] = Math.max(0, (taken[at] ?? 0) - 1);
    return { type: "tableRow", children };
  });
  return [...stray, { type: "table", children: tree, ...(element.position ? { position: element.position } : {}) }];
}

/** Blocks as the words of a cell: every block on a line of its own. */
export function flattened(blocks: readonly RootContent[]): PhrasingContent[] {
  const words: PhrasingContent[] = [];
  const line = (children: readonly PhrasingContent[]) => {
    const start = children[0]?.position?.start;
    if (words.length > 0) words.push(start ? { type: "break", position: { start, end: start } } : { type: "break" });
    words.push(...children);
  };
  const visit = (node: RootContent) => {
    if (node.type === "paragraph" || node.type === "heading" || node.type === "tableCell") line(node.children);
    else if ("children" in node) for (const child of node.children) visit(child as RootContent);
  };
  for (const block of blocks) visit(block);
  return words;
}

interface Row {
  readonly cells: readonly { readonly cell: Element; readonly blocks: readonly RootContent[] }[];
  readonly inHead: boolean;
}

type BareRow = { readonly cells: readonly Element[]; readonly inHead: boolean };

/** The rows of a table, wherever in it they stand, without those that stand around the notice. */
function rowsOf(table: Element, leaves: BlockReader["leaves"]): readonly BareRow[] {
  const rowOf = (row: Element, inHead: boolean): BareRow[] =>
    row.tagName !== "tr" || leaves(row)
      ? []
      : [{ cells: elementsIn(row).filter((cell) => /^t[dh]$/.test(cell.tagName) && !leaves(cell)), inHead }];
  return elementsIn(table).flatMap((part) =>
    /^t(?:body|head|foot)$/.test(part.tagName)
      ? elementsIn(part).flatMap((row) => rowOf(row, part.tagName === "thead"))
      : rowOf(part, false),
  );
}

const strayOf = (table: Element): ElementContent[] =>
  table.children.filter((child) => child.type === "element" && child.tagName === "caption");

/** Tables of one column, or whose cells hold headings, tables or much text, lay out a page. */
function isLayout(table: Element, rows: readonly Row[]): boolean {
  const role = attribute(table, "role");
  if (role === "presentation" || role === "none") return true;
  if (!rows.some(({ cells }) => cells.filter(({ blocks }) => blocks.length > 0).length > 1)) return true;
  const all = rows.flatMap(({ cells }) => cells);
  const headed = rows.some(({ inHead, cells }) => inHead || cells.some(({ cell }) => cell.tagName === "th"));
  const holds = (test: (block: RootContent) => boolean) => all.some(({ blocks }) => blocks.some(test));
  if (holds(({ type }) => type === "table")) return true;
  if (headed) return false;
  if (holds(({ type }) => type === "heading")) return true;
  return all.some(({ blocks }) => blocks.reduce((sum, block) => sum + textOf(block).length, 0) > 700);
}

/** How many rows at the top head the columns: those in the head, or of header cells; else a first row of short bold words. */
function headRows(rows: readonly Row[]): number {
  let count = 0;
  while (count < rows.length && (rows[count]!.inHead || isHeadRow(rows[count]!))) count += 1;
  if (count > 0) return count;
  const [first] = rows;
  const titles = first?.cells.every(
    ({ blocks }) => blocks.length === 0 || (blocks.length === 1 && isTitle(blocks[0]!)),
  );
  return titles && rows.length > 1 && !rows.some(({ cells }) => cells.some(({ cell }) => cell.tagName === "th"))
    ? 1
    : 0;
}

const isHeadRow = ({ cells }: Row): boolean =>
  cells.length > 0 &&
  cells.every(
    ({ cell, blocks }) => (cell.tagName === "th" && attribute(cell, "scope") !== "row") || blocks.length === 0,
  );

/** A cell that reads as the title of its column: short, and no sentence. */
const isTitle = (block: RootContent): boolean => {
  const text = textOf(block);
  return block.type === "paragraph" && text.length <= 60 && !/[.;,@]|\d{3}/.test(text);
};

function headOf(cell: Element, column: number, inHead: boolean): CellPlace["head"] {
  const scope = attribute(cell, "scope");
  if (/^row/.test(scope)) return "row";
  if (inHead || /^col/.test(scope)) return "column";
  return column === 0 ? "row" : cell.tagName === "th" ? "column" : null;
}

/** Columns that spans may reach: more than any table of a notice has. */
const WIDEST = 100;

/** A span as browsers read it: a whole number from 1, within reason. */
function span(cell: Element, name: string): number {
  const value = Number(cell.properties[name] ?? 1);
  return Number.isFinite(value) ? Math.max(1, Math.min(100, Math.floor(value))) : 1;
}
