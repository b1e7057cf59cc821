import type { Table } from "mdast";
import { tableFrom } from "../paper/table.ts";
import type { Words } from "../paper/written.ts";
import type { Flow, WordParagraph, WordTable } from "./body.ts";
import type { Styles } from "./styles.ts";

/** Whether a table only arranges text on the page: one row, one column, or headings and tables in its cells. */
export function isLayout({ children: rows }: WordTable, styles: Styles): boolean {
  const columns = Math.max(0, ...rows.map((row) => row.children.length));
  if (rows.length <= 1 || columns <= 1) return true;
  const heads = (node: Flow) =>
    node.type === "paragraph" &&
    (styles.byId.get(node.styleId ?? "")?.level ?? null) !== null &&
    hasText(node.children);
  return rows.some((row) =>
    row.children.some((cell) => cell.children.some((node) => node.type === "table" || heads(node))),
  );
}

const hasText = (nodes: readonly Flow[]): boolean =>
  nodes.some((node) =>
    node.type === "text" ? node.value.trim() !== "" : "children" in node && hasText(node.children as readonly Flow[]),
  );

/** A table of Word as a tree. */
export const tableOf = ({ children: rows }: WordTable, read: (paragraph: WordParagraph) => Words): Table =>
  tableFrom(
    rows.map(({ isHeader, children }) => ({
      isHeader,
      cells: children.map(({ colSpan, rowSpan, children: flow }) => ({
        colSpan,
        rowSpan,
        paragraphs: flow.flatMap((node) => (node.type === "paragraph" ? [read(node)] : [])),
      })),
    })),
  );
