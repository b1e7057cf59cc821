import type { NoticeContext } from "../../../extract/context.ts";
import { oncePer } from "../../../once-per.ts";
import { remembered } from "../../../phrase/remembered.ts";
import { type Forms, tokensOf } from "../../../phrase/tokens.ts";
import { BETWEEN, inLowerCase, wordKinds } from "./word-kinds.ts";

/** The words of one clause, by their numbers in the notice. */
export interface WordLine {
  readonly first: number;
  readonly end: number;
  /** In lower case; nothing outside the clause. */
  word(at: number): string;
  /** As it is written. */
  written(at: number): string;
  /** Whether no apostrophe or hyphen stands right behind it. */
  endsWord(at: number): boolean;
  /** As bits of `word-kinds.ts`; 0 outside the clause. */
  kinds(at: number): number;
  /** Whether only a space parts it from the word before. */
  joins(at: number): boolean;
}

/** A reader of the clauses of a notice: set it to a clause, then ask. One for all clauses, so that nothing is made for each. */
export function wordLines(context: NoticeContext): { line: WordLine; set(first: number, end: number): void } {
  const { text } = context.document.view;
  const tokens = tokensOf(context);
  const kindsOf = wordKinds(tokens.forms);
  const lower = lowerCase(tokens.forms);
  const { form, from, to } = tokens;
  const line = {
    first: 0,
    end: 0,
    word: (at: number): string => (at >= line.first && at < line.end ? lower(form[at] as number) : ""),
    written: (at: number): string =>
      at >= line.first && at < line.end ? (tokens.forms.written[form[at] as number] as string) : "",
    endsWord: (at: number): boolean => !JOINED.has(text[to[at] as number] ?? " "),
    kinds: (at: number): number => (at >= line.first && at < line.end ? kindsOf(form[at] as number) : 0),
    joins: (at: number): boolean =>
      at > line.first &&
      at < line.end &&
      (from[at] as number) === (to[at - 1] as number) + 1 &&
      text[(from[at] as number) - 1] === " ",
  };
  return {
    line,
    set(first, end) {
      line.first = first;
      line.end = end;
    },
  };
}

/** Form → the word in lower case, whatever its apostrophe. */
const lowerCase = oncePer(({ written }: Forms) => remembered((form) => inLowerCase(written[form] as string)));

/** The nearest word before that is no adverb, with nothing but spaces between; -1 where there is none. */
export function before(line: WordLine, at: number): number {
  let back = at;
  while (line.joins(back)) {
    back -= 1;
    if ((line.kinds(back) & BETWEEN) === 0) return back;
  }
  return -1;
}

/** Whether one of the words stands before, within so many. */
export function hasBefore(line: WordLine, at: number, words: ReadonlySet<string>, within: number): boolean {
  for (let back = at - 1; back >= line.first && back >= at - within; back -= 1)
    if (words.has(line.word(back))) return true;
  return false;
}

const JOINED = new Set(["'", "’", "‘", "-", "–", "/", "(", "&"]);
