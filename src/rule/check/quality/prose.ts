import type { NoticeContext } from "../../../extract/context.ts";
import { textOf } from "../../../extract/passage.ts";
import { oncePer } from "../../../once-per.ts";
import type { Clause } from "../../../types.ts";

/** A sentence of running text and its words. */
export interface Sentence {
  readonly clause: Clause;
  readonly words: readonly string[];
}

/**
 * The sentences of the notice's running text, as written: no headings, table cells or code, no list items that only make up
 * a sentence with their lead-in, and nothing as short as a label.
 */
export const sentencesOf = oncePer((context: NoticeContext): readonly Sentence[] =>
  context.clauses.flatMap((clause) => {
    if (clause.part !== "notice" || clause.joined || (clause.kind !== "paragraph" && clause.kind !== "item")) return [];
    const text = textOf(context, clause);
    if ((clause.kind === "item" && !ENDED.test(text)) || LAID_OUT.test(text)) return [];
    const words = wordsOf(text);
    return words.length >= SHORTEST ? [{ clause, words }] : [];
  }),
);

/** The words of a text; an address of a page or a mailbox is one word. */
export const wordsOf = (text: string): readonly string[] =>
  (text.match(/\S+/g) ?? []).filter((part) => /[\p{L}\p{N}]/u.test(part));

const SHORTEST = 4;
const ENDED = /[.!?]["'”’)\]]*$/;
/** Marks of a list, a table or an address that was flattened into a line. */
const LAID_OUT = /[|•·●▪\t]|_{3}/;
