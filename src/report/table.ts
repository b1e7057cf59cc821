import Table from "cli-table3";
import { type Look, paint } from "./paint.ts";
import { printable } from "./printable.ts";

/** A table for the terminal: a header, then rows. Numbers stand to the right; long texts break in their column. */
export function printTable(
  head: readonly string[],
  rows: readonly (readonly unknown[])[],
  { colour, width }: Look,
): string {
  const ink = paint(colour);
  const cells = rows.map((row) => row.map((value) => printable(textOf(value))));
  const numeric = head.map((_, i) => rows.length > 0 && rows.every((row) => typeof (row[i] ?? 0) === "number"));
  const table = new Table({
    head: head.map((name) => ink.bold(name)),
    colWidths: widths(head, cells, width),
    colAligns: numeric.map((is) => (is ? "right" : "left")),
    wordWrap: true,
    chars: noLines,
    style: { head: [], border: [], compact: true, "padding-left": 0, "padding-right": GAP },
  });
  table.push(...cells);
  return `${table.toString().replace(/ +$/gm, "")}\n`;
}

const GAP = 2;

function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** As wide as what stands in it; where that is more than there is room for, the widest give way. */
function widths(head: readonly string[], cells: readonly (readonly string[])[], width: number): number[] {
  const wanted = head.map((name, i) => {
    const longest = cells.reduce((most, row) => Math.max(most, row[i]?.length ?? 0), name.length);
    return longest + GAP;
  });
  let most = Math.max(...wanted, 0);
  const total = (): number => wanted.reduce((sum, one) => sum + Math.min(one, most), 0);
  while (most > LEAST && total() > width) most -= 1;
  return wanted.map((one) => Math.min(one, most));
}

const LEAST = 12;

/** No lines between cells: the columns are plain to see. */
export const noLines = Object.fromEntries(
  ["top", "bottom", "left", "right", "mid"]
    .flatMap((side) => [side, `${side}-mid`, `${side}-left`, `${side}-right`, `${side}-mid`])
    .concat("left-mid", "mid-mid", "right-mid", "middle")
    .map((name) => [name, name === "middle" ? " " : ""]),
);
