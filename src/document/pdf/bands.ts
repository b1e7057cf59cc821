import { runsDown } from "./columns.ts";
import type { Line } from "./run.ts";

/** Lines at about one height, from left to right. */
export interface Row {
  readonly y: number;
  readonly lines: readonly Line[];
}

/** Rows one under the other: text that runs from edge to edge, or text in columns with white gutters between them. */
export interface Band {
  readonly rows: readonly Row[];
  /** Where the columns begin and end; one for running text. */
  readonly columns: readonly Stretch[];
  /** Whether its columns are read one after the other, or row by row. */
  readonly kind: "text" | "columns" | "table";
}

/** From a left to a right edge. */
export interface Stretch {
  readonly left: number;
  readonly right: number;
}

/** Narrower than this, in points, a gutter is only chance. */
const GUTTER = 7;

/** Lines in rows from top to bottom. */
export function rowsOf(lines: readonly Line[]): Row[] {
  const rows: { y: number; lines: Line[] }[] = [];
  for (const line of lines.toSorted((one, other) => one.y - other.y)) {
    const row = rows.at(-1);
    if (row && line.y - row.y < 0.5 * line.size) row.lines.push(line);
    else rows.push({ y: line.y, lines: [line] });
  }
  for (const row of rows) row.lines.sort((one, other) => one.x - other.x);
  return rows;
}

/** Cuts rows into bands: as many rows as have a gutter in common, with text on both sides of it, belong together. */
export function bandsOf(rows: readonly Row[]): Band[] {
  const bands: Band[] = [];
  let running: Row[] = [];
  const close = () => {
    if (running.length > 0) bands.push({ rows: running, columns: [extent(running)], kind: "text" });
    running = [];
  };
  const all = extent(rows);
  let index = 0;
  while (index < rows.length) {
    const band = bandAt(rows, index, all);
    if (band) {
      close();
      bands.push(band);
      index += band.rows.length;
    } else {
      running.push(rows[index]!);
      index += 1;
    }
  }
  close();
  return bands;
}

/** The band of columns that begins at a row, if it does. */
function bandAt(rows: readonly Row[], start: number, all: Stretch): Band | null {
  let free: Stretch[] = [all];
  let columns: Stretch[] = [];
  let taken: Stretch = { left: Number.POSITIVE_INFINITY, right: Number.NEGATIVE_INFINITY };
  let end = start;
  while (end < rows.length) {
    const left = without(free, rows[end]!.lines);
    const own = extent([rows[end]!]);
    taken = { left: Math.min(taken.left, own.left), right: Math.max(taken.right, own.right) };
    const now = columnsOf(taken, left);
    // Until there is text on both sides, what is free may only be where short lines end.
    if (left.length === 0 || (columns.length > 1 && now.length < 2)) break;
    free = left;
    columns = now;
    end += 1;
  }
  if (end - start < 2 || columns.length < 2) return null;
  const band = rows.slice(start, end);
  const runs = runsDown({ rows: band, columns });
  const kept = band.slice(0, lastRow(band, columns, runs) + 1);
  if (kept.length < 2 || (kept[0]!.lines.length < 2 && !(runs && beside(kept, columns)))) return null;
  return { rows: kept, columns, kind: runs ? "columns" : "table" };
}

/** The last row before what begins anew under the first column, a heading perhaps. */
function lastRow(rows: readonly Row[], columns: readonly Stretch[], runs: boolean): number {
  const other = rows.findLastIndex(({ lines }) => lines.some((line) => line.x >= columns[0]!.right));
  for (let index = other + 1; index < rows.length; index += 1) {
    const [line] = rows[index]!.lines;
    const [above] = rows[index - 1]!.lines;
    const gap = rows[index]!.y - rows[index - 1]!.y;
    const differs = Math.abs(line!.size - above!.size) > 0.6 || (line!.bold && !above!.bold);
    if (gap > line!.size * (runs ? 2.6 : 1.45) || differs) return index - 1;
  }
  return rows.length - 1;
}

/** Whether the first row of a column stands beside rows of another, though not on the same height as any. */
function beside(rows: readonly Row[], columns: readonly Stretch[]): boolean {
  const tops = columns.map(({ left, right }) => {
    const ys = rows.flatMap((row) => row.lines.filter((line) => line.x < right && line.right > left).map(({ y }) => y));
    return { top: Math.min(...ys), bottom: Math.max(...ys), count: ys.length };
  });
  return tops.every(
    ({ top, bottom, count }) => count >= 3 && tops.every((other) => top < other.bottom && bottom > other.top),
  );
}

/** The stretches between the gutters that have text on both of their sides. */
function columnsOf({ left, right }: Stretch, free: readonly Stretch[]): Stretch[] {
  const gutters = free.filter((one) => one.left > left && one.right < right && one.right - one.left >= GUTTER);
  const edges = [left, ...gutters.flatMap((one) => [one.left, one.right]), right];
  const columns: Stretch[] = [];
  for (let index = 0; index < edges.length; index += 2) columns.push({ left: edges[index]!, right: edges[index + 1]! });
  return columns;
}

/** What is left free between the lines. */
function without(free: readonly Stretch[], lines: readonly Line[]): Stretch[] {
  let left = [...free];
  for (const line of lines) {
    left = left.flatMap((one) => {
      if (line.right <= one.left || line.x >= one.right) return [one];
      return [
        { left: one.left, right: line.x },
        { left: line.right, right: one.right },
      ].filter((part) => part.right - part.left >= GUTTER);
    });
  }
  return left;
}

function extent(rows: readonly Row[]): Stretch {
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  for (const { lines } of rows) {
    for (const line of lines) {
      left = Math.min(left, line.x);
      right = Math.max(right, line.right);
    }
  }
  return { left, right };
}
