import type { ChalkInstance } from "chalk";
import { brief, list } from "../compare/say.ts";
import type { Deviation, DeviationGroup, StandardComparison, StandardNotice } from "../types.ts";
import { counted } from "./counted.ts";
import { type Look, paint, severityIn } from "./paint.ts";
import { printable } from "./printable.ts";
import { whereabouts } from "./where.ts";
import { wrap } from "./wrap.ts";

const MOST_NAMED = 12;
const MOST_VARIANTS = 12;
const MOST_NOTICES = 60;
const MOST_QUOTES = 3;

/** Notices against a standard for a terminal: what differs in how many of them, then each notice that differs. */
export function printStandard(comparison: StandardComparison, look: Look): string {
  const ink = paint(look.colour);
  const { notices, ranking } = comparison;
  const labels = notices.map(({ label }) => printable(label));
  const differing = notices.filter(({ deviations }) => deviations.length > 0);
  const lines = [
    ink.bold(summaryOf(comparison)),
    ...(ranking.length > 0 ? ["", ink.bold.underline("What differs, and in which notices"), ""] : []),
    ...ranking.flatMap((group, i) => groupLines(group, i + 1, labels, ink, look)),
    ...(differing.length > 0 ? ["", ink.bold.underline("Notice by notice"), ""] : []),
    ...differing.slice(0, MOST_NOTICES).flatMap((notice) => noticeLines(notice, ink, look)),
    ...(differing.length > MOST_NOTICES
      ? [`and ${counted(differing.length - MOST_NOTICES, "notice")} more: --format csv has them all`]
      : []),
  ];
  return `${lines.join("\n")}\n`;
}

function groupLines(
  { severity, check, expected, notices, variants }: DeviationGroup,
  number: number,
  labels: readonly string[],
  ink: ChalkInstance,
  look: Look,
): string[] {
  const head = `${`${number}.`.padStart(3)} ${severityIn(ink, severity)} ${ink.bold(check)}: ${notices.length} of ${labels.length}`;
  const said = variants.slice(0, MOST_VARIANTS).map(({ message, notices: having }) => {
    const isAll = having.length === labels.length && labels.length > 1;
    const where = isAll
      ? "all"
      : list(
          having.map((i) => labels[i]!),
          MOST_NAMED,
        );
    return `${printable(message)}: ${where}`;
  });
  const more = variants.slice(MOST_VARIANTS);
  if (more.length > 0) said.push(`otherwise in ${more.reduce((sum, each) => sum + each.notices.length, 0)} more`);
  return [
    head + ink.dim(standard(variants[0]!.message, expected)),
    ...said.flatMap((text) => wrap(text, look.width - 8).map((line, i) => (i === 0 ? "    " : "      ") + line)),
  ];
}

/** "8 notices against organisation.yml: 5 differ, 3 are as it says". */
export function summaryOf({ notices, standard }: StandardComparison): string {
  const differing = notices.filter(({ deviations }) => deviations.length > 0).length;
  const same = notices.length - differing;
  const parts = [
    differing > 0 ? `${differing} ${differing === 1 ? "differs" : "differ"}` : "",
    same > 0 ? `${same} ${same === 1 ? "is" : "are"} as it says` : "",
  ];
  return `${counted(notices.length, "notice")} against ${printable(standard)}: ${parts.filter(Boolean).join(", ")}`;
}

function noticeLines({ label, path, deviations }: StandardNotice, ink: ChalkInstance, look: Look): string[] {
  const name = label === path ? "" : `  ${ink.dim(printable(path))}`;
  return [`${ink.bold(printable(label))}${name}`, ...deviations.flatMap((each) => deviationLines(each, ink, look)), ""];
}

function deviationLines(
  { severity, message, expected, evidence }: Deviation,
  ink: ChalkInstance,
  look: Look,
): string[] {
  const text = `${printable(message)}${standard(message, expected)}`;
  const quotes = evidence
    .slice(0, MOST_QUOTES)
    .map(({ text, start }) => `:${whereabouts(start)} “${brief(printable(text), 160)}”`);
  if (evidence.length > MOST_QUOTES) quotes.push(`and in ${counted(evidence.length - MOST_QUOTES, "more place")}`);
  const [first = "", ...rest] = wrap(`${severity} ${text}`, look.width - 4);
  return [
    `  ${first.replace(severity, severityIn(ink, severity))}`,
    ...rest.map((line) => `    ${line}`),
    ...quotes.flatMap((quote) =>
      wrap(quote, look.width - 6).map((line, i) => ink.dim((i === 0 ? "    " : "      ") + line)),
    ),
  ];
}

/** What the standard says, unless the message does. */
function standard(message: string, expected: string | null): string {
  return expected === null || message.includes(expected) ? "" : ` (the standard: ${printable(expected)})`;
}
