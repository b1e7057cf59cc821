import { isHeadingLike } from "./heading-like.ts";
import { plainTitle } from "./plain-title.ts";
import type { Unit } from "./units.ts";

/**
 * Lists of contents that nothing marks: three or more titles in a row that come back further down in the same order, with
 * text between them. From the first unit of each to the one behind its last.
 */
export function contentsAmong(units: readonly Unit[]): ReadonlyMap<number, number> {
  const titles = units.map(titleOf);
  const last = new Map<string, number>();
  titles.forEach((title, index) => {
    if (title !== "") last.set(title, index);
  });
  const found = new Map<number, number>();
  for (let start = 0; start < units.length; start += 1) {
    const end = endOf(titles, last, start);
    if (end - start < 3) continue;
    found.set(start, end);
    start = end - 1;
  }
  return found;
}

/** Behind the last of the titles from `start` on that come back later, each after the one before. */
function endOf(titles: readonly string[], last: ReadonlyMap<string, number>, start: number): number {
  let end = start;
  let before = -1;
  for (let again = last.get(titles[end]!) ?? -1; end < titles.length; again = last.get(titles[end]!) ?? -1) {
    if (again <= end || again <= before || end - start >= longest) break;
    before = again;
    end += 1;
  }
  // What comes back line for line is a table's header or an address, not the sections of the notice.
  return before - (last.get(titles[start]!) ?? before) >= 2 * (end - 1 - start) ? end : start;
}

function titleOf(unit: Unit): string {
  if (unit.lines > 1 || unit.text.length > 160) return "";
  const text = unit.text.replace(/(?:[ \t\u00a0]{2}|\t|[.…·]{2})[ \t\u00a0.…·]*\d{1,3}$/, "").trim();
  return isHeadingLike(text) ? plainTitle(text) : "";
}

/** Entries that a list of contents may have; reading stays linear. */
const longest = 100;
