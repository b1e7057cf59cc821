import { isWord } from "../../../document/words.ts";
import { oncePer } from "../../../once-per.ts";
import type { Document } from "../../../types.ts";

/** A part of a text, in UTF-16 units from 0. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * The runs of letters in a notice that are no English word, with nothing joined to them: no digit, apostrophe, hyphen or address.
 * Capitals may only begin a run. Of the single letters "a" is a word, and capitals are names.
 */
export const nonWords = oncePer(({ view: { text } }: Pick<Document, "view">): readonly Stretch[] => {
  const found: Stretch[] = [];
  for (let at = 0; at < text.length; ) {
    if (!isLetter(text.charCodeAt(at))) {
      at += 1;
      continue;
    }
    const from = at;
    let lower = true;
    while (at < text.length && isLetter(text.charCodeAt(at))) {
      if (at > from && text.charCodeAt(at) < 97) lower = false;
      at += 1;
    }
    if (!lower || isKnown(text, from, at)) continue;
    if (!JOINED.has(text[from - 1] ?? " ") && !isJoinedBehind(text, at)) found.push({ from, to: at });
  }
  return found;
});

const isKnown = (text: string, from: number, to: number): boolean =>
  to - from > 1 ? isWord(text, from, to) : !/[b-z]/.test(text[from] as string);

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

const JOINED = new Set([..."0123456789'’‘ʼ@./_-–&"]);

function isJoinedBehind(text: string, at: number): boolean {
  const next = text[at] ?? " ";
  if (next === ".") return /[\p{L}\p{N}]/u.test(text[at + 1] ?? " ");
  return JOINED.has(next) || next.charCodeAt(0) > 0xbf;
}
