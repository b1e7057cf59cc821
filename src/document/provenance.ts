import { archivedPage, dayIn } from "./archive.ts";

/** Where a text came from and when it was taken, as those who keep it wrote. */
export interface Provenance {
  readonly url: string | null;
  /** The day it was taken, ISO. */
  readonly archived: string | null;
}

/** "Source: https://…", "Date retrieved: 4 March 2021": one to a line, as those who keep texts write them above. */
const KEPT =
  /^[\s>*_#-]{0,10}(?:(?:original |source |archived? |wayback |canonical )?(?:url|address|uri)|source(?: page)?|permalink|(?:date |last )?(?:retrieved|accessed|archived|captured|crawled|downloaded|fetched|scraped|collected)(?: (?:on|from|at|date|url))?|(?:retrieval|access|archive|capture|crawl|download|snapshot)(?: (?:date|time|url))?|timestamp|wayback(?: machine)?)[*_]{0,3}\s{0,3}[:=][*_\s]{0,5}\S/i;
/** What may stand between such lines. */
const BESIDE =
  /^[\s>*_#-]{0,10}(?:title|site|website|domain|publisher|organisation|author|corpus|collection|licen[cs]e|language|id|file|sha-?\d+|hash|date)[*_]{0,3}\s{0,3}[:=]/i;
/** "Archived from https://… on 4 March 2021". */
const TOLD =
  /^[\s>*_([]{0,10}(?:this (?:page|text|copy|snapshot|version)(?: of [^.]{1,80})? (?:was|is) )?(?:archived|retrieved|downloaded|saved|captured|copied|fetched|scraped|extracted|accessed|mirrored|taken) (?:from|on|at|by)\b/i;
const ARCHIVE =
  /\b(?:wayback machine|internet archive|uk government web archive|uk web archive|original snapshot)\b|^this snapshot,? (?:was )?taken on \d|^see all dates available for this archived/i;
const HOLDS = /\bhttps?:|\bwww\.|\b(?:19|20)\d\d\b/;

/** Whether a passage is a line that may stand beside such lines: "Title: Privacy policy". */
export const isBesideProvenance = (text: string): boolean => text.length <= 200 && BESIDE.test(text);

/** Whether a passage says where the text came from or when it was taken, and nothing else. */
export function isProvenance(text: string): boolean {
  if (text.length > 900) return false;
  const lines = text.split(/[\r\n]+/).filter((line) => line.trim() !== "");
  const kept = lines.filter((line) => KEPT.test(line));
  if (kept.length > 0 && lines.every((line) => KEPT.test(line) || BESIDE.test(line)) && HOLDS.test(text)) return true;
  if (text.length > 600) return false;
  return ARCHIVE.test(text) || (TOLD.test(text) && HOLDS.test(text) && text.length <= 300);
}

/** The address and the day that such a passage gives; of an archive's address, those of the page. */
export function provenanceIn(text: string, links: readonly string[]): Provenance {
  const written = text.match(/https?:\/\/[^\s<>"'|\])]+/gi) ?? [];
  const addresses = [...links, ...written];
  const pages = addresses.flatMap((address) => archivedPage(address) ?? []);
  const plain = addresses.find((address) => /^https?:/i.test(address) && !OF_ARCHIVES.test(address));
  return {
    url: pages[0]?.url ?? plain ?? null,
    archived: dayIn(withoutAddresses(text)) ?? pages.find(({ day }) => day !== null)?.day ?? null,
  };
}

const OF_ARCHIVES =
  /^https?:\/\/(?:[\w-]+\.)*(?:archive\.org|nationalarchives\.gov\.uk|webarchive\.org\.uk)(?:[/:]|$)/i;
const withoutAddresses = (text: string): string => text.replace(/https?:\/\/\S+/gi, " ");
