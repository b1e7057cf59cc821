import type { NoticeContext } from "../../../extract/context.ts";
import { perForm, type Tokens, tokensOf } from "../../../phrase/tokens.ts";
import type { Clause } from "../../../types.ts";
import { wordSet } from "../../../word-set.ts";

/** A run of five words has no more tokens than this: some words have hyphens. */
const LONGEST = 10;

/**
 * Tells whether a word or a run of words in a clause comes back right behind itself, or one word behind "that": hardly any
 * clause needs a closer look.
 */
export function repeatingClauses(context: NoticeContext): (clause: Clause) => boolean {
  const tokens = tokensOf(context);
  const { form, first, end } = tokens;
  const isThat = that(tokens.forms);
  const isOnce = once(tokens.forms);
  return ({ index }) => {
    const start = first[index] as number;
    const stop = end[index] as number;
    if (start + 1 < stop && form[start] === form[start + 1] && isOnce(form[start] as number) === 1) return true;
    for (let at = start + 2; at < stop; at++) {
      const word = form[at];
      if (form[at - 1] === word && isOnce(word as number) === 1) return true;
      if (form[at - 2] === word && isThat(form[at - 1] as number) === 1) return true;
      for (let length = 2; length <= LONGEST && at - length >= start && at + length <= stop; length++) {
        if (form[at - length] === word && isTwice(tokens, at, length)) return true;
      }
    }
    return false;
  };
}

/** Whether so many tokens before one come back from it on, whatever their case. */
function isTwice({ form, forms }: Tokens, at: number, length: number): boolean {
  const folded = inLowerCase(forms);
  for (let next = at + 1; next < at + length; next++) {
    if (folded(form[next] as number) !== folded(form[next - length] as number)) return false;
  }
  return true;
}

/** Small words that may rightly stand twice in a row, or that are said twice for emphasis. */
const TWICE = wordSet(
  "that had very more many long far her bye sure now who what blah test yes once again ever over log",
);

/** Whether a word in lower case never stands twice in a row. */
export const isSaidOnce = (written: string): boolean =>
  (/^[a-z]{3,}$/.test(written) || ONCE.has(written)) && !TWICE.has(written);
const ONCE = wordSet("at as we us or by of my an");
const once = perForm((written) => (isSaidOnce(written) ? 1 : 0));

const that = perForm((written) => (written === "that" ? 1 : 0));

/** A number made of the letters; two words with the same one only make for a closer look. */
const inLowerCase = perForm((written) =>
  [...written.toLowerCase()].reduce((hash, letter) => (Math.imul(hash, 31) + letter.charCodeAt(0)) | 0, 0),
);
