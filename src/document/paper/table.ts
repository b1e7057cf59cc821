import type { PhrasingContent, Table, TableCell } from "mdast";
import { headsColumns } from "./table-head.ts";
import type { Words } from "./written.ts";

declare module "mdast" {
  interface BreakData {
    /** Whether it parts two paragraphs of a cell, not two lines of one. */
    paragraph?: boolean;
  }
}

export interface WrittenRow {
  readonly cells: readonly WrittenCell[];
  readonly isHeader: boolean;
}

export interface WrittenCell {
  readonly paragraphs: readonly Words[];
  readonly colSpan: number;
  readonly rowSpan: number;
}

/** A table of data; one whose first row is no header gets an empty one, for the reader of trees takes the first for it. */
export function tableFrom(rows: readonly WrittenRow[]): Table {
  const looks = rows.map(({ cells }) => cells.map(lookOf));
  const headed = rows[0]!.isHeader || headsColumns(looks);
  /** Per column, how many rows a cell above still reaches down. */
  const reach: number[] = [];
  const laid = rows.map(({ cells }) => {
    const line: TableCell[] = [];
    let column = 0;
    const skip = () => {
      for (; (reach[column] ?? 0) > 0; column += 1) {
        reach[column]! -= 1;
        line.push({ type: "tableCell", children: [], data: { spanned: true } });
      }
    };
    for (const cell of cells) {
      skip();
      line.push({ type: "tableCell", children: nodesOf(cell) });
      for (let extra = 0; extra < cell.colSpan; extra += 1) {
        reach[column] = cell.rowSpan - 1;
        column += 1;
        if (extra > 0) line.push({ type: "tableCell", children: [] });
      }
    }
    skip();
    return line;
  });
  const header: TableCell[][] = headed ? [] : [[]];
  return {
    type: "table",
    align: [],
    children: [...header, ...laid].map((children) => ({ type: "tableRow", children })),
  };
}

function lookOf({ paragraphs }: WrittenCell) {
  const said = paragraphs.filter(({ text }) => text !== "");
  return { text: said.map(({ text }) => text).join("\n"), bold: said.length > 0 && said.every(({ bold }) => bold) };
}

/** The paragraphs of a cell are its lines. */
function nodesOf({ paragraphs }: WrittenCell): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let begun = false;
  for (const words of paragraphs) {
    if (words.text !== "" && begun) nodes.push({ type: "break", data: { paragraph: true } });
    if (words.text !== "") begun = true;
    nodes.push(...words.nodes);
  }
  return nodes;
}
