import type { RootContent } from "mdast";
import { assignColumns } from "./assign-columns.ts";
import { isHeadingLike } from "./heading-like.ts";
import type { Make } from "./make.ts";
import type { Unit } from "./units.ts";

/**
 * Recovers a table that a copy flattened to one cell (or one paragraph of a cell) a line: a run of column headings, then
 * the cells row by row. Null where the units from `start` on are no such table.
 */
export function flattenedTable(
  units: readonly Unit[],
  start: number,
  headings: ReadonlyMap<number, number>,
  make: Make,
): { readonly nodes: RootContent[]; readonly next: number } | null {
  const columns = headerLength(units, start);
  if (columns < 3) return null;
  const first = start + columns;
  const end = tableEnd(units, first, headings);
  if (end - first > longest) return null;
  const body = units.slice(first, end);
  const starts = rowStarts(body);
  if (starts === null) return null;
  const header = units.slice(start, first);
  const rows = starts.map((from, row) => body.slice(from, starts[row + 1] ?? body.length));
  const cells = assignColumns(
    header.map((unit) => unit.text),
    rows.map((row) => row.map((unit) => unit.text)),
  );
  if (cells === null) return null;
  const table = make.table([
    header.map((unit) => [unit]),
    ...rows.map((row, index) => header.map((_, column) => row.filter((_, place) => cells[index]![place] === column))),
  ]);
  return { nodes: [table], next: end };
}

/** How many column headings follow one another: short lines, most of them questions or naming what tables of notices hold. */
function headerLength(units: readonly Unit[], start: number): number {
  let length = 0;
  let telling = 0;
  while (length < 7) {
    const unit = units[start + length];
    if (!unit || unit.bullet || unit.lines > 1 || unit.text.length > 90 || !isHeadingLike(unit.text)) break;
    if (columnTopic.test(unit.text)) telling += 1;
    length += 1;
  }
  return telling >= Math.max(2, length - 1) ? length : 0;
}

/** Units that a table may have; what is longer is no table, and reading stays linear. */
const longest = 600;

const columnTopic =
  /\b(?:purposes?|reasons?|why|what|types?|kinds?|categor(?:y|ies)|data|information|(?:lawful|legal) bas[ei]s|grounds?|how long|retention|retain|keep|kept|period|duration|expir(?:y|es|ation)|cookies?|name|provider|description|recipients?|who|shared?|source|condition)\b/i;

/** The table ends where a heading stands that is followed by no cell. */
function tableEnd(units: readonly Unit[], from: number, headings: ReadonlyMap<number, number>): number {
  let index = from;
  while (index < units.length && index - from <= longest && headings.get(index) === undefined && !units[index]!.bullet)
    index += 1;
  return index;
}

/** Rows begin where a unit begins as the first one does ("To …", "When you …"). */
function rowStarts(body: readonly Unit[]): readonly number[] | null {
  const opening = body[0]?.text.split(/\s+/, 1)[0];
  if (opening === undefined || body.length < 3) return null;
  const starts = body.flatMap((unit, index) => (unit.text.split(/\s+/, 1)[0] === opening ? [index] : []));
  return starts.length >= 2 ? starts : null;
}
