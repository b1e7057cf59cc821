import { oneLine } from "../one-line.ts";
import { endOfName, startOfName } from "./name-extent.ts";
import { endAt, startAt, type Words, wordAt, wordsIn } from "./name-tokens.ts";
import { isLegalForm } from "./name-words.ts";

/** A proper name in a text: where it stands, without article and acronym, and the acronym given in brackets behind it. */
export interface Name {
  readonly from: number;
  readonly to: number;
  readonly name: string;
  readonly acronym: string | null;
  /** Whether it is one word that begins the text, where any word has a capital. */
  readonly doubtful: boolean;
}

/** Reads the proper names between two offsets of a text: "the Department of Health and Social Care (DHSC)", "Acme Ltd". */
export const namesIn = (text: string, from = 0, to = text.length): readonly Name[] =>
  namesAmong(text, wordsIn(text, from, to));

/** The first of them, or null. */
export const firstNameIn = (text: string, from: number, to: number): Name | null =>
  namesAmong(text, wordsIn(text, from, to), 1)[0] ?? null;

/** The same of words that have been read before, at most so many. */
export function namesAmong(text: string, words: Words, most = Number.POSITIVE_INFINITY): readonly Name[] {
  const names: Name[] = [];
  let at = 0;
  while (at < words.count && names.length < most) {
    const end = wordAt(words, at)?.beginsName ? endOfName(text, words, at) : at;
    if (end === at) {
      at++;
      continue;
    }
    const name = build(text, words, startOfName(text, words, at, end), end);
    if (name) names.push(name);
    at = name?.acronym ? behindAcronym(words, end, name) : end;
  }
  return names;
}

/** An acronym in brackets is no name of its own. */
function behindAcronym(words: Words, end: number, { to }: Name): number {
  let at = end - 1;
  while (at < words.count && startAt(words, at) <= to + 1) at++;
  return at < words.count ? Math.max(end, at + 1) : end;
}

/** Tails that belong to a document or an office, not to the organisation that they follow. */
const TRAILING =
  /(?:['’]s?)?\s+(?:(?:Website\s+|Data\s+)?(?:Privacy|Cookies?|Data Protection|Fair Processing)(?:\s+(?:and|&)\s+(?:Privacy|Cookies?))?\s+(?:Notice|Policy|Statement|Charter|Team|Office|Officer|Manager|Lead)s?|Data Protection|Privacy|Website|DPO|Terms)(?:\s.*)?$/s;

function build(text: string, words: Words, start: number, end: number): Name | null {
  const from = startAt(words, start);
  const written = text.slice(from, endAt(words, end - 1));
  const isOneWord = end - start === 1;
  const name = (isOneWord ? written : written.replace(TRAILING, "")).replace(/['’]s$|(?<=s)['’]$/, "");
  if (
    !/\p{L}{2}/u.test(name) ||
    isLegalForm(name.toLowerCase()) ||
    isLaw(name, text.slice(from + name.length, from + name.length + 60))
  ) {
    return null;
  }
  const to = from + name.length;
  const doubtful = start === 0 && !/\s/.test(name) && !/^\p{Lu}{2}|\p{Ll}\p{Lu}/u.test(name);
  return { from, to, name: isOneWord ? name : oneLine(name), acronym: acronymAfter(text, to), doubtful };
}

/** "Digital Government (Disclosure of Information) Regulations 2020" names a law, and so does every part of it. */
const isLaw = (name: string, after: string): boolean =>
  /\b(?:Act|Regulations?|Bill)$/.test(name) ||
  /^\)?\s*(?:\([^()]*\)\s*)?(?:Act|Regulations?|Order|Bill|Rules)\s+(?:\d{4}|\()/.test(after);

/** The acronym in brackets right behind a name: "(HMCTS)", "(the “Trust”)" has none. */
function acronymAfter(text: string, at: number): string | null {
  const bracket = /^\s*\(\s*(?:the\s+)?["“‘']?(\p{Lu}[\p{L}&]{1,11}(?: \p{Lu}{2})?)["”’']?(?:\s*[),]|\s["“‘'])/u;
  return bracket.exec(text.slice(at, at + 40))?.[1] ?? null;
}
