import type { Finding, Report, Severity } from "../types.ts";

/** From which severity on findings fail a run. */
export const thresholds = ["error", "warning", "info", "never"] as const;
export type Threshold = (typeof thresholds)[number];

/** The exit code of a check: 2 where a notice could not be read, 1 for findings at or above the threshold, else 0. */
export function exitCode(report: Report, failOn: Threshold, failOnReview: boolean): 0 | 1 | 2 {
  if (report.errors.length > 0) return 2;
  const findings = report.notices.flatMap((notice) => notice.findings);
  return fails(findings, failOn, failOnReview) ? 1 : 0;
}

/** Whether one of the findings is at or above the threshold and not suppressed. */
export function fails(findings: readonly Finding[], failOn: Threshold, failOnReview: boolean): boolean {
  return findings.some(
    ({ suppressed, outcome, severity }) =>
      suppressed === null && (outcome === "fail" || failOnReview) && isAtLeast(severity, failOn),
  );
}

/** Whether a severity is at or above a threshold. */
export function isAtLeast(severity: Severity, threshold: Threshold): boolean {
  return SEVERITIES.slice(0, SEVERITIES.indexOf(threshold as Severity) + 1).includes(severity);
}

/** Worst first. `never` is none of them, so that nothing fails. */
const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];
