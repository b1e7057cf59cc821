import type { NoticeReport, Report } from "../types.ts";
import { type Look, paint } from "./paint.ts";
import { elementLines } from "./pretty-elements.ts";
import { findingLines } from "./pretty-finding.ts";
import { leftOutLines } from "./pretty-left-out.ts";
import { originLines } from "./pretty-origin.ts";
import { summaryLines } from "./pretty-summary.ts";
import { printable } from "./printable.ts";
import { whereInWords } from "./where.ts";
import { worstFirst } from "./worst-first.ts";
import { shorten, wrap } from "./wrap.ts";

/**
 * The report of a check for a terminal: per notice its findings, worst first, then what was found of each element; and
 * the counts. Empty where no notice could be read.
 */
export function pretty(report: Report, look: Look): string {
  if (report.notices.length === 0) return "";
  return [...report.notices.map((notice) => noticeLines(notice, look)), summaryLines(report, look)]
    .map((lines) => `${lines.join("\n")}\n`)
    .join("\n");
}

function noticeLines(notice: NoticeReport, look: Look): string[] {
  const ink = paint(look.colour);
  const open = notice.findings.filter(({ suppressed }) => suppressed === null).toSorted(worstFirst);
  const explained = new Set<string>();
  return [
    ink.bold.underline(printable(notice.path)),
    `  ${notice.title === null ? ink.dim("(no title)") : ink.bold(shorten(printable(notice.title), look.width - 2))}`,
    ...organisationLines(notice, look).map((line) => `  ${line}`),
    ...originLines(notice, look).map((line) => `  ${line}`),
    ...leftOutLines(notice, look).map((line) => `  ${line}`),
    ...open.flatMap((finding) => {
      const first = !explained.has(finding.rule);
      explained.add(finding.rule);
      return ["", ...findingLines(finding, first, look)];
    }),
    ...suppressedLines(notice, look),
    "",
    ...elementLines(notice, look),
  ];
}

/** What comments in the notice suppress, each with its reason. */
function suppressedLines({ findings }: NoticeReport, { colour, width }: Look): string[] {
  const ink = paint(colour);
  const lines = findings.flatMap(({ rule, start, suppressed }) => {
    if (suppressed?.kind !== "comment") return [];
    const line = `${whereInWords(start)}  suppressed  ${rule}: ${printable(suppressed.reason)}`;
    return [`  ${ink.dim(shorten(line, width - 2))}`];
  });
  return lines.length > 0 ? ["", ...lines] : [];
}

function organisationLines({ organisation }: NoticeReport, { colour, width }: Look): string[] {
  const ink = paint(colour);
  if (organisation.kind === "unknown") return [ink.dim("kind of organisation not recognised (--organisation says it)")];
  const kind = organisation.kind.replaceAll("-", " ");
  const [first] = organisation.evidence;
  if (!first) return [`${kind}, ${ink.dim("as given")}`];
  const said = ` (${whereInWords(first.start)})`;
  const quote = shorten(printable(first.shown ?? first.text), Math.max(20, width - kind.length - said.length - 6));
  return wrap(`${kind}: “${quote}”${said}`, width - 2);
}
