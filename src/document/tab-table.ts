import type { RootContent } from "mdast";
import { isContactLike } from "./heading-like.ts";
import type { Make, Stretch } from "./make.ts";
import type { Unit } from "./units.ts";

/** A table whose cells tabs part: its header and at least two rows, each a line. Null where none begins at `start`. */
export function tabTable(
  units: readonly Unit[],
  start: number,
  make: Make,
): { readonly nodes: RootContent[]; readonly next: number } | null {
  const header = tabCells(units[start]!);
  if (header.length < 2 || header.length > 9 || units[start]!.text.length > 160 || isLabelled(units[start]!))
    return null;
  const rows = [header];
  let next = start + 1;
  for (; next < units.length; next += 1) {
    const row = tabCells(units[next]!);
    if (row.length < 2 || row.length > header.length) break;
    rows.push(row);
  }
  return rows.length >= 3 ? { nodes: [make.table(rows.map((row) => row.map((cell) => [cell])))], next } : null;
}

/** Whether a line is a row of cells. */
export function isTabRow(unit: Unit | undefined): boolean {
  return unit !== undefined && tabCells(unit).length > 1;
}

/** The stretches between a line's tabs; the tab behind the number of a heading or a bullet parts nothing. */
function tabCells(unit: Unit): readonly Stretch[] {
  if (unit.lines > 1 || unit.bullet || !unit.text.includes("\t")) return [];
  const number = /^[\d.()a-z]{1,6}\t+/.exec(unit.text)?.[0].length ?? 0;
  return [...unit.text.slice(number).matchAll(/[^\t]+/g)]
    .filter(([cell]) => cell.trim() !== "")
    .map((match) => {
      const lead = match[0].length - match[0].trimStart().length;
      const from = unit.from + number + match.index + lead;
      return { from, to: from + match[0].trim().length };
    });
}

/** "Tel:  0123 …" gives a value; its column has no title. */
function isLabelled(unit: Unit): boolean {
  return /:\s*\t/.test(unit.text) || isContactLike(unit.text);
}
