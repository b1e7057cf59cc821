import { type Band, bandsOf, type Row, rowsOf, type Stretch } from "./bands.ts";
import { linesIn } from "./columns.ts";
import type { Line, Page } from "./run.ts";

/** What stands on pages in the order in which it is read. */
export type Flow = FlowLine | FlowTable;

/** A line of running text, and the edges between which its text runs. */
export interface FlowLine extends Stretch {
  readonly kind: "line";
  readonly line: Line;
  readonly page: number;
}

/** Rows of cells, each cell its lines. */
export interface FlowTable {
  readonly kind: "table";
  readonly rows: readonly (readonly (readonly Line[])[])[];
  readonly columns: readonly Stretch[];
  readonly page: number;
  /** Of each row. */
  readonly pages: readonly number[];
  readonly lastPage: number;
}

/** The lines of a page in reading order, columns one after the other, tables row by row; `area` is what text fills. */
export const flowOf = ({ lines, number }: Page, area: Stretch): Flow[] => inOrder(lines, number, area, 0);

function inOrder(lines: readonly Line[], page: number, area: Stretch, depth: number): Flow[] {
  return bandsOf(rowsOf(lines)).flatMap((band): Flow[] => {
    if (band.kind === "text" || depth > 4) {
      return band.rows.flatMap((row) => row.lines.map((line): Flow => ({ kind: "line", line, page, ...area })));
    }
    if (band.kind === "columns")
      return band.columns.flatMap((one) => inOrder(linesIn(band, one), page, one, depth + 1));
    const rows = cellsOf(band);
    return [{ kind: "table", rows, columns: band.columns, page, pages: rows.map(() => page), lastPage: page }];
  });
}

/** The rows of a table: a new one begins where the gap between lines is wider than within a cell, else at each line. */
function cellsOf(band: Band): Line[][][] {
  const { rows, columns } = band;
  const gaps = rows.slice(1).map(({ y }, index) => y - rows[index]!.y);
  const [least, most] = [Math.min(...gaps), Math.max(...gaps)];
  const size = rows[0]!.lines[0]!.size;
  /** Where even the least gap is wider than between lines, each line is a row. */
  const wide = least > size * 1.5 ? least : most > least * 1.2 ? least * 1.2 : 0;
  const cells: Line[][][] = [];
  rows.forEach((row, index) => {
    const fresh = index === 0 || (wide > 0 ? gaps[index - 1]! >= wide : beginsRow(row, rows[index - 1]!, columns));
    if (fresh) cells.push(columns.map(() => []));
    for (const line of row.lines) {
      const column = columns.findLastIndex(({ left }) => line.x >= left - 1);
      cells.at(-1)![Math.max(0, column)]!.push(line);
    }
  });
  return cells;
}

/** Where all lines stand equally far apart: a row that was written after the whole row above it is a new one. */
function beginsRow(row: Row, above: Row, columns: readonly Stretch[]): boolean {
  const first = row.lines[0]!;
  return first.x < columns[0]!.right && first.order > Math.max(...above.lines.map(({ order }) => order));
}
