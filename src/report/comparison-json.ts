import type { ComparedElement, ComparedRule, Comparison, Evidence } from "../types.ts";
import { json, jsonLine } from "./json.ts";

/** Beyond so many notices a quotation that is there already, among the facts, is not printed again. */
const MOST_IN_FULL = 12;
const MOST_QUOTES = 1;
const MOST_OF_DIFFERENCE = 6;

/**
 * A comparison as JSON. Of many notices each element and each rule comes with its first quotation in each of them, a
 * difference with the first few, each without its lead-in, and all stands on one line: the facts carry what there is.
 */
export function printComparisonJson(comparison: Comparison): string {
  return comparison.notices.length <= MOST_IN_FULL ? json(comparison) : jsonLine(sparing(comparison));
}

/** A line of JSON for each notice with what it states, then for each difference, group and passage: `kind` says which. */
export function printComparisonLines(comparison: Comparison): string {
  const { notices, elements, facts, rules, differences, clusters, sharedText } = comparison;
  const lines = [
    ...notices.map((notice, i) => ({
      kind: "notice",
      ...notice,
      elements: Object.fromEntries(elements.map(({ id, statuses }) => [id, statuses[i]])),
      facts: Object.fromEntries(facts.map(({ kind, values }) => [kind, values[i]])),
      rules: rules.filter(({ found }) => found[i]!.length > 0).map(({ rule }) => rule),
    })),
    ...differences.map((difference) => ({ kind: "difference", ...difference })),
    ...clusters.map((cluster) => ({ kind: "cluster", ...cluster })),
    ...sharedText.map((passage) => ({ kind: "passage", ...passage })),
  ];
  return lines.map(jsonLine).join("");
}

function sparing(comparison: Comparison): Comparison {
  const first = (lists: readonly (readonly Evidence[])[]) => lists.map((list) => list.slice(0, MOST_QUOTES).map(alone));
  return {
    ...comparison,
    elements: comparison.elements.map(
      (element): ComparedElement => ({
        ...element,
        evidence: first(element.evidence),
        elsewhere: first(element.elsewhere),
      }),
    ),
    differences: comparison.differences.map((difference) => ({
      ...difference,
      evidence: difference.evidence
        .slice(0, MOST_OF_DIFFERENCE)
        .map(({ notice, evidence }) => ({ notice, evidence: alone(evidence) })),
    })),
    rules: comparison.rules.map(
      (rule): ComparedRule => ({ ...rule, found: first(rule.found), reviews: first(rule.reviews) }),
    ),
  };
}

/** A quotation without what introduces it. */
function alone({ leadIn: _, ...evidence }: Evidence): Evidence {
  return evidence;
}
