import type { DescribedRule } from "../../suppress/own-rules.ts";
import type { Document, Finding, NoticeReport, Point, Report, ReportError } from "../../types.ts";
import { citation } from "../citation.ts";

/** A report, and what machine formats need besides. */
export interface CheckRun {
  readonly report: Report;
  /** The rules that ran, by id; a format that closes alerts has to name also those that found nothing. */
  readonly rules: readonly DescribedRule[];
  /** Each notice as it was read, by its path. */
  readonly documents: ReadonlyMap<string, Document>;
  /** Where in its repository noticelint ran, to be put before paths: "site/", or "" for the top. */
  readonly prefix: string;
  /** The code with which noticelint ends: 0, 1 or 2; where a report cannot be written it is 2 instead. */
  readonly exitCode: number;
}

/** A finding with the notice in which it stands. */
export interface Placed {
  readonly notice: NoticeReport;
  readonly finding: Finding;
}

/** All findings of a report that are not suppressed, notice by notice. */
export const openFindings = ({ notices }: Report): readonly Placed[] =>
  notices.flatMap((notice) =>
    notice.findings.filter(({ suppressed }) => suppressed === null).map((finding) => ({ notice, finding })),
  );

/** The day of the law that was applied, as a moment: the same text gives the same report. */
export const momentOf = ({ asOf }: Report): string => `${asOf}T00:00:00`;

/** The message of a finding, and for what is only to be looked at, that it is. */
export const messageOf = ({ message, outcome }: Finding): string =>
  outcome === "review" ? `To review: ${message}` : message;

/** The words that a finding is about, as a reader of the notice sees them. */
export const saidIn = ({ quote, shown }: Finding): string => shown ?? quote;

/** The law of a finding, in a line. */
export const lawOf = ({ law }: Finding): string => law.map(citation).join("; ");

/** What keeps a notice from being read, and what to do about it. */
export const unreadIn = ({ message, hint }: Pick<ReportError, "message" | "hint">): string => `${message} (${hint})`;

/** Message, reason, advice and law of a finding, a line each. */
export const wordsOf = (finding: Finding): string =>
  [
    messageOf(finding),
    finding.absence ? "" : `“${saidIn(finding)}”`,
    finding.why,
    finding.suggest,
    finding.law.length === 0 ? "" : `Law: ${lawOf(finding)}`,
  ]
    .filter((line) => line !== "")
    .join("\n");

/** Whether a place can be told by line and column; in Word, OpenDocument and PDF files it is page and paragraph. */
export const hasLines = ({ paragraph }: Point): boolean => paragraph === undefined;

/**
 * The path of a notice from the top of its repository: that is how GitHub and GitLab know files. What is no path from
 * where noticelint ran stays as it is.
 */
export const repositoryPath = (path: string, prefix: string): string =>
  prefix === "" || /^(?:\/|<|[a-z]:|https?:)/i.test(path) ? path : collapsed(prefix + path);

/** Without steps that are taken back: "site/../notices" is "notices". */
function collapsed(path: string): string {
  const kept: string[] = [];
  for (const part of path.split("/")) {
    if (part === ".." && kept.length > 0) kept.pop();
    else if (part !== ".") kept.push(part);
  }
  return kept.join("/");
}

/** A path as a relative URI reference: segments percent-encoded, "/" between them. */
export const uriOf = (path: string): string =>
  /^https?:\/\//i.test(path) ? encodeURI(path) : path.split(/[\\/]/).map(encodeURIComponent).join("/");
