import type { Confidence, NoticeReport } from "../types.ts";
import { confidences } from "../vocabulary.ts";

/** Suppresses the findings that are less sure than asked for. They stay in the report, with the reason. */
export function ofConfidence(report: NoticeReport, least: Confidence): NoticeReport {
  const unsure = confidences.slice(confidences.indexOf(least) + 1);
  if (unsure.length === 0) return report;
  const findings = report.findings.map((finding) =>
    finding.suppressed === null && unsure.some((one) => one === finding.confidence)
      ? {
          ...finding,
          suppressed: { kind: "confidence", reason: `its confidence, ${finding.confidence}, is below ${least}` },
        }
      : finding,
  );
  return { ...report, findings };
}
