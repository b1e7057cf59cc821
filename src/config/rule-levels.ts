/** At which severity each rule runs, or that it does not, and where that is said. */
import { STANDARD_GROUP } from "../compare/standard/rules.ts";
import type { Pack, Rule, Severity } from "../types.ts";
import type { Amount, RuleLevel } from "./schema.ts";

/** A rule of the house standard runs `on`, as grave as each of its findings is, where no severity is set. */
export type RunningLevel = Severity | "on";

/** What a rule ends up as, and who says so: a line of the configuration, or the pack. */
export interface RuleState {
  readonly level: RunningLevel | "off";
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
 * than its group. A deprecated rule never runs. Behind them the rules of the house standard that holds.
 */
export function ruleStates(
  parts: readonly PackAmount[],
  ofStandard: readonly string[],
  layers: readonly RuleLayer[],
): ReadonlyMap<string, RuleState> {
  const states = new Map<string, RuleState>();
  for (const { pack, amount } of parts) {
    for (const { value, group } of pack.rules) {
      const start: RuleState = {
        level: runs(value, amount) ? value.severity : "off",
        from: value.status === "deprecated" ? "it is deprecated" : `${pack.file.name}, ${amount}`,
      };
      states.set(
        value.id,
        value.status === "deprecated" ? start : layers.reduce(after(value.id, group, value.severity), start),
      );
    }
  }
  for (const id of ofStandard) {
    states.set(id, layers.reduce(after(id, STANDARD_GROUP, "on"), { level: "on", from: "the standard" }));
  }
  return states;
}

/** Recommended is what was measured on labelled notices, and of the rest what the law plainly asks for. */
export function runs({ status, severity }: Pick<Rule, "status" | "severity">, amount: Amount): boolean {
  if (status === "deprecated" || amount === "off") return false;
  return amount === "all" || status === "stable" || severity === "error";
}

const after =
  (id: string, group: string, own: RunningLevel) =>
  (state: RuleState, { rules, from }: RuleLayer): RuleState => {
    const name = [id, group].find((each) => Object.hasOwn(rules, each));
    if (name === undefined) return state;
    const level = rules[name] as RuleLevel;
    return { level: level === "on" ? own : level, from: from(name) };
  };
