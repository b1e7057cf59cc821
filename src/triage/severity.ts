import type { NoticeReport, Severity } from "../types.ts";

/** Gives findings the severity at which their rules were set to run; those of rules that are not among them keep theirs. */
export function withSeverities(report: NoticeReport, severities: ReadonlyMap<string, Severity>): NoticeReport {
  const findings = report.findings.map((finding) => {
    const severity = severities.get(finding.rule) ?? finding.severity;
    return severity === finding.severity ? finding : { ...finding, severity };
  });
  return { ...report, findings };
}
