import type { ChalkInstance } from "chalk";
import { brief, list } from "../compare/say.ts";
import type { ComparedRule, Comparison } from "../types.ts";
import { severityIn } from "./paint.ts";
import { printable } from "./printable.ts";
import { wrap } from "./wrap.ts";

const MOST_RULES = 80;
const MOST_QUOTES = 3;
const MOST_NOTICES = 6;

/** Rules whose findings the matrix already shows as an element that is not found. */
export const isAbsence = ({ rule }: ComparedRule): boolean => rule.startsWith("missing-");

/** What rules found in some of the notices only, with its quotes. */
export function ruleLines({ rules, notices }: Comparison, width: number, ink: ChalkInstance): string[] {
  const labels = notices.map(({ label }) => printable(label));
  const telling = rules.filter((rule) => !isAbsence(rule) && rule.found.some((found) => found.length === 0));
  const more = telling.slice(MOST_RULES).map(({ rule }) => rule);
  return telling
    .slice(0, MOST_RULES)
    .flatMap((rule) => {
      const having = rule.found.flatMap((found, i) => (found.length > 0 ? [i] : []));
      const rest = having.slice(MOST_NOTICES);
      return [
        `${severityIn(ink, rule.severity)} ${ink.bold(rule.rule)}`,
        ...having.slice(0, MOST_NOTICES).flatMap((i) => quoteLines(labels[i]!, rule.found[i]!, width)),
        ...(rest.length > 0
          ? indented(
              `and ${list(
                rest.map((i) => labels[i]!),
                5,
              )}`,
              width,
            )
          : []),
      ];
    })
    .concat(more.length > 0 ? wrap(`and ${more.length} more rules: ${more.join(", ")}`, width) : []);
}

function quoteLines(label: string, found: ComparedRule["found"][number], width: number): string[] {
  const quotes = found.slice(0, MOST_QUOTES).map(({ text, start }) => `“${brief(printable(text), 80)}” :${start.line}`);
  if (found.length > MOST_QUOTES) quotes.push(`and ${found.length - MOST_QUOTES} more`);
  return indented(`${label}: ${quotes.join(" · ")}`, width);
}

function indented(text: string, width: number): string[] {
  return wrap(text, width - 4).map((line, i) => (i === 0 ? "  " : "    ") + line);
}
