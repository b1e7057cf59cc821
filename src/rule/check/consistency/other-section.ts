import { oncePer } from "../../../once-per.ts";
import type { Document, Hit } from "../../../types.ts";
import type { Case } from "../../judge.ts";
import { type NumberedHeading, numberedHeadings } from "./section-numbers.ts";
import { beginningsOf } from "./telling-words.ts";

/** A heading with a number, its title in lower case, and what stands under it up to the next one. */
interface NumberedSection extends NumberedHeading {
  readonly to: number;
}

/**
 * Whether "section 8" is there and speaks of something else: none of the words of the sentence stands in it, and one of them
 * in the title of another section.
 */
export function isOtherSection({ context: { document } }: Case, { clause, from, to }: Hit): boolean {
  const { text } = document.view;
  const digits = NUMBER.exec(text.slice(from, Math.min(clause.to, to + 4)))?.[1];
  if (digits === undefined || clause.kind === "heading") return false;
  const sections = numberedSections(document);
  const named = sections.filter(({ number }) => number === Number(digits));
  const [meant] = named;
  if (!meant || named.length > 1 || sections.length < ENOUGH) return false;
  if (clause.from >= meant.from && clause.from < meant.to) return false;
  const words = beginningsOf(text.slice(clause.from, clause.to));
  const own = text.slice(meant.from, meant.to).toLowerCase();
  if (words.some((word) => own.includes(word))) return false;
  return sections.some((other) => other !== meant && words.some((word) => other.title.includes(word)));
}

/** Fewer headings with numbers may be numbered by chance. */
const ENOUGH = 3;
const NUMBER = /^[Ss]ection (\d{1,2})(?![\d%]|\.\d)/;

const numberedSections = oncePer((document: Document): readonly NumberedSection[] =>
  numberedHeadings(document).map((each, index, all) => ({
    ...each,
    title: each.title.toLowerCase(),
    to: all[index + 1]?.from ?? document.view.text.length,
  })),
);

/** Whether "section 4.5" is missing among lines that bear 4.1, 4.2 and so on. */
export function isPartMissing({ context: { document } }: Case, { clause, from }: Hit): boolean {
  const { text } = document.view;
  const [, section, part] = PART.exec(text.slice(from, clause.to)) ?? [];
  if (section === undefined || part === undefined) return false;
  const parts = partsOf(document).get(section);
  return parts !== undefined && parts.size >= 2 && parts.has("1") && !parts.has(part);
}

const PART =
  /^\p{L}+ (\d{1,2})\.(\d{1,2})\b(?!\.?\d)(?![^.;]{0,12} of (?!this\b|the (?:notice|policy|statement|document)\b))/u;

/** The numbers with which lines begin: "4.1" and "4.2.3" are parts of 4. */
const partsOf = oncePer(({ source }: Document): ReadonlyMap<string, ReadonlySet<string>> => {
  const found = new Map<string, Set<string>>();
  if (/<ol\b/i.test(source)) return found;
  for (const [, section, part] of source.matchAll(/^[ \t#>*_|-]*(\d{1,2})\\?\.(\d{1,2})\b/gm)) {
    const others = found.get(section as string) ?? new Set<string>();
    found.set(section as string, others.add(part as string));
  }
  return found;
});
