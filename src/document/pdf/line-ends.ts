import { isWord } from "../words.ts";

/** Whether a text ends as a sentence, an introduction or an item does. */
export const isSentenceEnd = (text: string): boolean => /[.!?:;][”’"')\]]*\s*$/.test(text);

/** Whether a word may be parted between two lines. */
export const isParted = (before: string, after: string): boolean =>
  /\p{L}[-\u00ad\u2010]\s*$/u.test(before) && /^\s*\p{Ll}/u.test(after);

/**
 * How two lines of running text are joined: the first as it stays, without a hyphen that only parted a word at the end of
 * the line, and what comes between the two.
 */
export function joint(before: string, after: string): { readonly cut: number; readonly between: string } {
  const trailing = /\s*$/.exec(before)![0].length;
  const text = before.slice(0, before.length - trailing);
  if (text.endsWith("\u00ad")) return { cut: trailing + 1, between: "" };
  const left = /(\p{L}+)[-\u2010]$/u.exec(text)?.[1];
  const right = /^\s*(\p{Ll}+)/u.exec(after)?.[1];
  if (left !== undefined && right !== undefined) {
    const parted = isWord(left + right) || !(isWord(left) && isWord(right));
    // "e-mail", "third-party": the hyphen is the word's own.
    const own =
      /^(?:e|non|self|third|opt|cross|co|re|pre|anti|on|sub|ex|multi|well|face|day)$/i.test(left) &&
      !isWord(left + right);
    return parted && !own ? { cut: trailing + 1, between: "" } : { cut: trailing, between: "" };
  }
  // An address is broken behind a slash or a hyphen.
  if (/[\w/][-/]$/.test(text) && /https?:\S*$|www\.\S*$/.test(text)) return { cut: trailing, between: "" };
  return { cut: trailing, between: " " };
}
