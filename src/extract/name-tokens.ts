import { countBefore } from "../halving.ts";
import { oncePer } from "../once-per.ts";
import { remembered } from "../phrase/remembered.ts";
import { scan, type TokenKind, WORD } from "../phrase/scan.ts";
import type { Forms, Tokens } from "../phrase/tokens.ts";
import type { Clause } from "../types.ts";
import { wordSet } from "../word-set.ts";

/** How a word is written in which a name may be, and what that tells. */
export interface Word {
  readonly text: string;
  /** In lower case, without its possessive. */
  readonly folded: string;
  readonly isCapital: boolean;
  /** Whether a name may begin with it. */
  readonly beginsName: boolean;
  /** Whether it can stand behind other words of a name. */
  readonly goesOn: boolean;
  /** "council’s", "councils’". */
  readonly isPossessive: boolean;
}

/** The words of a stretch of a text in which names are looked for: so many of a longer list, from `first` on. */
export interface Words {
  readonly first: number;
  readonly count: number;
  /** Per word of the list: its form, and where it begins and ends. */
  readonly form: ArrayLike<number>;
  readonly from: ArrayLike<number>;
  readonly to: ArrayLike<number>;
  wordOf(form: number): Word;
}

/** The word at an index; none before the first and behind the last. */
export const wordAt = ({ first, count, form, wordOf }: Words, index: number): Word | undefined =>
  index >= 0 && index < count ? wordOf(form[first + index] as number) : undefined;

/** Where the word at an index begins; 0 where there is none. */
export const startAt = ({ first, count, from }: Words, index: number): number =>
  index >= 0 && index < count ? (from[first + index] as number) : 0;

/** Where the word at an index ends; 0 where there is none. */
export const endAt = ({ first, count, to }: Words, index: number): number =>
  index >= 0 && index < count ? (to[first + index] as number) : 0;

/** The words between two offsets of a text. */
export function wordsIn(text: string, from: number, to: number): Words {
  const words: Word[] = [];
  const form: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  scan(text, from, to, (kind, start, end) => {
    form.push(words.length);
    words.push(wordOf(kind, text.slice(start, end)));
    starts.push(start);
    ends.push(end);
  });
  return { first: 0, count: words.length, form, from: starts, to: ends, wordOf: (index) => words[index] as Word };
}

/** Gives the words of each clause of the notice: its tokens, which the phrases have read already. */
export function wordsByClause({ form, from, to, forms, first, end }: Tokens): (clause: Clause) => Words {
  const wordOf = wordOfForm(forms);
  return ({ index }) => {
    const start = first[index] as number;
    return { first: start, count: (end[index] as number) - start, form, from, to, wordOf };
  };
}

const wordOfForm = oncePer(({ kindOf, written }: Forms) =>
  remembered((form) => wordOf(kindOf[form] as TokenKind, written[form] as string)),
);

/** Whether one of the words from one index up to another is such a one. */
export function some(words: Words, is: (word: Word) => boolean, first = 0, end = words.count): boolean {
  for (let at = first; at < end; at++) if (is(wordAt(words, at) as Word)) return true;
  return false;
}

/** How many of the words begin before an offset of the text. */
export const wordsBefore = (words: Words, offset: number): number =>
  countBefore(words.count, (index) => startAt(words, index) < offset);

/** What stands between a word and the one before it. */
export const gapBefore = (text: string, words: Words, at: number): string =>
  text.slice(endAt(words, at - 1), startAt(words, at));

function wordOf(kind: TokenKind, written: string): Word {
  // An address is no word of a name, but "GOV.UK" is.
  const text = kind === WORD || /^[\p{Lu}.]+$/u.test(written) ? written : written.toLowerCase();
  const lower = text.toLowerCase();
  const folded = lower.endsWith("'s") || lower.endsWith("’s") ? lower.slice(0, -2) : lower;
  const isCapital = beginsWithCapital(text);
  return {
    text,
    folded,
    isCapital,
    goesOn: isCapital && !(SMALL_WORDS.has(folded) && NEVER_INSIDE.has(folded)),
    beginsName: isCapital && !SMALL_WORDS.has(folded) && !NEVER_INSIDE.has(folded),
    isPossessive: /['’]s$|s['’]$/.test(text),
  };
}

function beginsWithCapital(text: string): boolean {
  const code = text.charCodeAt(0);
  if (code >= 97 && code <= 122) return false;
  return (code >= 65 && code <= 90) || /^\d{0,3}\p{Lu}/u.test(text);
}

/** Words that begin sentences and headings but no names. */
export const SMALL_WORDS = wordSet(
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
export const NEVER_INSIDE = wordSet(
  "privacy notice policy statement charter cookie cookies we you your our us is are was if this it its they their may will can how what who why when where uses use collects " +
    "processes holds takes please tel telephone email",
);
