/** Examples of one rule that another rule finds fault with, unless they say so (`also`). */
import { read } from "../document/read.ts";
import { lint } from "../lint.ts";
import type { CompiledPack } from "../phrase/compile.ts";
import type { Example, Loaded, Rule } from "../rule/schema.ts";
import { type Hint, hintAt } from "./hint.ts";

export function bystanders(compiled: CompiledPack): readonly Hint[] {
  const rules = new Map(compiled.pack.rules.map(({ value }) => [value.id, value]));
  return compiled.pack.rules.flatMap((rule) =>
    Object.entries(rule.value.examples).flatMap(([kind, list]) =>
      (list ?? []).flatMap((example, index) => hintsOn(rule, example, ["examples", kind, index])),
    ),
  );

  function hintsOn(rule: Loaded<Rule>, example: Example, path: readonly (string | number)[]): Hint[] {
    const hit = others(rule.value, example);
    const announced = example.also ?? [];
    const surprising = [...hit].filter(([id]) => !announced.includes(id));
    return [
      ...surprising.map(([id, quote]) => hintAt("unannounced", rule, [...path, "text"], `${id}: “${quote}”`)),
      ...announced.flatMap((id, index) => {
        if (hit.has(id)) return [];
        const why = rules.has(id) ? `${id} does not find fault with it` : `there is no rule ${id}`;
        return [hintAt("not-hit", rule, [...path, "also", index], why)];
      }),
    ];
  }

  /**
   * The other rules that fail on an example, each with its first quote. An example is a sentence or two: that much is
   * missing from it says nothing, so only errors and warnings count that are about what stands there.
   */
  function others(rule: Rule, example: Example): ReadonlyMap<string, string> {
    const { findings } = lint(read(example.text, "example.md"), {
      pack: compiled,
      asOf: example.asOf ?? compiled.pack.file.checked,
      organisation: example.organisation,
    });
    const found = new Map<string, string>();
    for (const finding of findings) {
      const other = rules.get(finding.rule);
      if (!other || other.id === rule.id || found.has(other.id)) continue;
      if (finding.outcome !== "fail" || finding.severity === "info" || finding.absence || lacks(other)) continue;
      found.set(other.id, finding.quote.replace(/\s+/g, " ").trim());
    }
    return found;
  }
}

/** Rules that ask for something that a whole notice would state. */
const lacks = ({ id, when, fails }: Rule): boolean =>
  when !== undefined || fails !== undefined || id.startsWith("missing-");
