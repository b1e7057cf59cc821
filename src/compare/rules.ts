/** What the rules found, notice beside notice. */
import type { ComparedRule, Comparison, Evidence, Finding } from "../types.ts";
import type { Side } from "./side.ts";

/**
 * Where each rule failed in each notice, those that failed in fewest notices first: they tell the notices apart. Of them
 * the gravest, then the surest.
 */
export function rulesOf(sides: readonly Side[]): readonly ComparedRule[] {
  const perSide = sides.map(({ report }) => report.findings.filter(({ suppressed }) => suppressed === null));
  const all = perSide.flat();
  const first = new Map<string, Finding>();
  // What failed says more of a rule than what is only to be looked at.
  for (const finding of [...all.filter(failed), ...all]) {
    if (!first.has(finding.rule)) first.set(finding.rule, finding);
  }
  return [...first.values()]
    .map((finding) => {
      const own = perSide.map((findings) => findings.filter(({ rule }) => rule === finding.rule));
      return {
        rule: finding.rule,
        severity: finding.severity,
        confidence: finding.confidence,
        message: finding.message,
        absence: finding.absence,
        found: own.map((findings) => findings.filter(failed).map(quoteOf)),
        reviews: own.map((findings) => findings.filter((each) => !failed(each)).map(quoteOf)),
      };
    })
    .sort(
      (a, b) =>
        Number(isReview(a)) - Number(isReview(b)) ||
        noticesOf(a).length - noticesOf(b).length ||
        GRAVE[a.severity] - GRAVE[b.severity] ||
        SURE[a.confidence] - SURE[b.confidence] ||
        (a.rule < b.rule ? -1 : 1),
    );
}

/**
 * The rules that found something in some notices only, without those that say no more than that an element is missing, and
 * without what is only for information: a long sentence here and there does not tell notices apart.
 */
export function tellingRules({ rules }: Pick<Comparison, "rules">): readonly ComparedRule[] {
  return rules.filter((rule) => isInSome(rule) && rule.severity !== "info" && !rule.rule.startsWith("missing-"));
}

/** The rules that found something in every notice. */
export function rulesOfAll({ rules }: Pick<Comparison, "rules">): readonly ComparedRule[] {
  return rules.filter((rule) => !isInSome(rule));
}

/** The rules for information that found something in some notices only, and in how many. */
export function minorRules({
  rules,
}: Pick<Comparison, "rules">): readonly { readonly rule: string; readonly count: number }[] {
  return rules
    .filter((rule) => isInSome(rule) && rule.severity === "info")
    .map((rule) => ({ rule: rule.rule, count: noticesOf(rule).length }));
}

const isInSome = ({ found }: ComparedRule): boolean => found.some((each) => each.length === 0);

/** The notices in which a rule failed, or has something for a human to judge. */
export function noticesOf({ found, reviews }: Pick<ComparedRule, "found" | "reviews">): readonly number[] {
  return found.flatMap((each, i) => (each.length > 0 || reviews[i]!.length > 0 ? [i] : []));
}

/** Whether a rule failed nowhere: a human is to judge what it found. */
export function isReview({ found }: Pick<ComparedRule, "found">): boolean {
  return found.every((each) => each.length === 0);
}

/** What a rule found in a notice; where it failed nowhere in it, what a human is to judge. */
export function quotesOf({ found, reviews }: ComparedRule, notice: number): readonly Evidence[] {
  return found[notice]!.length > 0 ? found[notice]! : reviews[notice]!;
}

const GRAVE = { error: 0, warning: 1, info: 2 } as const;
const SURE = { high: 0, medium: 1, low: 2 } as const;

function failed({ outcome }: Finding): boolean {
  return outcome === "fail";
}

function quoteOf({ quote, start, end, section }: Finding) {
  return { text: quote, start, end, section };
}
