/** Fingerprints: the same finding keeps its identity while other passages of the notice change. */
import { oncePer } from "../once-per.ts";
import { rememberedText } from "../remembered-text.ts";
import type { Finding } from "../types.ts";
import { sha256 } from "./sha256.ts";

/**
 * Adds the fingerprint: first 16 hex digits of SHA-256 over rule, folded heading path, folded quote and an ordinal among
 * equals; for an absence over the rule alone, with what is missed where that may be several things.
 */
export function fingerprint(findings: readonly Finding[]): readonly Finding[] {
  /** Per fingerprint of a first one: how many more there are like it. */
  const others = new Map<string, number>();
  return findings.map((finding) => {
    const identity = finding.absence ? missed(finding) : said(finding);
    const ofKey = finding.absence ? ofAbsence : digest;
    const first = ofKey(`${identity}\n0`);
    const ordinal = others.get(first);
    others.set(first, (ordinal ?? 0) + 1);
    return { ...finding, fingerprint: ordinal === undefined ? first : ofKey(`${identity}\n${ordinal}`) };
  });
}

const missed = ({ rule, subject }: Finding): string => (subject === undefined ? rule : `${rule}\n${subject}`);

const said = ({ rule, section, quote }: Finding): string => `${rule}\n${foldedPath(section)}${folded(quote)}`;

const digest = (key: string): string => sha256(key).slice(0, 16);

/** What a rule misses is the same in every notice. */
const known = rememberedText(digest);
const ofAbsence = (key: string): string => known(key, 0, key.length);

const foldedPath = oncePer((section: readonly string[]) => section.map((title) => `${folded(title)}\n`).join(""));

/** Case, white space, quotes and dashes do not make a difference. */
function folded(text: string): string {
  const lower = text.toLowerCase().trim();
  if (!UNEVEN.test(lower)) return lower;
  return lower
    .replace(/[‘’‚‛`´]/g, "'")
    .replace(/[“”„‟]/g, '"')
    .replace(/[‐-―−]/g, "-")
    .replace(/\s+/g, " ")
    .trim();
}

/** Whatever is no single space and no mark or letter of ASCII may be one of them. */
const UNEVEN = /[^ !-_a-~]| {2}/;
