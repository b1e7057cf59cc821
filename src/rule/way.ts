import { countBefore } from "../halving.ts";
import { oncePer } from "../once-per.ts";
import type { Pack, Rule } from "../types.ts";
import { byElement } from "./by-element.ts";
import { byFinds } from "./by-finds.ts";
import { byNeeds, NOTHING_CALLS } from "./by-needs.ts";
import { checks } from "./check/index.ts";
import { inForce, outsideItsTime } from "./in-force.ts";
import { type Case, isReading, type Judge, type Read, readOn } from "./judge.ts";
import { notApplicable, pass, type Verdict } from "./verdict.ts";

/** How a rule is judged on a day: what of it is the same for every notice. */
export interface Way {
  readonly rule: Rule;
  readonly id: string;
  /** What it says of all of them, where none of its law is in force. */
  readonly ofAll: Verdict | null;
  readonly applies: Rule["applies"];
  readonly judge: Judge;
  /** What is looked for before the judge is asked, where that is words. */
  readonly seeks: Sought | null;
}

interface Sought {
  readonly rule: string;
  readonly list: "finds" | "when";
  readonly readings: readonly Read[];
  /** What the rule says where the notice has none of them, as most have. */
  readonly without: Verdict;
}

/**
 * The ways of a pack's rules on a day (YYYY-MM-DD), side by side: rules lie far apart in memory, and each notice asks all. They
 * are the same until the next day on which anything in the pack begins or ends: notices of all days share a few lists.
 */
export function waysOn(pack: Pack, asOf: string): readonly Way[] {
  const { turns, ways } = knownOf(pack);
  const stage = countBefore(turns.length, (index) => (turns[index] as string) <= asOf);
  ways[stage] ??= pack.rules.flatMap(({ value }) => wayOf(value, asOf));
  return ways[stage];
}

/** The days on which something begins or ends, in order; and the ways between two of them that were asked for. */
const knownOf = oncePer(({ rules }: Pack) => {
  const timed = rules.flatMap(({ value: { law, finds, when } }) => [
    ...law,
    ...[...(finds ?? []), ...(when ?? [])].filter(isReading),
  ]);
  const days = timed.flatMap(({ from, until }) => [from ?? [], until ?? []].flat());
  return { turns: [...new Set(days)].sort(), ways: [] as (readonly Way[] | undefined)[] };
});

function wayOf(rule: Rule, asOf: string): readonly Way[] {
  const { id, applies, law, status } = rule;
  if (status === "deprecated") return [];
  const ofAll = inForce(law, asOf).length > 0 ? null : notApplicable(outsideItsTime(law, asOf));
  return [{ rule, id, ofAll, applies, judge: judgeOf(rule), seeks: soughtBy(rule, asOf) }];
}

/** Whether a notice has any of the words that are looked for first. */
export function hasSought({ rule, list, readings }: Sought, { context: { hits } }: Case): boolean {
  if (hits.of(rule, list).length > 0) return true;
  for (const { owner, label } of readings) if (hits.of(owner, label).length > 0) return true;
  return false;
}

function judgeOf(rule: Rule): Judge {
  if (rule.element) return byElement;
  if (rule.finds || rule.links) return byFinds;
  if (rule.when) return byNeeds;
  const check = checks[rule.check as string];
  if (!check) throw new Error(`rule ${rule.id} names a check that does not exist: ${rule.check}`);
  return check;
}

function soughtBy({ id, element, links, finds, when }: Rule, asOf: string): Sought | null {
  if (element || links) return null;
  if (finds) return { rule: id, list: "finds", readings: readOn(asOf, finds), without: pass() };
  return when ? { rule: id, list: "when", readings: readOn(asOf, when), without: NOTHING_CALLS } : null;
}
