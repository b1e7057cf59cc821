import { isWord } from "../../../document/words.ts";
import type { NoticeContext } from "../../../extract/context.ts";
import { oncePer } from "../../../once-per.ts";
import { perForm, tokensOf } from "../../../phrase/tokens.ts";

/** A part of a text, in UTF-16 units from 0. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * The runs of letters in a notice that are no English word, with nothing joined to them: no digit, apostrophe, hyphen or address.
 * Capitals may only begin a run. Of the single letters "a" is a word, and capitals are names.
 */
export const nonWords = oncePer((context: NoticeContext): readonly Stretch[] => {
  const { text } = context.document.view;
  const tokens = tokensOf(context);
  const clean = isClean(tokens.forms);
  const found: Stretch[] = [];
  for (let token = 0; token < tokens.count; token += 1) {
    if (clean(tokens.form[token] as number) === 1) continue;
    found.push(...nonWordsIn(text, tokens.from[token] as number, tokens.to[token] as number));
  }
  return found;
});

/** 1 for a form of letters alone that is a word, or that has capitals inside, wherever it stands. */
const isClean = perForm((written) => {
  if (!/^[a-zA-Z]+$/.test(written)) return 0;
  return /^.+[A-Z]/.test(written) || isKnown(written, 0, written.length) ? 1 : 0;
});

/** The same in a stretch of a text that begins and ends between runs of letters. */
export function nonWordsIn(text: string, start: number, end: number): readonly Stretch[] {
  const found: Stretch[] = [];
  for (let at = start; at < end; ) {
    if (!isLetter(text.charCodeAt(at))) {
      at += 1;
      continue;
    }
    const from = at;
    let lower = true;
    while (at < end && isLetter(text.charCodeAt(at))) {
      if (at > from && text.charCodeAt(at) < 97) lower = false;
      at += 1;
    }
    if (!lower || isKnown(text, from, at)) continue;
    if (!JOINED.has(text[from - 1] ?? " ") && !isJoinedBehind(text, at)) found.push({ from, to: at });
  }
  return found;
}

const isKnown = (text: string, from: number, to: number): boolean =>
  to - from > 1 ? isWord(text, from, to) : !/[b-z]/.test(text[from] as string);

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

const JOINED = new Set([..."0123456789'’‘ʼ@./_-–&"]);

const APOSTROPHE = new Set(["'", "’"]);

/** "The Univerity’s": what is joined to it says whose it is. */
function isJoinedBehind(text: string, at: number): boolean {
  const next = text[at] ?? " ";
  if (APOSTROPHE.has(next)) return !/^s(?![\p{L}\p{N}'’-])/u.test(text.slice(at + 1, at + 3));
  if (next === ".") return /[\p{L}\p{N}]/u.test(text[at + 1] ?? " ");
  return JOINED.has(next) || next.charCodeAt(0) > 0xbf;
}
