import type { Finding, NoticeReport } from "../types.ts";

/**
 * A notice and the pages that it leads to, read as layers of one: what the first leaves out and a layer states, and
 * whatever a layer leaves out, is suppressed with the reason. What is wrong in what they do say is found in each.
 */
export function asLayers(
  first: NoticeReport,
  layers: readonly NoticeReport[],
  notRead: readonly string[],
): readonly NoticeReport[] {
  const answered = suppressing(first, ({ rule }) => {
    const layer = layers.find((one) => states(one, rule));
    return layer ? `it is stated on ${layer.path}, to which it leads` : null;
  });
  return [
    { ...answered, layers: { read: layers.map(({ path }) => path), notRead } },
    ...layers.map((layer) => ({
      ...suppressing(layer, () => `it is a page to which ${first.path} leads, and that is read with it`),
      layerOf: first.path,
    })),
  ];
}

/** Whether a notice was seen to say what a rule asks for. */
const states = ({ outcomes }: NoticeReport, rule: string): boolean =>
  outcomes.some((one) => one.rule === rule && one.outcome === "pass" && one.evidence.length > 0);

/** Suppresses what was missed, where there is a reason. */
function suppressing(report: NoticeReport, reasonFor: (finding: Finding) => string | null): NoticeReport {
  const findings = report.findings.map((finding) => {
    const reason = finding.absence && finding.suppressed === null ? reasonFor(finding) : null;
    return reason === null ? finding : { ...finding, suppressed: { kind: "layer", reason } };
  });
  return { ...report, findings };
}
