import { clauses as splitClauses } from "../../document/clauses.ts";
import { FILLED } from "../../document/filler.ts";
import { sourceRange } from "../../document/place.ts";
import { countBefore } from "../../halving.ts";
import type { Document, Range } from "../../types.ts";
import { printable } from "../printable.ts";

/** A passage as a reader sees it: its words, and the rest of their sentence. Long sentences are cut, with "…". */
export interface InSentence {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** For the ranges of a document's source, their words in their sentences; undefined for one that has no words in the view. */
export function sentencesOf(document: Document): (range: Range) => InSentence | undefined {
  const { text } = document.view;
  const clauses = splitClauses(document).map(({ from, to }) => ({ from, to, ...sourceRange(document, from, to) }));
  return ({ start, end }) => {
    const touched = clauses.filter((one) => one.start.offset < end.offset && one.end.offset > start.offset);
    const [first, last] = [touched[0], touched.at(-1)];
    if (!first || !last) return undefined;
    const from = viewOffset(document, first.from, first.to, start.offset);
    const to = Math.max(from, viewOffset(document, last.from, last.to, end.offset));
    if (from === to) return undefined;
    return {
      before: cutBefore(plain(text.slice(first.from, from))),
      words: plain(text.slice(from, to)).trim(),
      after: cutAfter(plain(text.slice(to, last.to))),
    };
  };
}

/** The first place of a stretch of the view that does not stand before an offset of the source. */
const viewOffset = (document: Document, from: number, to: number, offset: number): number =>
  from + countBefore(to - from, (index) => sourceRange(document, from + index, from + index + 1).start.offset < offset);

/** With one space where lines break or where white space stands at an end, and a sign where a program fills in a value. */
function plain(text: string): string {
  const said = printable(text.replaceAll(FILLED, "▢"));
  if (said === "") return text === "" ? "" : " ";
  return `${/^\s/.test(text) ? " " : ""}${said}${/\s$/.test(text) ? " " : ""}`;
}

const MOST = 240;

const cutBefore = (text: string): string => (text.length <= MOST ? text : `…${text.slice(-MOST).replace(/^\S*/, "")}`);
const cutAfter = (text: string): string => (text.length <= MOST ? text : `${text.slice(0, MOST).replace(/\S*$/, "")}…`);
