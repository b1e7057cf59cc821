import type { TableCell } from "mdast";

declare module "mdast" {
  interface TableCellData {
    /** Whether a cell of a row above reaches down to here, so that this one is empty. */
    spanned?: boolean;
    place?: CellPlace;
  }
}

/** Where a cell stands in the grid of its table, and what it heads: so many columns or rows from there on, or nothing. */
export interface CellPlace {
  readonly head: "column" | "row" | null;
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
}

/** A cell that knows its place, for tables whose cells span columns or rows, or whose headers stand elsewhere than first. */
export const placedCell = (cell: TableCell, place: CellPlace): TableCell => ({ ...cell, data: { place } });

/** The place of a cell; where it knows none, the first row heads the columns and the first column the rows. */
export const cellPlace = ({ data }: TableCell, row: number, column: number): CellPlace =>
  data?.place ?? { head: row === 0 ? "column" : column === 0 ? "row" : null, column, columns: 1, rows: 1 };
