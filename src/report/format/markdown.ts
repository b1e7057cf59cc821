import type { Finding, NoticeReport } from "../../types.ts";
import { counted } from "../counted.ts";
import { where } from "../where.ts";
import { worstFirst } from "../worst-first.ts";
import { type CheckRun, lawOf, saidIn } from "./run.ts";

/** A report to read on a page: job summaries, comments. Per notice a table of its findings, worst first, and what was found. */
export function markdown({ report }: CheckRun): string {
  const { summary, asOf } = report;
  const head = [
    "# Privacy notices",
    "",
    `${counted(summary.notices, "notice")}: ${counted(summary.error, "error")}, ${counted(summary.warning, "warning")}, ${summary.info} info, ${summary.review} to review, ${summary.suppressed} suppressed. The law as of ${asOf}.`,
    "",
    "What a notice does not say may stand elsewhere: a finding is a place to look, not a judgement.",
  ];
  const unread =
    report.errors.length === 0
      ? []
      : [
          "",
          "## Not read",
          "",
          ...report.errors.map(({ path, message, hint }) => `- ${code(path)}: ${cell(message)} (${cell(hint)})`),
        ];
  return `${[...head, ...unread, ...report.notices.flatMap(noticeLines)].join("\n")}\n`;
}

function noticeLines({ path, title, findings, elements }: NoticeReport): string[] {
  const open = findings.filter(({ suppressed }) => suppressed === null).toSorted(worstFirst);
  const ids = (status: string) => elements.filter((element) => element.status === status).map(({ id }) => id);
  return [
    "",
    `## ${title === null ? "" : `${cell(title)}, `}${code(path)}`,
    "",
    ...(open.length === 0
      ? ["Nothing was found to report."]
      : [HEAD, "| --- | --- | --- | --- | --- |", ...open.map(row)]),
    "",
    `Stated: ${listed(ids("present"))}. Weakly: ${listed(ids("partial"))}. Not found: ${listed(ids("absent"))}.`,
  ];
}

const HEAD = "| | Where | Rule | Finding | Law |";

function row(finding: Finding): string {
  const { severity, outcome, start, rule, message, absence } = finding;
  const said = absence ? cell(message) : `${cell(message)}<br>“${cell(saidIn(finding))}”`;
  return `| ${outcome === "review" ? "review" : severity} | ${where(start)} | ${code(rule)} | ${said} | ${cell(lawOf(finding))} |`;
}

const listed = (ids: readonly string[]): string => (ids.length === 0 ? "none" : ids.join(", "));

const code = (text: string): string => `\`${text.replaceAll("`", "'")}\``;

/** A notice's words within a cell: they are text, and neither end the cell nor make markup. */
const cell = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\\|`*_[\]<>#&]/g, (sign) => `&#${sign.charCodeAt(0)};`);
