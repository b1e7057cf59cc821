import type { Band, Row, Stretch } from "./bands.ts";
import type { Line } from "./run.ts";

type Columns = Pick<Band, "rows" | "columns">;

/** The lines of one column. */
export const linesIn = ({ rows }: Pick<Band, "rows">, { left, right }: Stretch): Line[] =>
  rows.flatMap((row) => row.lines.filter((line) => line.x >= left - 1 && line.x < right));

/**
 * Whether a band is columns of running text rather than a table. A table is written row by row: the writer comes back to
 * the first column for every one. Columns are written one after the other; if not, they still look like prose.
 */
export function runsDown(band: Columns): boolean {
  const columns = band.columns.map((column) => linesIn(band, column));
  const returns = returnsOf(band);
  if (returns === 0) return columns.every((lines) => lines.length > 1);
  const shared = band.rows.filter((row) => row.lines.length > 1).length;
  const prose = columns.every((lines, index) => isProse(lines, band.columns[index]!));
  return prose && (shared < band.rows.length / 4 || returns >= shared - 1) && even(band.rows);
}

/** How often the page was written on from a further column back to one before it. */
function returnsOf(band: Columns): number {
  const written = band.columns
    .flatMap((column, index) => linesIn(band, column).map(({ order }) => ({ order, index })))
    .sort((one, other) => one.order - other.order);
  let returns = 0;
  for (let at = 1; at < written.length; at += 1) if (written[at]!.index < written[at - 1]!.index) returns += 1;
  return returns;
}

/** At least eight lines, most of which fill the column's width. */
function isProse(lines: readonly Line[], { left, right }: Stretch): boolean {
  const full = lines.filter((line) => line.right - line.x > 0.75 * (right - left)).length;
  return lines.length >= 8 && full >= lines.length * 0.6;
}

/** Whether rows stand equally far apart but for a few. */
function even(rows: readonly Row[]): boolean {
  const gaps = rows.slice(1).map(({ y }, index) => y - rows[index]!.y);
  const usual = gaps.toSorted((one, other) => one - other)[gaps.length >> 1] ?? 0;
  return gaps.filter((gap) => gap > usual * 1.3).length <= gaps.length / 5;
}
