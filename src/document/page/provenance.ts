import { archivedPage, dayIn } from "../archive.ts";
import type { Provenance } from "../provenance.ts";

/** How those who keep pages say in a comment where one came from, and when it was taken. */
const KEPT: readonly RegExp[] = [
  /<!--\s*saved from url=\(\d{1,6}\)(?<url>\S{1,2000})/i,
  /<!--\s*Page saved with SingleFile\s+url:\s*(?<url>\S{1,2000})\s+saved date:\s*(?<day>[^\n]{1,80})/i,
  /<!--\s*Mirrored from (?<url>\S{1,2000}) by HTTrack [^,]{0,80}, (?<day>[^-]{1,60})-->/i,
  /FILE ARCHIVED ON \d\d:\d\d:\d\d (?<day>[A-Z][a-z]{2} \d{1,2}, \d{4}) AND RETRIEVED/,
];

/** Addresses that the page gives as its own: an archive's copy of it still names the page. */
const OWN = /<link\s[^>]{0,300}?\brel\s*=\s*["']?canonical\b[^>]{0,300}?>/i;

/** What a page's comments say of where it came from. They stand at its very top or end. */
export function pageProvenance(source: string): Provenance {
  const ends = source.length > 2 * END ? `${source.slice(0, END)}\n${source.slice(-END)}` : source;
  const found: readonly Named[] = KEPT.map((kept) => kept.exec(ends)?.groups ?? {});
  const address = found.map(({ url }) => url).find((url) => url !== undefined) ?? canonical(ends);
  const full =
    address === null || /^https?:/i.test(address) ? address : /^[\w-]+\./.test(address) ? `http://${address}` : null;
  const page = full === null ? null : archivedPage(full);
  const day = found.flatMap(({ day }) => (day === undefined ? [] : (dayIn(day) ?? [])))[0];
  return { url: page?.url ?? full, archived: day ?? page?.day ?? null };
}

interface Named {
  readonly url?: string;
  readonly day?: string;
}

const END = 10_000;

function canonical(text: string): string | null {
  const link = OWN.exec(text)?.[0];
  return (link && /\bhref\s*=\s*["']?([^"'\s>]{1,2000})/i.exec(link)?.[1]) ?? null;
}
