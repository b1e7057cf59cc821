/** Whether an e-mail's or a form's domain is likely to be that of an organisation. */
import { getDomain, getDomainWithoutSuffix } from "tldts";
import type { Side } from "../side.ts";

/** Mail services that organisations of every name use. */
const MAIL = /^(?:gmail|googlemail|outlook|hotmail|yahoo|icloud|btinternet|live|protonmail|proton|aol)$/;

/**
 * Whether a registrable domain resembles none of some names: neither holds a distinctive word of them, nor their
 * initials, nor is it part of them. False where there is nothing to go by.
 */
export function isForeign(domain: string, names: readonly string[], own: ReadonlySet<string>): boolean {
  const label = squeeze(getDomainWithoutSuffix(domain) ?? "");
  const known = names.filter((name) => squeeze(name).length > 0);
  if (known.length === 0 || label.length < 2 || own.has(domain) || isMailService(domain)) return false;
  return !known.some((name) => resembles(label, name));
}

function resembles(label: string, name: string): boolean {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (squeeze(name).includes(label) || words.some((word) => abbreviates(label, word.toLowerCase()))) return true;
  if (words.some((word) => word.length >= 4 && !COMMON.has(word.toLowerCase()) && label.includes(word.toLowerCase()))) {
    return true;
  }
  const acronyms = words.filter((word) => /^\p{Lu}[\p{L}\p{N}]*\p{Lu}/u.test(word)).map((word) => word.toLowerCase());
  return [...initialsOf(name), ...acronyms].some(
    (short) => (short.length >= 2 && label === short) || (short.length >= 3 && label.includes(short)),
  );
}

/** Whether two names are of one organisation: the same, or the one the initials of the other. */
export function isSameName(a: string, b: string): boolean {
  return squeeze(a) === squeeze(b) || initialsOf(a).includes(squeeze(b)) || initialsOf(b).includes(squeeze(a));
}

/** Whether a registrable domain is that of a mail service for everyone. */
export function isMailService(domain: string): boolean {
  return MAIL.test(getDomainWithoutSuffix(domain) ?? "");
}

/** The initials of a name with several words, with and without its small words. */
function initialsOf(name: string): readonly string[] {
  const words = name.match(/[\p{L}\p{N}'’]+/gu) ?? [];
  return [words, words.filter((word) => !SMALL.has(word.toLowerCase()))]
    .filter((each) => each.length > 1)
    .map(initials);
}

/** "soton" for "southampton": the same first letter, the others in the same order. */
function abbreviates(label: string, word: string): boolean {
  if (label.length < 4 || label[0] !== word[0]) return false;
  let at = 0;
  for (const letter of word) if (letter === label[at]) at++;
  return at === label.length;
}

/** Whether a name says more than initials, so that a domain can be expected to resemble it. */
export function isSpelt(name: string): boolean {
  return (name.match(/[\p{L}\p{N}]+/gu) ?? []).some((word) => word.length >= 4 && !/\p{Lu}.*\p{Lu}/u.test(word));
}

const SMALL = new Set(["of", "the", "and", "for", "in", "on", "to", "a", "an"]);

/** Words in the names of so many organisations that they tell none of them. */
const COMMON = new Set(
  `limited company council county borough district city town parish department ministry office service services group
  trust national united kingdom england scotland wales data digital information privacy care health public with from
  this that they their website university college school policy notice statement`.split(/\s+/),
);

function initials(words: readonly string[]): string {
  return words.map((word) => word.charAt(0).toLowerCase()).join("");
}

function squeeze(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

/** Domains that are a notice's own: where it was published, and what most of its links lead to. */
export function ownDomains({ document }: Side): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { url } of document.links) {
    const domain = /^https?:/i.test(url) ? getDomain(url) : null;
    if (domain) counts.set(domain, (counts.get(domain) ?? 0) + 1);
  }
  const most = Math.max(2, ...counts.values());
  const linked = [...counts].filter(([, count]) => count === most).map(([domain]) => domain);
  const published = document.meta.url ? getDomain(document.meta.url) : null;
  return new Set(published ? [published, ...linked] : linked);
}
