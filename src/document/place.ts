import { countBefore, countUpTo } from "../halving.ts";
import { oncePer } from "../once-per.ts";
import { oneLine } from "../one-line.ts";
import type { Clause, Document, Evidence, Format, Point, Range, Sheet } from "../types.ts";
import { sourceEnd, sourceOffset } from "./view.ts";

/** Offset in a source → point with line and column from 1; lines end with \n, \r\n or \r. */
export function places(source: string): (offset: number) => Point {
  const starts = lineStarts(source);
  return (offset) => {
    const line = countUpTo(starts, offset);
    return { offset, line, column: offset - starts[line - 1]! + 1 };
  };
}

/** The stretch of the source that stands behind `from` to `to` of a document's view. */
export function sourceRange(document: Document, from: number, to: number): Range {
  const place = placesOf(document);
  // Text that was moved may be longer than what is left of the source behind its place.
  const start = Math.min(sourceOffset(document.view, from), Math.max(0, document.source.length - 1));
  return { start: place(start), end: place(Math.max(start, sourceEnd(document.view, document.source, to))) };
}

/** A clause, or `from` to `to` of the view within it, as evidence: quotation, headings above, and what leads in to it. */
export function evidence(
  document: Document,
  clauses: readonly Clause[],
  clause: Clause,
  from: number = clause.from,
  to: number = clause.to,
): Evidence {
  if (from !== clause.from || to !== clause.to) return made(document, clauses, clause, from, to);
  // A whole clause is quoted by many elements, facts and rules: each time it is the same evidence.
  const { quoted } = written(clauses);
  const before = quoted[clause.index] ?? made(document, clauses, clause, from, to);
  quoted[clause.index] = before;
  return before;
}

function made(document: Document, clauses: readonly Clause[], clause: Clause, from: number, to: number): Evidence {
  const lead = clause.kind === "item" || clause.kind === "cell" ? clauses[clause.leadIn] : undefined;
  const quoted = quotation(document, from, to);
  const above = section(document, clauses, clause);
  if (!lead) return { ...quoted, section: above };
  const { leads } = written(clauses);
  const leadIn = leads[lead.index] ?? quotation(document, lead.from, lead.to);
  leads[lead.index] = leadIn;
  return { ...quoted, section: above, leadIn };
}

/** The texts of the headings above a clause, outermost first. */
export function section(document: Document, clauses: readonly Clause[], clause: Clause): readonly string[] {
  const { sections } = written(clauses);
  const above = clauses[clause.heading];
  if (!above) return [];
  const known = sections[above.index];
  if (known) return known;
  const title = oneLine(document.view.text.slice(above.from, above.to));
  const path = [...section(document, clauses, above), title];
  sections[above.index] = path;
  return path;
}

/** What has been written out of the clauses of one notice, by index: whole clauses, as lead-ins too, and per heading its path. */
interface Written {
  readonly quoted: (Evidence | undefined)[];
  readonly leads: (Quotation | undefined)[];
  readonly sections: (readonly string[] | undefined)[];
}

const written = oncePer(
  ({ length }: readonly Clause[]): Written => ({
    quoted: new Array(length),
    leads: new Array(length),
    sections: new Array(length),
  }),
);

type Quotation = Omit<Evidence, "section" | "leadIn">;

function quotation(document: Document, from: number, to: number): Quotation {
  const range = sourceRange(document, from, to);
  const { start, end } = document.format === "markdown" ? withLinks(document, range) : range;
  const text = document.source.slice(start.offset, end.offset);
  if (!CODED.has(document.format)) return { text, start, end };
  const shown = oneLine(document.view.text.slice(from, to));
  return shown === oneLine(text) ? { text, start, end } : { text, shown, start, end };
}

/** Formats in which code or mark-up may stand among the words of a sentence, and be more than they. */
const CODED: ReadonlySet<Format> = new Set(["html", "template", "source", "locale"]);

/** A link is quoted whole: what begins or ends in its text takes its bracket and its address along. */
function withLinks(document: Document, { start, end }: Range): Range {
  const { source } = document;
  if (!LINKED.has(source.charAt(start.offset - 1)) && !LINKED.has(source.charAt(end.offset))) return { start, end };
  const quoted = source.slice(start.offset, end.offset);
  const address = ADDRESS.exec(source.slice(end.offset, end.offset + LONGEST_ADDRESS))?.[0] ?? "";
  const bracket = /\[[*_`]{0,3}$/.exec(source.slice(Math.max(0, start.offset - 4), start.offset))?.[0] ?? "";
  const opens = bracket !== "" && (quoted.includes("](") || address !== "");
  const closes = address !== "" && (bracket !== "" || quoted.lastIndexOf("[") > quoted.lastIndexOf("]"));
  if (!opens && !closes) return { start, end };
  const place = placesOf(document);
  return {
    start: opens ? place(start.offset - bracket.length) : start,
    end: closes ? place(end.offset + address.length) : end,
  };
}

/** What stands beside the text of a link. */
const LINKED: ReadonlySet<string> = new Set(["[", "]", "*", "_", "`"]);
/** What follows the text of a link: the end of its emphasis, its address and its title. */
const ADDRESS = /^[*_`]{0,3}\]\([^()\s]*(?:\s+"[^"\n]*")?\)/;
/** How far the address of a link is looked for, in characters. */
const LONGEST_ADDRESS = 2000;

/** Offset in the source of a document → point, with page and paragraph where it is kept in pages. */
export const placesOf = oncePer(({ source, sheets }: Document) => {
  const place = places(source);
  return sheets ? onSheets(place, sheets) : place;
});

/** The same with page and paragraph. */
export function onSheets(place: (offset: number) => Point, sheets: readonly Sheet[]): (offset: number) => Point {
  return (offset) => {
    const sheet = sheets[countBefore(sheets.length, (index) => sheets[index]!.offset <= offset) - 1];
    return { ...place(offset), page: sheet?.page ?? 1, paragraph: sheet?.paragraph ?? 1 };
  };
}

function lineStarts(source: string): Int32Array {
  const starts = [0];
  if (!source.includes("\r")) {
    for (let at = source.indexOf("\n"); at >= 0; at = source.indexOf("\n", at + 1)) starts.push(at + 1);
    return Int32Array.from(starts);
  }
  for (const match of source.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  return Int32Array.from(starts);
}
