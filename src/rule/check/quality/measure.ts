import type { NoticeContext } from "../../../extract/context.ts";
import { perForm, tokensOf } from "../../../phrase/tokens.ts";
import { rememberedText } from "../../../remembered-text.ts";
import type { Clause } from "../../../types.ts";
import { syllables } from "./syllables.ts";

/** How long a text is. */
export interface Measure {
  readonly words: number;
  readonly syllables: number;
}

/** The words of a text: what stands between white space and has a letter or a figure. */
export function wordsIn(text: string): number {
  let words = 0;
  let isCounted = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) isCounted = false;
    else if (!isCounted && isLetterOrFigure(text, at)) {
      isCounted = true;
      words++;
    }
  }
  return words;
}

function isLetterOrFigure(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return ((code | 32) >= 97 && (code | 32) <= 122) || (code >= 48 && code <= 57);
  return /^[\p{L}\p{N}]/u.test(text.slice(at, at + 2));
}

/**
 * The words and syllables of a clause; an address of a page or a mailbox is one word, and one syllable. Most words stand
 * alone between spaces, and are known by the form of their token.
 */
export function measureOf(context: NoticeContext, { index, from, to }: Clause): Measure {
  const { text } = context.document.view;
  const tokens = tokensOf(context);
  const syllablesOf = plainSyllables(tokens.forms);
  const last = tokens.end[index] as number;
  let token = tokens.first[index] as number;
  let words = 0;
  let all = 0;
  for (let at = from; at < to; ) {
    if (isSpace(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const plain = token < last && tokens.from[token] === at ? syllablesOf(tokens.form[token] as number) : 0;
    const end = plain > 0 ? behindMark(text, tokens.to[token] as number, to) : at;
    if (end > at && (end === to || isSpace(text.charCodeAt(end)))) {
      at = end;
      token++;
      words++;
      all += plain;
      continue;
    }
    const start = at;
    while (at < to && !isSpace(text.charCodeAt(at))) at++;
    while (token < last && (tokens.from[token] as number) < at) token++;
    const spoken = spokenIn(text, start, at);
    if (spoken === 0) continue;
    words++;
    all += spoken;
  }
  return { words, syllables: all };
}

/** The syllables of a form of letters alone; 0 for any other. */
const plainSyllables = perForm((written) => (/^[a-zA-Z]+$/.test(written) ? syllables(written) : 0));

/** Behind the mark that may follow on a word. */
const behindMark = (text: string, at: number, to: number): number =>
  at < to && IS_MARK[text.charCodeAt(at)] === 1 ? at + 1 : at;
const IS_MARK = new Uint8Array(128);
for (const mark of ".,;:)!?") IS_MARK[mark.charCodeAt(0)] = 1;

/** The syllables of what stands between white space: 0 where it is no word; a figure, an address or a link counts one. */
const spokenIn = rememberedText((written) => {
  if (!/[\p{L}\p{N}]/u.test(written)) return 0;
  return /[\d@/]/.test(written) ? 1 : syllables(written.replace(/[^\p{L}]/gu, ""));
});

const isSpace = (code: number): boolean => code === 32 || (code < 14 && code > 8) || (code > 127 && SPACES.has(code));

/** The white space beyond ASCII. */
const SPACES = new Set(
  [
    ..."\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff",
  ].map((space) => space.charCodeAt(0)),
);
