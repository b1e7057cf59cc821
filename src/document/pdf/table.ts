import type { PhrasingContent, Table, TableCell } from "mdast";
import { type CellLook, headsColumns } from "../paper/table-head.ts";
import type { Flow, FlowTable } from "./flow.ts";
import type { Line } from "./run.ts";
import { placedLines, wordsOf } from "./words.ts";

/** A table that goes on over pages is one; the header that is repeated on each page is dropped. */
export function tablesJoined(flow: readonly Flow[]): Flow[] {
  const joined: Flow[] = [];
  for (const one of flow) {
    const last = joined.at(-1);
    if (one.kind === "table" && last?.kind === "table" && one.page === last.lastPage + 1 && isAlike(last, one)) {
      const rows = sayTheSame(last.rows[0]!, one.rows[0]!) ? one.rows.slice(1) : one.rows;
      const pages = [...last.pages, ...rows.map(() => one.page)];
      joined[joined.length - 1] = { ...last, rows: [...last.rows, ...rows], pages, lastPage: one.lastPage };
    } else joined.push(one);
  }
  return joined;
}

const isAlike = (one: FlowTable, other: FlowTable): boolean =>
  one.columns.length === other.columns.length &&
  one.columns.every(({ left }, index) => Math.abs(left - other.columns[index]!.left) < 6);

const sayTheSame = (one: FlowTable["rows"][number], other: FlowTable["rows"][number]): boolean =>
  one.every((cell, index) => textOf(cell) === textOf(other[index]!));

/** A table as a tree; `before` is the page on which what stands before it ended. */
export function tableOf({ rows, pages }: FlowTable, before: number): Table {
  let page = before;
  const cells = rows.map((row, index) =>
    row.map((lines): TableCell => {
      const nodes = cellOf(lines, page, pages[index]!);
      if (lines.length > 0) page = pages[index]!;
      return { type: "tableCell", children: nodes };
    }),
  );
  const looks = rows.map((row) =>
    row.map((lines): CellLook => ({ text: textOf(lines), bold: lines.length > 0 && lines.every(({ bold }) => bold) })),
  );
  const header: TableCell[][] = headsColumns(looks) ? [] : [[]];
  return {
    type: "table",
    align: [],
    children: [...header, ...cells].map((children) => ({ type: "tableRow", children })),
  };
}

const textOf = (lines: readonly Line[]): string => lines.map(({ text }) => text.trim()).join(" ");

function cellOf(lines: readonly Line[], before: number, page: number): PhrasingContent[] {
  const goesOn = ({ text }: Line) => (/^\s*[•▪◦●\uf0b7]/.test(text) ? "breaks" : "runs-on");
  return wordsOf(placedLines(lines, page, goesOn), before);
}
