import type { NoticeContext } from "../../../extract/context.ts";
import { perForm, tokensOf } from "../../../phrase/tokens.ts";

/** The first letters of a text's words, in capitals. */
export interface Initials {
  readonly all: string;
  /** Without the small words that acronyms leave out. */
  readonly telling: string;
}

/** The initials of a notice. Most of its words are known by the form of their token; the others are read letter by letter. */
export function initialsOf(context: NoticeContext): Initials {
  const { text } = context.document.view;
  const tokens = tokensOf(context);
  const initialOf = initialOfForm(tokens.forms);
  const all: string[] = [];
  const telling: string[] = [];
  for (const { index, part, from, to } of context.clauses) {
    if (part !== "notice") readInitials(text, from, to, all, telling);
    for (let token = tokens.first[index] as number; token < (tokens.end[index] as number); token++) {
      const initial = initialOf(tokens.form[token] as number);
      if (initial === UNREAD) {
        readInitials(text, tokens.from[token] as number, tokens.to[token] as number, all, telling);
      } else if (initial !== 0) {
        const letter = String.fromCharCode(Math.abs(initial));
        all.push(letter);
        if (initial > 0) telling.push(letter);
      }
    }
  }
  return { all: all.join(""), telling: telling.join("") };
}

/** The code of the initial of a form that is one word of plain letters, less than 0 for a small word; 0 for an acronym. */
const initialOfForm = perForm((written) => {
  if (!/^[a-zA-Z]+$/.test(written)) return UNREAD;
  if (isShortRun(written)) return 0;
  const initial = written.toUpperCase().charCodeAt(0);
  return isSmall(written) ? -initial : initial;
});
/** No letter has as high a code. */
const UNREAD = 2 ** 20;

function readInitials(text: string, from: number, to: number, all: string[], telling: string[]): void {
  for (const [word] of text.slice(from, to).matchAll(/\p{L}+/gu)) {
    if (isShortRun(word)) continue;
    // Half of a letter beyond 16 bits stands for the whole.
    const initial = (word[0] as string).toUpperCase();
    all.push(initial);
    if (!isSmall(word)) telling.push(initial);
  }
}

/** A short run of capitals is itself no expansion; a heading in capitals may be. */
const isShortRun = (word: string): boolean => /^\p{Lu}{2,3}$/u.test(word);

const isSmall = (word: string): boolean => SMALL.has(word.toLowerCase());
const SMALL = new Set(
  "a an and any are as at be by can do for from has have if in is it its may not of on or our that the these this to us was we what when where which who will with you your".split(
    " ",
  ),
);
