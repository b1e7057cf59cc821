import { manualBullet } from "../paper/manual-bullets.ts";
import type { Line, Run } from "./run.ts";

/** The lines of a page from top to bottom, from left to right; what stands far apart on one height is several lines. */
export function linesOf(runs: readonly Run[]): Line[] {
  const rows: Run[][] = [];
  for (const run of runs.toSorted((one, other) => one.y - other.y || one.x - other.x)) {
    const row = rows.at(-1);
    if (row && run.y - row[0]!.y < 0.5 * Math.max(run.size, row[0]!.size)) row.push(run);
    else rows.push([run]);
  }
  return rows.flatMap((row) => cut(withoutNotes(row.sort((one, other) => one.x - other.x))));
}

/** Numbers of footnotes, small and raised, are no part of the words before them. */
function withoutNotes(row: readonly Run[]): Run[] {
  const main = row.reduce((best, run) => (run.text.length > best.text.length ? run : best), row[0]!);
  return row.filter(({ text, size, y }) => !(/^\s*\d{1,3}\s*$/.test(text) && size < 0.8 * main.size && y < main.y - 1));
}

function cut(row: readonly Run[]): Line[] {
  const lines: Run[][] = [];
  for (const run of row) {
    const line = lines.at(-1);
    const last = line?.at(-1);
    const gap = last ? run.x - (last.x + last.width) : 0;
    if (!line || !last) lines.push([run]);
    else if (gap > WIDE * Math.max(run.size, last.size) && !isBullet(line)) lines.push([run]);
    else line.push(run);
  }
  return lines.map(lineOf);
}

/** From which multiple of the letters' size on a gap parts columns or cells. */
const WIDE = 1.4;

/** Between a bullet or a number and its text stands a tab. */
function isBullet(line: readonly Run[]): boolean {
  const text = textOf(line).trim();
  return manualBullet(`${text} x`)?.width === text.length + 1 || /^\(?\d{1,2}(?:\.\d{1,2}){0,3}[.)]?$/.test(text);
}

function lineOf(runs: readonly Run[]): Line {
  const letters = new Map<number, number>();
  for (const { size, text } of runs) letters.set(size, (letters.get(size) ?? 0) + text.trim().length);
  const [size] = [...letters].reduce((best, one) => (one[1] > best[1] ? one : best));
  const last = runs.at(-1)!;
  const worded = runs.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  return {
    runs,
    text: textOf(runs),
    x: runs[0]!.x,
    right: last.x + last.width,
    y: Math.max(...runs.map(({ y }) => y)),
    size,
    bold: worded.length > 0 && worded.every(({ bold }) => bold),
    order: Math.min(...runs.map(({ order }) => order)),
  };
}

/** The letters of runs, with a space where there is room for one. */
function textOf(runs: readonly Run[]): string {
  return runs.map((run, index) => (index > 0 && spaceBetween(runs[index - 1]!, run) ? " " : "") + run.text).join("");
}

/** Whether two neighbours on a line stand apart as words do, though no space was written. */
export function spaceBetween(before: Run, after: Run): boolean {
  if (/\s$/.test(before.text) || /^\s/.test(after.text)) return false;
  return after.x - (before.x + before.width) > 0.15 * Math.min(before.size, after.size);
}
