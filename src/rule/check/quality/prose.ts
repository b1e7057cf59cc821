import type { NoticeContext } from "../../../extract/context.ts";
import { textOf } from "../../../extract/passage.ts";
import { oncePer } from "../../../once-per.ts";
import type { Clause } from "../../../types.ts";
import { type Measure, measureOf } from "./measure.ts";

/** A sentence of running text, and what it measures. */
export interface Sentence extends Measure {
  readonly clause: Clause;
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
    const { words, syllables } = measureOf(context, clause);
    return words >= SHORTEST ? [{ clause, words, syllables }] : [];
  }),
);

const SHORTEST = 4;
const ENDED = /[.!?]["'”’)\]]*$/;
/** Marks of a list, a table or an address that was flattened into a line. */
const LAID_OUT = /[|•·●▪\t]|_{3}/;
