import type { Finding } from "../../types.ts";
import { whereInWords } from "../where.ts";
import { type CheckRun, hasLines, lawOf, messageOf, unreadIn } from "./run.ts";
import { element, xml } from "./xml.ts";

/** Checkstyle XML: a file for each notice, an error for each finding; columns count UTF-16 units from 1. */
export function checkstyle({ report }: CheckRun): string {
  const files = report.notices.map(({ path, findings }) =>
    element("file", { name: path }, findings.filter(({ suppressed }) => suppressed === null).map(error)),
  );
  const unread = report.errors.map(({ path, line, column, ...why }) => {
    const attributes = {
      line: line ?? 0,
      column,
      severity: "error",
      message: unreadIn(why),
      source: "noticelint",
    };
    return element("file", { name: path }, [element("error", attributes)]);
  });
  return xml(element("checkstyle", { version: "4.3" }, [...files, ...unread]));
}

function error(finding: Finding): ReturnType<typeof element> {
  const { start, severity, outcome, rule } = finding;
  const lines = hasLines(start);
  return element("error", {
    line: lines ? start.line : 0,
    column: lines ? start.column : undefined,
    severity: outcome === "review" ? "info" : severity,
    message: `${messageOf(finding)}${lines ? "" : ` (${whereInWords(start)})`}${finding.law.length === 0 ? "" : ` [${lawOf(finding)}]`}`,
    source: `noticelint.${rule}`,
  });
}
