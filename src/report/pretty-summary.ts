import { NOT_IN_FORCE } from "../rule/verdict.ts";
import type { Report } from "../types.ts";
import { counted } from "./counted.ts";
import { type Look, paint } from "./paint.ts";
import { wrap } from "./wrap.ts";

/** The counts of a report, and by which rules and law it was made. */
export function summaryLines(report: Report, { colour, width }: Look): string[] {
  const { summary, errors, packs, asOf } = report;
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
    ...outsideTheirTime(report).flatMap((line) => wrap(line, width)),
    ink.bold(`${counted(summary.notices, "notice")}: ${counts.join(", ")}`),
    ...wrap(`By ${rules}, the law as of ${asOf}. ${CARE}`, width).map((line) => ink.dim(line)),
  ];
}

/** Fewer findings on another day may only mean that fewer rules had law to rest on. */
function outsideTheirTime({ notices, asOf }: Report): string[] {
  const outside = (notices[0]?.outcomes ?? []).filter(({ reason }) => reason?.startsWith(NOT_IN_FORCE));
  return outside.length === 0
    ? []
    : [`${counted(outside.length, "rule")} judged nothing: the law of ${asOf} was another.`];
}

const CARE = "What a notice does not say may stand elsewhere: a finding is a place to look, not a judgement.";
