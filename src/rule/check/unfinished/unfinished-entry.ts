import type { List, Nodes, Table, TableRow } from "mdast";
import { toString as plainText } from "mdast-util-to-string";
import { evidence } from "../../../document/place.ts";
import { sourceOffset } from "../../../document/view.ts";
import { countBefore } from "../../../halving.ts";
import type { Clause } from "../../../types.ts";
import type { Judge } from "../../judge.ts";
import { fail, notApplicable, pass } from "../../verdict.ts";

/** Judges by bullets with nothing behind them, and by the one row of a table whose cells were never filled in. */
export const unfinishedEntry: Judge = (_rule, { context: { document, clauses } }) => {
  // Elsewhere empty items and cells are how the page was made, or what was lost on the way.
  if (document.format !== "markdown") return notApplicable("lists and tables are read whole in Markdown only");
  const { view, source } = document;
  const nodes = listsAndTables(document.tree.children);
  const before = (offset: number): Clause | undefined =>
    clauses[countBefore(clauses.length, (index) => sourceOffset(view, (clauses[index] as Clause).from) < offset) - 1];
  const found = nodes.flatMap((node) => {
    const ends = node.type === "list" ? emptyItems(node, source) : emptyCells(node);
    return ends.flatMap((offset) => {
      const clause = before(offset);
      return clause?.part === "notice" ? [evidence(document, clauses, clause)] : [];
    });
  });
  if (found.length > 0) return fail([...new Set(found)]);
  return nodes.length > 0 ? pass() : notApplicable("it has no list and no table");
};

/** The lists and tables of a tree, in its order; paragraphs and headings hold none. */
function listsAndTables(nodes: readonly Nodes[], found: (List | Table)[] = []): readonly (List | Table)[] {
  for (const node of nodes) {
    if (node.type === "paragraph" || node.type === "heading") continue;
    if (node.type === "list" || node.type === "table") found.push(node);
    if (node.type !== "table" && "children" in node) listsAndTables(node.children, found);
  }
  return found;
}

/** Where the items without content begin; what stands in the source behind the mark (a template's code) is content. */
function emptyItems({ children }: List, source: string): readonly number[] {
  if (children.length < 2) return [];
  return children.slice(1).flatMap(({ children: inside, position }) => {
    const { offset: from } = position?.start ?? {};
    const { offset: to } = position?.end ?? {};
    if (inside.length > 0 || from === undefined || to === undefined) return [];
    return /^(?:[-*+•]|\d{1,3}[.)])\s*$/.test(source.slice(from, to)) ? [from] : [];
  });
}

/** Fewer rows show no custom from which one row differs. */
const ENOUGH = 3;

/** The first filled cell of the row with empty ones: where there is one such row, and all its cells but the first are empty, or one that matters. */
function emptyCells({ children: [header, ...rows] }: Table): readonly number[] {
  if (!header || rows.length < ENOUGH || header.children.length < 2) return [];
  const blank = rows.filter((row) => row.children.some(isBlank));
  const [row] = blank;
  // What stands for all its columns, such as a heading between the rows, is set in bold or comes first.
  if (!row || blank.length > 1 || row === rows[0] || isBlank(row.children[0]) || isStrong(row)) return [];
  const cells = row.children.slice(1);
  const isLost =
    (cells.length > 1 || rows.length > ENOUGH) && cells.every(isBlank)
      ? row.children.length === header.children.length
      : cells.some((cell, at) => isBlank(cell) && NEEDED.test(plainText(header.children[at + 1] ?? header)));
  const end = row.children[0]?.position?.end.offset;
  return isLost && end !== undefined ? [end] : [];
}

/** Columns in which an article asks for something in every row. */
const NEEDED = /\b(?:bas[ie]s|grounds?|purposes?|why|how long|retention|kept?|period)\b/i;

const isBlank = (cell: TableRow["children"][number] | undefined): boolean =>
  cell?.children.every((node) => node.type === "text" && node.value.trim() === "") ?? false;

const isStrong = (row: TableRow): boolean => row.children[0]?.children.some(({ type }) => type === "strong") ?? false;
