import type { Evidence, Finding } from "../types.ts";
import { citation } from "./citation.ts";
import { type Look, paint, severityIn } from "./paint.ts";
import { printable } from "./printable.ts";
import { where } from "./where.ts";
import { labelled, shorten, wrap } from "./wrap.ts";

/** One finding: place, rule, message, the words it is about; `whole` adds why it matters, what to do and the law. */
export function findingLines(finding: Finding, whole: boolean, look: Look): string[] {
  const ink = paint(look.colour);
  const { start, severity, outcome, rule, confidence } = finding;
  const review =
    outcome === "review" ? `${severityIn(ink, "review")} ${ink.dim(`(${severity} if so)`)}` : severityIn(ink, severity);
  const sure = confidence === "high" ? "" : ink.dim(`  ${confidence} confidence`);
  return [
    `  ${ink.dim(where(start))}  ${review}  ${ink.bold(rule)}${sure}`,
    ...wrap(finding.message, look.width - INDENT.length).map((line) => INDENT + line),
    ...frame(finding, look),
    ...finding.related.slice(0, MOST_RELATED).map((evidence) => INDENT + ink.dim(related(evidence, look.width))),
    ...(whole ? reasons(finding, look) : []),
  ];
}

const INDENT = "    ";
const MOST_LINES = 3;
const MOST_RELATED = 2;

/** The quoted lines of the notice with their numbers; of many, the first two and the last. */
function frame({ quote, shown: words = quote, start, end }: Finding, { colour, width }: Look): string[] {
  const ink = paint(colour);
  const lines = words
    .split(/\r\n|\n|\r/)
    .map((text, index) => ({ number: start.line + index, text: printable(text) }))
    .filter(({ text }) => text !== "");
  const kept = lines.length <= MOST_LINES ? lines : [...lines.slice(0, MOST_LINES - 1), ...lines.slice(-1)];
  // The lines of what was read out of a document on pages are nobody's.
  const digits = start.paragraph === undefined ? String(end.line).length : 0;
  const room = width - INDENT.length - digits - 3;
  return kept.map(({ number, text }, index) => {
    const skipped = lines.length > kept.length && index === kept.length - 1;
    return `${INDENT}${ink.dim(digits > 0 ? `${String(number).padStart(digits)} │` : "│")} ${skipped ? "… " : ""}${shorten(text, skipped ? room - 2 : room)}`;
  });
}

const related = ({ start, text, shown = text }: Evidence, width: number): string => {
  const place = `see ${where(start)} `;
  return `${place}“${shorten(printable(shown), width - INDENT.length - place.length - 2)}”`;
};

function reasons({ why, suggest, law }: Finding, { colour, width }: Look): string[] {
  const ink = paint(colour);
  const room = width - INDENT.length;
  const laws = law.map(citation);
  const parts = [
    ["why  ", why],
    ["do   ", suggest],
    ["law  ", laws.join("\n")],
  ] as const;
  return parts
    .filter(([, text]) => text !== "")
    .flatMap(([label, text]) => labelled(label, text, room).map((line) => INDENT + paintLabel(line, label)));

  function paintLabel(line: string, label: string): string {
    return line.startsWith(label) ? ink.dim(label) + line.slice(label.length) : line;
  }
}
