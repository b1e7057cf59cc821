import type { Paragraph, PhrasingContent, RootContent, Table, TableCell, TableRow } from "mdast";
import { cutAtBars } from "./cut-at-bars.ts";
import { paragraphLines, textOf } from "./paragraph-lines.ts";

/**
 * Rebuilds tables whose cells hold paragraphs, as converters of web pages write them: cells and bars stand in paragraphs
 * of their own, "---|---" divides the header from the body, and a line of spaces ends a row.
 */
export function rebuildTables(nodes: readonly RootContent[], source: string): RootContent[] {
  const found: RootContent[] = [];
  for (let index = 0; index < nodes.length; index += 1) {
    const node = nodes[index]!;
    const header = headerAt(node, found, source);
    const body = header && barAhead(nodes, index + 1, source) ? rowsFrom(nodes, index + 1, source) : null;
    if (!header || !body) {
      found.push(node);
      continue;
    }
    found.length -= header.taken;
    found.push(tableOf([header.row, ...body.rows]));
    index = body.next - 1;
  }
  return found;
}

const divider = /^[ \t]*:?-{3,}:?[ \t]*(?:\|[ \t]*:?-{3,}:?[ \t]*)+$/;

/** The header row that ends at a node: a table of nothing but a header, or the paragraphs before a divider. */
function headerAt(
  node: RootContent,
  before: readonly RootContent[],
  source: string,
): { readonly row: TableRow; readonly taken: number } | null {
  if (node.type === "table") return node.children.length === 1 ? { row: node.children[0]!, taken: 0 } : null;
  if (node.type !== "paragraph" || !divider.test(textOf(node))) return null;
  const columns = textOf(node).split("|").length;
  for (let taken = 1; taken <= Math.min(before.length, 3 * columns); taken += 1) {
    const nodes = before.slice(before.length - taken);
    if (nodes[0]!.type !== "paragraph") return null;
    const cells = cellsOf(nodes, source);
    if (cells.length === columns && cells[0]!.length > 0) return { row: rowOf(cells), taken };
  }
  return null;
}

/** Whether a paragraph with a bar comes soon, before any heading. */
function barAhead(nodes: readonly RootContent[], start: number, source: string): boolean {
  for (let index = start; index < Math.min(nodes.length, start + 8); index += 1) {
    const node = nodes[index]!;
    if (node.type === "heading" || node.type === "table") return false;
    if (node.type === "paragraph" && cutAtBars(node.children, source).length > 1) return true;
    if (index > start && endsRow(nodes, index - 1, source)) return false;
  }
  return false;
}

function rowsFrom(
  nodes: readonly RootContent[],
  start: number,
  source: string,
): { readonly rows: TableRow[]; readonly next: number } {
  const rows: TableRow[] = [];
  let index = start;
  while (index < nodes.length && barAhead(nodes, index, source)) {
    const first = index;
    while (index < nodes.length && nodes[index]!.type !== "heading") {
      index += 1;
      if (endsRow(nodes, index - 1, source)) break;
    }
    if (index === first) break;
    rows.push(rowOf(cellsOf(nodes.slice(first, index), source)));
  }
  return { rows, next: index };
}

/** A line of spaces stands between a node and the next. */
function endsRow(nodes: readonly RootContent[], index: number, source: string): boolean {
  const end = nodes[index]?.position?.end.offset ?? 0;
  const next = nodes[index + 1]?.position?.start.offset ?? source.length;
  return /(?:\r\n|\n|\r)[ \t]{2,}(?:[\r\n]|$)/.test(source.slice(end, Math.min(next, end + 40)));
}

type Cell = PhrasingContent[];

/** The content of nodes, cut at the bars; paragraphs of one cell are its lines. */
function cellsOf(nodes: readonly RootContent[], source: string): Cell[] {
  const cells: Cell[] = [[]];
  const add = (line: PhrasingContent[]) => {
    const cell = cells.at(-1)!;
    const start = line[0]?.position?.start;
    if (cell.length > 0 && start) cell.push({ type: "break", position: { start, end: start } });
    cell.push(...line);
  };
  for (const paragraph of nodes.flatMap(paragraphsIn)) {
    for (const line of paragraphLines(paragraph, source)) {
      cutAtBars(line, source).forEach((piece, index) => {
        if (index > 0) cells.push([]);
        if (piece.length > 0) add(piece);
      });
    }
  }
  return cells;
}

function paragraphsIn(node: RootContent): Paragraph[] {
  if (node.type === "paragraph") return [node];
  if (node.type === "list" || node.type === "blockquote") {
    return node.children
      .flatMap((child) => ("children" in child ? (child.children as RootContent[]) : []))
      .flatMap(paragraphsIn);
  }
  return [];
}

function rowOf(cells: readonly Cell[]): TableRow {
  return {
    type: "tableRow",
    children: cells.map((children): TableCell => ({ type: "tableCell", children, ...span(children) })),
  };
}

function tableOf(rows: TableRow[]): Table {
  return {
    type: "table",
    align: [],
    children: rows,
    ...span(rows.flatMap((row) => row.children.flatMap((cell) => cell.children))),
  };
}

function span(nodes: readonly PhrasingContent[]): Pick<Table, "position"> {
  const start = nodes[0]?.position?.start;
  const end = nodes.at(-1)?.position?.end;
  return start && end ? { position: { start, end } } : {};
}
