import type { RootContent } from "mdast";
import { assignColumns, type Cue, columnCues } from "./assign-columns.ts";
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
  const header = units.slice(start, first);
  const cues = columnCues(header.map((unit) => unit.text));
  const opening = units[first]?.text;
  // A heading of the section stands above the first column's; that one knows its cell.
  if (opening === undefined || (cues[0]!(opening) === 0 && cues[1]!(opening) > 0)) return null;
  const rows = rowsFrom(units, first, headings, cues.at(-1)!);
  if (rows === null) return null;
  const cells = assignColumns(
    cues,
    rows.map((row) => row.map((unit) => unit.text)),
  );
  if (cells === null) return null;
  const table = make.table([
    header.map((unit) => [unit]),
    ...rows.map((row, index) => header.map((_, column) => row.filter((_, place) => cells[index]![place] === column))),
  ]);
  return { nodes: [table], next: first + rows.reduce((sum, row) => sum + row.length, 0) };
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

/**
 * The rows: one begins wherever a unit begins as the first one does ("To …"). Short cells look like headings; a heading
 * ends the table only where the row has come to its last column. Null where there are not two rows.
 */
function rowsFrom(
  units: readonly Unit[],
  first: number,
  headings: ReadonlyMap<number, number>,
  lastColumn: Cue,
): readonly (readonly Unit[])[] | null {
  const firstWord = (text: string) => text.split(/\s/, 1)[0];
  const opening = firstWord(units[first]!.text);
  const rows: Unit[][] = [];
  let complete = false;
  for (let index = first; index < units.length; index += 1) {
    const unit = units[index]!;
    if (index - first > longest) return null;
    if (unit.bullet || (complete && headings.get(index) !== undefined)) break;
    if (index === first || firstWord(unit.text) === opening) {
      rows.push([]);
      complete = false;
    }
    rows.at(-1)!.push(unit);
    complete ||= rows.at(-1)!.length > 1 && lastColumn(unit.text) > 0;
  }
  return rows.length >= 2 ? rows : null;
}
