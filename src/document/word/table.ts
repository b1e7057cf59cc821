import type { PhrasingContent, Table, TableCell } from "mdast";
import { headsColumns } from "../paper/table-head.ts";
import type { Flow, WordCell, WordParagraph, WordTable } from "./body.ts";
import type { Styles } from "./styles.ts";
import type { Words } from "./words.ts";

/** Whether a table only arranges text on the page: one row, one column, or headings and tables in its cells. */
export function isLayout({ children: rows }: WordTable, styles: Styles): boolean {
  const columns = Math.max(0, ...rows.map((row) => row.children.length));
  if (rows.length <= 1 || columns <= 1) return true;
  return rows.some((row) =>
    row.children.some((cell) =>
      cell.children.some(
        (node) =>
          node.type === "table" ||
          (node.type === "paragraph" &&
            (styles.byId.get(node.styleId ?? "")?.level ?? null) !== null &&
            hasText(node.children)),
      ),
    ),
  );
}

const hasText = (nodes: readonly Flow[]): boolean =>
  nodes.some((node) =>
    node.type === "text" ? node.value.trim() !== "" : "children" in node && hasText(node.children as Flow[]),
  );

/** A table of data; one whose first row is no header gets an empty one, for the reader of trees takes the first for it. */
export function tableOf({ children: rows }: WordTable, read: (paragraph: WordParagraph) => Words): Table {
  const cells = rows.map((row) => row.children.map((cell) => cellOf(cell, read)));
  const headed = rows[0]!.isHeader || headsColumns(cells);
  /** Per column, how many rows a cell above still reaches down. */
  const reach: number[] = [];
  const laid = rows.map((row, index) => {
    const line: TableCell[] = [];
    let column = 0;
    const skip = () => {
      for (; (reach[column] ?? 0) > 0; column += 1) {
        reach[column]! -= 1;
        line.push({ type: "tableCell", children: [], data: { spanned: true } });
      }
    };
    row.children.forEach((cell, at) => {
      skip();
      line.push({ type: "tableCell", children: cells[index]![at]!.nodes });
      for (let extra = 0; extra < cell.colSpan; extra += 1) {
        reach[column] = cell.rowSpan - 1;
        column += 1;
        if (extra > 0) line.push({ type: "tableCell", children: [] });
      }
    });
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

interface Cell {
  readonly nodes: PhrasingContent[];
  readonly text: string;
  readonly bold: boolean;
}

/** The paragraphs of a cell are its lines. */
function cellOf(cell: WordCell, read: (paragraph: WordParagraph) => Words): Cell {
  const paragraphs = cell.children.flatMap((node) => (node.type === "paragraph" ? [read(node)] : []));
  const said = paragraphs.filter(({ text }) => text !== "");
  const nodes: PhrasingContent[] = [];
  let begun = false;
  for (const words of paragraphs) {
    if (words.text !== "" && begun) nodes.push({ type: "break" });
    if (words.text !== "") begun = true;
    nodes.push(...words.nodes);
  }
  return {
    nodes,
    text: said.map(({ text }) => text).join("\n"),
    bold: said.length > 0 && said.every(({ bold }) => bold),
  };
}
