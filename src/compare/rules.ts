/** What the rules found, notice beside notice. */
import { sha256 } from "../triage/sha256.ts";
import type { ComparedRule, Comparison, Finding } from "../types.ts";
import type { Side } from "./side.ts";

/** Where each rule failed in each notice, those that failed in fewest notices first: they tell the notices apart. */
export function rulesOf(sides: readonly Side[]): readonly ComparedRule[] {
  const perSide = sides.map(({ report }) => report.findings.filter(counts));
  const first = new Map<string, Finding>();
  for (const finding of perSide.flat()) if (!first.has(finding.rule)) first.set(finding.rule, finding);
  return [...first.values()]
    .map((finding) => ({
      rule: finding.rule,
      severity: finding.severity,
      message: finding.message,
      absence: isAbsence(finding),
      found: perSide.map((findings) => findings.filter(({ rule }) => rule === finding.rule).map(quoteOf)),
    }))
    .sort(
      (a, b) =>
        noticesOf(a).length - noticesOf(b).length ||
        ORDER[a.severity] - ORDER[b.severity] ||
        (a.rule < b.rule ? -1 : 1),
    );
}

/** The rules that failed in some notices only, without those that say no more than that an element is not found. */
export function tellingRules({ rules }: Pick<Comparison, "rules">): readonly ComparedRule[] {
  return rules.filter((rule) => !rule.rule.startsWith("missing-") && rule.found.some((found) => found.length === 0));
}

/** The notices in which a rule failed. */
export function noticesOf({ found }: Pick<ComparedRule, "found">): readonly number[] {
  return found.flatMap((each, i) => (each.length > 0 ? [i] : []));
}

const ORDER = { error: 0, warning: 1, info: 2 } as const;

function counts({ suppressed, outcome }: Finding): boolean {
  return suppressed === null && outcome === "fail";
}

/** A finding about what is not there is known by its rule alone: so says its fingerprint. */
function isAbsence({ rule, fingerprint }: Finding): boolean {
  return fingerprint === sha256(`${rule}\n0`).slice(0, 16);
}

function quoteOf({ quote, start, end, section }: Finding) {
  return { text: quote, start, end, section };
}
