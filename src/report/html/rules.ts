import type { Element } from "hast";
import { h } from "hastscript";
import type { DescribedRule } from "../../suppress/own-rules.ts";
import type { Evidence, NoticeReport, Outcome, OutcomeKind } from "../../types.ts";
import { counted } from "../counted.ts";
import { whereInWords } from "../where.ts";
import { type Child, details, table, words } from "./parts.ts";

/**
 * What every rule came to in a notice, by outcome: those that passed and those that do not apply too. `ids` are those of
 * the findings on the page, by rule.
 */
export function ruleDetails(
  { outcomes }: NoticeReport,
  rules: readonly DescribedRule[],
  ids: ReadonlyMap<string, readonly string[]>,
): Element[] {
  const titles = new Map(rules.map(({ id, title }) => [id, title]));
  return OUTCOMES.flatMap(([kind, name]) => {
    const own = outcomes.filter(({ outcome }) => outcome === kind);
    if (own.length === 0) return [];
    const rows = own.map((one) => [
      [h("code", one.rule), " ", words(titles.get(one.rule) ?? "")],
      restsOn(one, ids.get(one.rule) ?? []),
    ]);
    return [details(`${name}: ${counted(own.length, "rule")}`, [table(["Rule", "What it rests on"], rows)])];
  });
}

const OUTCOMES: readonly (readonly [OutcomeKind, string])[] = [
  ["fail", "Fail"],
  ["review", "To review"],
  ["pass", "Pass"],
  ["not-applicable", "Not applicable"],
];

/** Of what was found, its findings say the rest. */
const restsOn = ({ reason, evidence }: Outcome, ids: readonly string[]): Child[] => [
  ...(reason === null ? [] : [words(reason)]),
  ...(ids.length === 0
    ? quotes(evidence)
    : ids.flatMap((id, index) => [" ", h("a", { href: `#${id}` }, `finding ${index + 1}`)])),
];

const MOST = 3;

/** Passages with their places, the first few of many. */
export const quotes = (evidence: readonly Evidence[]): Child[] => [
  ...evidence
    .slice(0, MOST)
    .map(({ start, text, shown = text }) => h("p", [`${whereInWords(start)}: `, h("q", words(shown))])),
  ...(evidence.length > MOST ? [h("p", `and ${evidence.length - MOST} more`)] : []),
];
