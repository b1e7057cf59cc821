/** One notice in two versions of which a single thing is different, and the one change that a reader should be told. */
import type { Input } from "../../src/compare/side.ts";
import { clauses } from "../../src/document/clauses.ts";
import { sourceRange } from "../../src/document/place.ts";
import { read } from "../../src/document/read.ts";
import { lint } from "../../src/lint.ts";
import type { ChangedFact, ChangeKind, Clause, Direction, ElementId, Evidence } from "../../src/types.ts";
import { asOf, pack } from "../corpus.ts";

export interface Expected {
  readonly fact: ChangedFact;
  readonly change: ChangeKind;
  readonly direction: Direction;
}

export interface Mutation {
  /** What was done ("recipient added"), the notice, and the words that show it. */
  readonly kind: string;
  readonly notice: string;
  readonly shows: string;
  readonly older: string;
  readonly newer: string;
  readonly expected: Expected;
}

/** A clause of a notice with its stretch of the source, as the mutations need it. */
export interface Placed {
  readonly clause: Clause;
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly elements: ReadonlySet<ElementId>;
}

/** A corpus notice, read and checked. */
export interface Subject extends Input {
  readonly id: string;
  readonly source: string;
  readonly clauses: readonly Placed[];
}

/** Reads and checks a text. */
export function subjectOf(id: string, source: string, path = "notice.txt"): Subject {
  const document = read(source, path);
  const report = lint(document, { pack, asOf });
  const within = (evidence: Evidence, from: number, to: number) =>
    evidence.start.offset < to && from < evidence.end.offset;
  const placed = clauses(document)
    .filter(({ part }) => part === "notice")
    .map((clause) => {
      const { start, end } = sourceRange(document, clause.from, clause.to);
      const [from, to] = [start.offset, end.offset];
      const elements = report.elements.filter(({ plain }) => plain.some((each) => within(each, from, to)));
      return { clause, text: source.slice(from, to), from, to, elements: new Set(elements.map((each) => each.id)) };
    });
  return { id, source, document, report, clauses: placed };
}

/** The source with a sentence behind a clause. */
export function withSentence({ source }: Subject, { to }: Placed, sentence: string): string {
  return `${source.slice(0, to)} ${sentence}${source.slice(to)}`;
}

/** The source with one more item behind an item, with the same bullet. */
export function withItem({ source }: Subject, { from, to }: Placed, item: string): string {
  const start = Math.max(source.lastIndexOf("\n", from - 1), source.lastIndexOf("\r", from - 1)) + 1;
  const end = endOfLine(source, to);
  return `${source.slice(0, end)}\n${source.slice(start, from)}${item}${source.slice(end)}`;
}

/** The source without a clause: an item with its line, a sentence with the blank behind it. */
export function without({ source }: Subject, { clause, from, to }: Placed): string {
  if (clause.kind !== "item") return source.slice(0, from).trimEnd() + source.slice(to);
  const start = Math.max(source.lastIndexOf("\n", from - 1), source.lastIndexOf("\r", from - 1)) + 1;
  return source.slice(0, start) + source.slice(Math.min(source.length, endOfLine(source, to) + 1));
}

function endOfLine(source: string, from: number): number {
  const end = source.slice(from).search(/\r?\n|\r/);
  return end < 0 ? source.length : from + end;
}

/** The same mutation the other way round. */
export function reversed(mutation: Mutation, kind: string, direction: Direction): Mutation {
  const change = mutation.expected.change === "added" ? "removed" : mutation.expected.change;
  return {
    ...mutation,
    kind,
    older: mutation.newer,
    newer: mutation.older,
    expected: { ...mutation.expected, change, direction },
  };
}
