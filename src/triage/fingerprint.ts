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
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const identity = finding.absence
      ? [finding.rule, finding.subject ?? []].flat().join("\n")
      : [finding.rule, ...foldedPath(finding.section), foldText(finding.quote)].join("\n");
    const ordinal = seen.get(identity) ?? 0;
    seen.set(identity, ordinal + 1);
    const key = `${identity}\n${ordinal}`;
    return { ...finding, fingerprint: finding.absence ? ofAbsence(key, 0, key.length) : digest(key) };
  });
}

const digest = (key: string): string => sha256(key).slice(0, 16);

/** What a rule misses is the same in every notice. */
const ofAbsence = rememberedText(digest);

const foldedPath = oncePer((section: readonly string[]) => section.map(foldText));

/** Case, white space, quotes and dashes do not make a difference. */
function foldText(text: string): string {
  return text
    .toLowerCase()
    .replace(/[‘’‚‛`´]/g, "'")
    .replace(/[“”„‟]/g, '"')
    .replace(/[‐-―−]/g, "-")
    .replace(/\s+/g, " ")
    .trim();
}
