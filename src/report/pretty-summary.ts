import type { Report } from "../types.ts";
import { counted } from "./counted.ts";
import { type Look, paint } from "./paint.ts";
import { wrap } from "./wrap.ts";

/** The counts of a report, and by which rules and law it was made. */
export function summaryLines({ summary, errors, packs, asOf }: Report, { colour, width }: Look): string[] {
  const ink = paint(colour);
  const counts = [
    counted(summary.error, "error"),
    counted(summary.warning, "warning"),
    `${summary.info} info`,
    `${summary.review} to review`,
    ...(summary.suppressed > 0 ? [`${summary.suppressed} suppressed`] : []),
    ...(errors.length > 0 ? [`${errors.length} not checked`] : []),
  ];
  const rules = packs.map(({ name, version, rules }) => `${name} ${version} (${counted(rules, "rule")})`).join(", ");
  return [
    ink.bold(`${counted(summary.notices, "notice")}: ${counts.join(", ")}`),
    ...wrap(`By ${rules}, the law as of ${asOf}. ${CARE}`, width).map((line) => ink.dim(line)),
  ];
}

const CARE = "What a notice does not say may stand elsewhere: a finding is a place to look, not a judgement.";
