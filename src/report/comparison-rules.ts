import type { ChalkInstance } from "chalk";
import { isReview, minorRules, noticesOf, quotesOf, tellingRules } from "../compare/rules.ts";
import { brief, list } from "../compare/say.ts";
import type { ComparedRule, Comparison, Evidence } from "../types.ts";
import { severityIn } from "./paint.ts";
import { printable } from "./printable.ts";
import { whereabouts } from "./where.ts";
import { wrap } from "./wrap.ts";

/** Of many notices fewer rules are set out, and in fewer of them. */
const FEW = 12;
const MOST_RULES = { few: 80, many: 40 } as const;
const MOST_NOTICES = { few: 6, many: 3 } as const;
const MOST_QUOTES = 3;
const MOST_NAMED = 6;

/** The rules that failed in some of the notices only, with what they quote there. */
export function ruleLines(comparison: Comparison, width: number, ink: ChalkInstance): string[] {
  const labels = comparison.notices.map(({ label }) => printable(label));
  const telling = tellingRules(comparison);
  const size = labels.length <= FEW ? "few" : "many";
  const more = telling.slice(MOST_RULES[size]).map(({ rule }) => rule);
  const minor = minorRules(comparison).map(({ rule, count }) => `${rule} (${count})`);
  return [
    ...telling.slice(0, MOST_RULES[size]).flatMap((rule) => linesOf(rule, labels, MOST_NOTICES[size], width, ink)),
    ...(more.length > 0 ? wrap(`and ${more.length} more rules: ${more.join(", ")}`, width) : []),
    ...(minor.length > 0 ? wrap(`for information (in so many notices): ${minor.join(", ")}`, width) : []),
  ];
}

function linesOf(
  rule: ComparedRule,
  labels: readonly string[],
  most: number,
  width: number,
  ink: ChalkInstance,
): string[] {
  const note = isReview(rule) ? " (for a human to judge)" : "";
  const head = `${severityIn(ink, rule.severity)} ${ink.bold(rule.rule)}${note}`;
  const nameIn = (i: number) =>
    labels[i]! + (note === "" && rule.found[i]!.length === 0 ? " (for a human to judge)" : "");
  const having = noticesOf(rule);
  const names = (notices: readonly number[]) => list(notices.map(nameIn), MOST_NAMED);
  if (rule.absence) return [head, ...indented(names(having), width)];
  const rest = having.slice(most);
  return [
    head,
    ...having.slice(0, most).flatMap((i) => quoteLines(nameIn(i), quotesOf(rule, i), width)),
    ...(rest.length > 0 ? indented(`and ${names(rest)}`, width) : []),
  ];
}

function quoteLines(label: string, found: readonly Evidence[], width: number): string[] {
  const quotes = found
    .slice(0, MOST_QUOTES)
    .map(({ text, start }) => `“${brief(printable(text), 80)}” :${whereabouts(start)}`);
  if (found.length > MOST_QUOTES) quotes.push(`and ${found.length - MOST_QUOTES} more`);
  return indented(`${label}: ${quotes.join(" · ")}`, width);
}

function indented(text: string, width: number): string[] {
  return wrap(text, width - 4).map((line, i) => (i === 0 ? "  " : "    ") + line);
}
