/** At which severity each rule runs, or that it does not, and where that is said. */
import type { Pack, Rule, Severity } from "../types.ts";
import type { Amount, RuleLevel } from "./schema.ts";

/** What a rule ends up as, and who says so: a line of the configuration, or the pack. */
export interface RuleState {
  readonly level: Severity | "off";
  readonly from: string;
}

/** The rules of a pack and how much of it runs. */
export interface PackAmount {
  readonly pack: Pack;
  readonly amount: Amount;
}

/** What one part of the configuration sets, and where each entry stands. */
export interface RuleLayer {
  readonly rules: Readonly<Record<string, RuleLevel>>;
  readonly from: (name: string) => string;
}

/**
 * The state of every rule, by id: what its pack says of it, then layer by layer; in a layer the rule's own id counts more
 * than its group. A deprecated rule never runs.
 */
export function ruleStates(parts: readonly PackAmount[], layers: readonly RuleLayer[]): ReadonlyMap<string, RuleState> {
  const states = new Map<string, RuleState>();
  for (const { pack, amount } of parts) {
    for (const { value, group } of pack.rules) {
      const start: RuleState = {
        level: runs(value, amount) ? value.severity : "off",
        from: value.status === "deprecated" ? "it is deprecated" : `${pack.file.name}, ${amount}`,
      };
      states.set(value.id, value.status === "deprecated" ? start : layers.reduce(after(value, group), start));
    }
  }
  return states;
}

/** Recommended is what was measured on labelled notices, and of the rest what the law plainly asks for. */
export function runs({ status, severity }: Pick<Rule, "status" | "severity">, amount: Amount): boolean {
  if (status === "deprecated" || amount === "off") return false;
  return amount === "all" || status === "stable" || severity === "error";
}

const after =
  ({ id, severity }: Rule, group: string) =>
  (state: RuleState, { rules, from }: RuleLayer): RuleState => {
    const name = [id, group].find((each) => Object.hasOwn(rules, each));
    if (name === undefined) return state;
    const level = rules[name] as RuleLevel;
    return { level: level === "on" ? severity : level, from: from(name) };
  };
