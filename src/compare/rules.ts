import type { ComparedRule, Finding } from "../types.ts";
import type { Side } from "./side.ts";

/** What each rule found in each notice, those found in fewest notices first: they tell the notices apart. */
export function rulesOf(sides: readonly Side[]): readonly ComparedRule[] {
  const first = new Map<string, Finding>();
  const perSide = sides.map(({ report }) => report.findings.filter((finding) => finding.suppressed === null));
  for (const finding of perSide.flat()) if (!first.has(finding.rule)) first.set(finding.rule, finding);
  return [...first.values()]
    .map(({ rule, severity, message }) => ({
      rule,
      severity,
      message,
      found: perSide.map((findings) => findings.filter((finding) => finding.rule === rule).map(quoteOf)),
    }))
    .sort((a, b) => notices(a) - notices(b) || ORDER[a.severity] - ORDER[b.severity] || (a.rule < b.rule ? -1 : 1));
}

const ORDER = { error: 0, warning: 1, info: 2 } as const;

function notices(rule: ComparedRule): number {
  return rule.found.filter((found) => found.length > 0).length;
}

function quoteOf({ quote, start, end, section }: Finding) {
  return { text: quote, start, end, section };
}
