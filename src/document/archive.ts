import { GB } from "chrono-node/en";

/** An address as an archive gives it: the page that was archived, and the day (ISO). */
export interface Archived {
  readonly url: string;
  readonly day: string | null;
}

/** `…/web/20190406060044id_/https%3A//example.org/privacy`, and the same of other archives and on their own pages. */
const OF_ARCHIVE =
  /^(?:https?:)?(?:\/\/)?(?:(?:web|wayback)\.archive\.org\/(?:web\/)?|webarchive\.nationalarchives\.gov\.uk\/(?:ukgwa\/)?|(?:www\.)?webarchive\.org\.uk\/(?:wayback\/)?(?:en\/)?archive\/|archive\.(?:ph|is|today)\/|\/web\/)(\d{4,14})?[a-z_*]{0,4}\/((?:https?(?::|%3a)|www\.).+)$/i;

/** What an archive's address is of; null for an address of no archive. */
export function archivedPage(address: string): Archived | null {
  const found = OF_ARCHIVE.exec(address.trim());
  if (!found) return null;
  const [, stamp = "", page = ""] = found;
  const day = /^((?:19|20)\d\d)(\d\d)(\d\d)/.exec(stamp);
  return { url: repaired(page), day: day ? `${day[1]}-${day[2]}-${day[3]}` : null };
}

/** Archives write addresses within addresses in two ways, and some drop a slash. */
function repaired(page: string): string {
  let url = page;
  if (/^[a-z]+%3a/i.test(page)) {
    try {
      url = decodeURIComponent(page);
    } catch {
      url = page.replace(/^([a-z]+)%3a/i, "$1:");
    }
  }
  return url.replace(/^(https?:)\/+/i, "$1//");
}

/** The day that a text names, ISO; null where it names none. */
export function dayIn(text: string): string | null {
  const iso = /\b((?:19|20)\d\d-\d\d-\d\d)/.exec(text)?.[1];
  if (iso !== undefined) return iso;
  // A fixed day to read from: nothing depends on today.
  for (const { start } of GB.parse(text.slice(0, 500), new Date(2000, 0, 1, 12))) {
    if (!start.isCertain("year") || !start.isCertain("month") || !start.isCertain("day")) continue;
    return [start.get("year"), start.get("month"), start.get("day")]
      .map((part) => String(part).padStart(2, "0"))
      .join("-");
  }
  return null;
}
