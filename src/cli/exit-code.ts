import type { Effective } from "../config/effective.ts";
import type { Finding, Report, Severity, Threshold } from "../types.ts";
import { severities } from "../vocabulary.ts";

/** What fails a run. */
export interface FailOn {
  readonly failOn: Threshold;
  readonly failOnReview: boolean;
}

/**
 * The exit code of a check: 2 where a notice could not be read; 1 for findings at or above the threshold of their notice,
 * and for more warnings than there may be; else 0.
 */
export function exitCode(
  { errors, notices, summary }: Report,
  failOn: (path: string) => FailOn,
  maxWarnings = Number.POSITIVE_INFINITY,
): 0 | 1 | 2 {
  if (errors.length > 0) return 2;
  return notices.some(({ path, findings }) => fails(findings, failOn(path))) || summary.warning > maxWarnings ? 1 : 0;
}

/** What fails a run where one of the things that say what holds for a notice says so. */
export const failOnOf = ({ failOn, failOnReview }: Effective): FailOn => ({
  failOn: failOn.value,
  failOnReview: failOnReview.value,
});

/** Whether one of the findings is at or above the threshold and not suppressed. */
export function fails(findings: readonly Finding[], { failOn, failOnReview }: FailOn): boolean {
  return findings.some(
    ({ suppressed, outcome, severity }) =>
      suppressed === null && (outcome === "fail" || failOnReview) && isAtLeast(severity, failOn),
  );
}

/** Whether a severity is at or above a threshold; `never` is none of them, so that nothing fails. */
export function isAtLeast(severity: Severity, threshold: Threshold): boolean {
  return severities.slice(0, severities.indexOf(threshold as Severity) + 1).includes(severity);
}
