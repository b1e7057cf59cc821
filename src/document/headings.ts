import { isContactLike, isHeadingLike, isSentenceLike } from "./heading-like.ts";
import { isTabRow } from "./tab-table.ts";
import type { Unit } from "./units.ts";

/**
 * Which units are headings, with their depth: they read as one, and text or a list that they announce comes next. The
 * entries of a list of contents are none, nor are items set in.
 */
export function headingsAmong(
  units: readonly Unit[],
  contents: ReadonlyMap<number, number>,
  setIn: ReadonlyMap<number, number>,
): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const listed = new Set<number>();
  for (const [from, end] of [...contents, ...setIn]) for (let index = from; index < end; index += 1) listed.add(index);
  const times = new Map<string, number>();
  for (const { text } of units) times.set(text, (times.get(text) ?? 0) + 1);
  // From the end, for whether a line is a heading depends on what follows it.
  for (let index = units.length - 2; index >= 0; index -= 1) {
    const unit = units[index]!;
    // What stands there three times is a cell or a label.
    if (listed.has(index) || unit.lines > 1 || times.get(unit.text)! > 2 || !couldBeHeading(units, index)) continue;
    if (setIn.has(index + 1) || announces(units, index, found)) found.set(index, depthOf(unit.text));
  }
  const title = titleAmong(units, found);
  if (title >= 0) found.set(title, 1);
  return new Map([...found].sort(([a], [b]) => a - b));
}

function couldBeHeading(units: readonly Unit[], index: number): boolean {
  const unit = units[index]!;
  if (!isHeadingLike(unit.text)) return false;
  if (isTabRow(unit) && (isTabRow(units[index - 1]) || isTabRow(units[index + 1]))) return false;
  if (!unit.bullet) return true;
  // "1. Your rights" is a heading where text follows, an item where "2. …" does.
  const next = units[index + 1]!;
  const previous = units[index - 1];
  const sibling = (other: Unit | undefined) => other?.bullet?.kind === unit.bullet!.kind;
  return (
    unit.bullet.kind === "1." && /^\d/.test(unit.text) && !sibling(next) && !(sibling(previous) && !unit.afterBlank)
  );
}

function announces(units: readonly Unit[], index: number, found: ReadonlyMap<number, number>): boolean {
  const next = units[index + 1]!;
  // The last line of a block is no heading of the heading that opens the next block.
  if (found.has(index + 1)) return index < 3 || units[index]!.afterBlank || !next.afterBlank;
  if (next.bullet) return next.bullet.kind !== units[index]!.bullet?.kind;
  return isSentenceLike(next.text) && !(isContactLike(next.text) && next.text.length < 60);
}

/** "3.2 Cookies" stands one below "3. …"; where nothing is numbered, all headings under the title are equal. */
function depthOf(text: string): number {
  const number = /^(\d{1,2}(?:\.\d{1,2})*)\.?[ \t\u00a0]/.exec(text)?.[1];
  return number === undefined ? 2 : Math.min(6, number.split(".").length + 1);
}

/** The first line that names the notice, if only short lines stand before it. */
function titleAmong(units: readonly Unit[], found: ReadonlyMap<number, number>): number {
  for (let index = 0; index < Math.min(units.length, 12); index += 1) {
    const { text, bullet } = units[index]!;
    const named = /\b(?:privacy|data protection|fair processing|cookies?)\b/i.test(text) && text.length <= 120;
    if (named && !bullet && !/[.:;]$/.test(text) && (found.has(index) || isHeadingLike(text))) return index;
    if (isSentenceLike(text)) return -1;
  }
  return -1;
}
