import type { NoticeContext } from "../../../extract/context.ts";
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
export const sentencesOf = oncePer((context: NoticeContext): readonly Sentence[] => {
  const { text } = context.document.view;
  const isLaidOut = marksIn(text);
  return context.clauses.flatMap((clause) => {
    const { kind, part, joined, from, to } = clause;
    if (part !== "notice" || joined || (kind !== "paragraph" && kind !== "item")) return [];
    if ((kind === "item" && !ENDED.test(text.slice(Math.max(from, to - LONGEST_END), to))) || isLaidOut(from, to))
      return [];
    const { words, syllables } = measureOf(context, clause);
    return words >= SHORTEST ? [{ clause, words, syllables }] : [];
  });
});

const SHORTEST = 4;
const ENDED = /[.!?]["'”’)\]]*$/;
/** A full stop with more quotation marks and brackets behind it than anybody writes, in characters. */
const LONGEST_END = 12;

/** Marks of a list, a table or an address that was flattened into a line. */
const LAID_OUT = ["|", "•", "·", "●", "▪", "\t", "___"] as const;

/** Tells of stretches of a text, asked in their order, whether they hold such a mark. */
function marksIn(text: string): (from: number, to: number) => boolean {
  const places = LAID_OUT.flatMap((mark) => placesOf(text, mark)).sort((a, b) => a - b);
  let next = 0;
  return (from, to) => {
    while (next < places.length && (places[next] as number) < from) next++;
    return next < places.length && (places[next] as number) < to;
  };
}

function placesOf(text: string, mark: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) places.push(at);
  return places;
}
