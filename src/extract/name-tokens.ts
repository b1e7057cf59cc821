import { scan, WORD } from "../phrase/scan.ts";

/** A word of a text in which names are looked for. */
export interface Word {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** The words between two offsets of a text. */
export function wordsOf(text: string, from: number, to: number): readonly Word[] {
  const words: Word[] = [];
  scan(text, from, to, (kind, start, end) => {
    // An address is no word of a name, but "GOV.UK" is.
    const word = text.slice(start, end);
    words.push({ text: kind === WORD || /^[\p{Lu}.]+$/u.test(word) ? word : word.toLowerCase(), from: start, to: end });
  });
  return words;
}

/** What stands between a word and the one before it. */
export const gapBefore = (text: string, words: readonly Word[], at: number): string =>
  text.slice(words[at - 1]?.to ?? 0, words[at]?.from ?? 0);

/** A word in lower case, without its possessive. */
export function folded(word: Word | undefined): string {
  const lower = (word?.text ?? "").toLowerCase();
  return lower.endsWith("'s") || lower.endsWith("’s") ? lower.slice(0, -2) : lower;
}
/** Whether a word begins with a capital. */
export function isCapital(word: Word | undefined): boolean {
  if (word === undefined) return false;
  const code = word.text.charCodeAt(0);
  if (code >= 97 && code <= 122) return false;
  return (code >= 65 && code <= 90) || /^\d{0,3}\p{Lu}/u.test(word.text);
}
/** Whether a name may begin with a word. */
export function beginsName(word: Word | undefined): boolean {
  if (!isCapital(word)) return false;
  const lower = folded(word);
  return !SMALL_WORDS.has(lower) && !NEVER_INSIDE.has(lower);
}
/** Whether a word is a possessive ("council’s"). */
export const isPossessive = (word: Word): boolean => /['’]s$|s['’]$/.test(word.text);

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Words that begin sentences and headings but no names. */
export const SMALL_WORDS = set(
  "a about above accordingly additionally after all also alternatively although an and any anyone are as ask at be because " +
    "before below both but by call can click contact could do does each either email every except find finally following for " +
    "from full furthermore further generally get have here how however i if in into is it its just last like " +
    "many may most must my name no nor not occasionally of on once one only or other our out over per personal please post " +
    "privacy read see send she should since so some sometimes such telephone tel that the their them then there therefore " +
    "these they this those through to title types under unless until up upon us use used using was we were what when where " +
    "whether which while who why will with within without write yes you your yours address phone details online " +
    "version updated registered registration number copyright",
);

/** Words that end a name even in a heading with capitals throughout. */
export const NEVER_INSIDE = set(
  "privacy notice policy statement charter cookie cookies we you your our us is are was if this it its they their may will can how what who why when where uses use collects " +
    "processes holds takes please tel telephone email",
);
