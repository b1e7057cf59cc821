/** Examples of one rule that another rule finds fault with, unless they say so (`also`). */

import type { Pack, Rule } from "../pack/schema.ts";
import type { NoticeReport } from "../types.ts";
import type { ReadExample } from "./examples.ts";
import { type Hint, hintAt } from "./hint.ts";

/** What is not announced, and what is announced and does not happen. */
export function bystanders({ rules }: Pack, examples: readonly ReadExample[]): readonly Hint[] {
  const byId = new Map(rules.map(({ value }) => [value.id, value]));
  return examples.flatMap(({ rule, kind, index, example, report }) => {
    const path = ["examples", kind, index];
    const hit = others(rule.value, report, byId);
    const announced = example.also ?? [];
    const surprising = [...hit].filter(([id]) => !announced.includes(id));
    return [
      ...surprising.map(([id, quote]) => hintAt("unannounced", rule, [...path, "text"], `${id}: “${quote}”`)),
      ...announced.flatMap((id, at) => {
        if (hit.has(id)) return [];
        const why = byId.has(id) ? `${id} does not find fault with it` : `there is no rule ${id}`;
        return [hintAt("not-hit", rule, [...path, "also", at], why)];
      }),
    ];
  });
}

/**
 * The other rules that fail on an example, each with its first quote. An example is a sentence or two: that much is
 * missing from it says nothing, so only errors and warnings count that are about what stands there.
 */
function others(rule: Rule, { findings }: NoticeReport, rules: ReadonlyMap<string, Rule>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const finding of findings) {
    const other = rules.get(finding.rule);
    if (!other || other.id === rule.id || found.has(other.id)) continue;
    if (finding.outcome !== "fail" || finding.severity === "info" || finding.absence || lacks(other)) continue;
    found.set(other.id, finding.quote.replace(/\s+/g, " ").trim());
  }
  return found;
}

/** Rules that ask for something that a whole notice would state: by their way of judging or, for a check, by their name. */
const lacks = ({ id, when, fails }: Rule): boolean =>
  when !== undefined || fails !== undefined || /^missing-|-(?:no|not|without|unnamed)(?:-|$)/.test(id);
