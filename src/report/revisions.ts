import type { ChalkInstance } from "chalk";
import { isOfFact } from "../compare/revisions.ts";
import type { Change, Direction, Evidence, Finding, Revisions } from "../types.ts";
import { type Look, paint } from "./paint.ts";
import { findingLines } from "./pretty-finding.ts";
import { printable } from "./printable.ts";
import { whereabouts, whereInWords } from "./where.ts";
import { type Marked, wordMarks } from "./word-marks.ts";
import { wrap } from "./wrap.ts";

/** Two revisions for a terminal: what changed in one sentence, the changes by direction, and the findings it brought. */
export function printRevisions(revisions: Revisions, look: Look): string {
  const ink = paint(look.colour);
  const { notices, changes, summary } = revisions;
  const facts = changes.filter(isOfFact);
  const lines = [
    ...notices.map(
      ({ path, words }, i) => `${i === 0 ? "old" : "new"}  ${ink.bold(printable(path))} ${ink.dim(`${words} words`)}`,
    ),
    "",
    ...wrap(summary.message, look.width).map((line) => ink.bold(line)),
    ...DIRECTIONS.flatMap(([direction, title]) =>
      section(
        `${title}`,
        facts.filter((change) => change.direction === direction),
        ink,
        look,
      ),
    ),
    ...otherWords(
      changes.filter((change) => !isOfFact(change)),
      ink,
      look,
    ),
    ...findingsOf(revisions, ink, look),
  ];
  return `${lines.join("\n")}\n`;
}

const DIRECTIONS: readonly (readonly [Direction, string])[] = [
  ["less-protective", "Less protective"],
  ["more-protective", "More protective"],
  ["unclear", "Unclear"],
  ["neutral", "Neutral"],
];

function section(title: string, changes: readonly Change[], ink: ChalkInstance, look: Look): string[] {
  if (changes.length === 0) return [];
  return [
    "",
    ink.bold.underline(`${title} (${changes.length})`),
    ...changes.flatMap((change) => changeLines(change, ink, look)),
  ];
}

function changeLines({ message, before, after }: Change, ink: ChalkInstance, look: Look): string[] {
  const [ours, theirs] = before && after ? wordMarks(before.text, after.text) : [null, null];
  return [
    "",
    ...wrap(printable(message), look.width - 2).map((line, i) => (i === 0 ? `• ${line}` : `  ${line}`)),
    ...(before ? sideLines("−", before, ours, ink.red, ink, look) : []),
    ...(after ? sideLines("+", after, theirs, ink.green, ink, look) : []),
  ];
}

const MOST_CHARACTERS = 600;

function sideLines(
  sign: keyof typeof BRACKETS,
  { text, start }: Evidence,
  marks: readonly Marked[] | null,
  own: ChalkInstance,
  ink: ChalkInstance,
  look: Look,
): string[] {
  const label = `    ${sign} ${whereabouts(start)}: `;
  const shown =
    marks === null || marks.every((each) => each.own)
      ? printable(text.replace(/\s+/g, " "))
      : marked(marks, BRACKETS[sign]);
  const cut = shown.length > MOST_CHARACTERS ? `${shown.slice(0, MOST_CHARACTERS)}…` : shown;
  return wrap(cut, look.width - label.length).map((line, i) => {
    const painted = line.replace(ANY_BRACKET, (bracket) => own(bracket));
    return i === 0
      ? `    ${own(sign)} ${ink.dim(`${whereabouts(start)}:`)} ${painted}`
      : " ".repeat(label.length) + painted;
  });
}

/** The words that only one side has stand in brackets, in colour or not: [-gone-], {+come+}. */
const BRACKETS = { "−": ["[-", "-]"], "+": ["{+", "+}"] } as const;
const ANY_BRACKET = /\[-|-\]|\{\+|\+\}/g;

function marked(marks: readonly Marked[], [open, close]: readonly [string, string]): string {
  return marks.map(({ text, own }) => (own ? `${open}${printable(text)}${close}` : printable(text))).join(" ");
}

function otherWords(changes: readonly Change[], ink: ChalkInstance, look: Look): string[] {
  if (changes.length === 0) return [];
  const places = changes.map(({ message, before, after }) => {
    const [first, second] = before && after ? [before, after] : [before ?? after!, null];
    return `${message} (${whereInWords(first.start)}${second ? ` → ${whereabouts(second.start)}` : ""})`;
  });
  return [
    "",
    ink.bold.underline(`Moved, reworded or without a fact (${changes.length})`),
    "",
    ...places.flatMap((place) =>
      wrap(printable(place), look.width - 2).map((line, i) => (i === 0 ? `• ${line}` : `  ${line}`)),
    ),
  ];
}

function findingsOf({ findings }: Revisions, ink: ChalkInstance, look: Look): string[] {
  const { fixed, introduced, remaining } = findings;
  const counted = `Findings: ${introduced.length} introduced, ${fixed.length} fixed, ${remaining.length} remaining`;
  const shown = (title: string, list: readonly Finding[], whole: boolean) =>
    list.length === 0
      ? []
      : ["", ink.bold(title), ...list.flatMap((finding) => ["", ...findingLines(finding, whole, look)])];
  return [
    "",
    ink.bold.underline(counted),
    ...shown("Introduced", introduced, true),
    ...shown("Fixed (lines of the old notice)", fixed, false),
  ];
}
