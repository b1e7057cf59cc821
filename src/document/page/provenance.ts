import { archivedPage, dayIn } from "../archive.ts";
import type { Provenance } from "../provenance.ts";

/** How those who keep pages say in a comment where one came from, and when it was taken; `sign` is always in it. */
const KEPT: readonly { readonly sign: string; readonly says: RegExp }[] = [
  { sign: "saved from url", says: /<!--\s*saved from url=\(\d{1,6}\)(?<url>\S{1,2000})/i },
  {
    sign: "saved with SingleFile",
    says: /<!--\s*Page saved with SingleFile\s+url:\s*(?<url>\S{1,2000})\s+saved date:\s*(?<day>[^\n]{1,80})/i,
  },
  {
    sign: "Mirrored from",
    says: /<!--\s*Mirrored from (?<url>\S{1,2000}) by HTTrack [^,]{0,80}, (?<day>[^-]{1,60})-->/i,
  },
  {
    sign: "FILE ARCHIVED ON",
    says: /FILE ARCHIVED ON \d\d:\d\d:\d\d (?<day>[A-Z][a-z]{2} \d{1,2}, \d{4}) AND RETRIEVED/,
  },
];

/** A tag that gives the page's own address: an archive's copy of it still names the page. */
const OWN = /^<link\s[^>]*?\brel\s*=\s*["']?canonical\b/i;

/** What a page's comments say of where it came from. They stand at its very top or end. */
export function pageProvenance(source: string): Provenance {
  const ends = source.length > 2 * END ? `${source.slice(0, END)}\n${source.slice(-END)}` : source;
  const found: readonly Named[] = KEPT.map(({ sign, says }) => (ends.includes(sign) && says.exec(ends)?.groups) || {});
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
  for (let at = text.indexOf("canonical"); at >= 0; at = text.indexOf("canonical", at + 1)) {
    const tag = text
      .slice(Math.max(at - LONGEST_TAG, text.lastIndexOf("<", at)), at + LONGEST_TAG)
      .replace(/>.*/s, ">");
    if (OWN.test(tag)) return /\bhref\s*=\s*["']?([^"'\s>]{1,2000})/i.exec(tag)?.[1] ?? null;
  }
  return null;
}

const LONGEST_TAG = 2000;
