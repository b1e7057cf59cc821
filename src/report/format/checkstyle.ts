import type { Finding } from "../../types.ts";
import { type CheckRun, hasLines, lawOf, messageOf, placeOf } from "./run.ts";
import { element, xml } from "./xml.ts";

/** Checkstyle XML: a file for each notice, an error for each finding; columns count UTF-16 units from 1. */
export function checkstyle({ report }: CheckRun): string {
  const files = report.notices.map(({ path, findings }) =>
    element("file", { name: path }, findings.filter(({ suppressed }) => suppressed === null).map(error)),
  );
  const unread = report.errors.map(({ path, message, hint, line, column }) => {
    const attributes = {
      line: line ?? 0,
      column,
      severity: "error",
      message: `${message} (${hint})`,
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
    message: `${messageOf(finding)}${lines ? "" : ` (${placeOf(start)})`} [${lawOf(finding)}]`,
    source: `noticelint.${rule}`,
  });
}
