import type { NoticeReport, Severity } from "../types.ts";

/** Gives findings the severity at which their rules were set to run; where that is `on`, they keep their own. */
export function withSeverities(report: NoticeReport, levels: ReadonlyMap<string, Severity | "on">): NoticeReport {
  const findings = report.findings.map((finding) => {
    const level = levels.get(finding.rule) ?? "on";
    return level === "on" || level === finding.severity ? finding : { ...finding, severity: level };
  });
  return { ...report, findings };
}
