import { rememberedText } from "../../../remembered-text.ts";
import { syllables } from "./syllables.ts";

/** How long a text is. */
export interface Measure {
  readonly words: number;
  readonly syllables: number;
}

/** The words and syllables between two offsets of a text; an address of a page or a mailbox is one word, and one syllable. */
export function measured(text: string, from: number, to: number): Measure {
  let words = 0;
  let all = 0;
  for (let at = from; at < to; ) {
    if (isSpace(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const start = at;
    while (at < to && !isSpace(text.charCodeAt(at))) at++;
    const spoken = spokenIn(text, start, at);
    if (spoken === 0) continue;
    words++;
    all += spoken;
  }
  return { words, syllables: all };
}

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
