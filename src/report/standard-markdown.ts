import { list } from "../compare/say.ts";
import type { Deviation, StandardComparison, StandardNotice } from "../types.ts";
import { inline, quote, table } from "./comparison-markdown-parts.ts";
import { summaryOf } from "./standard.ts";
import { whereInWords } from "./where.ts";

const MOST_QUOTES = 3;

/** Notices against a standard as a Markdown page: what differs in how many, then each notice with its sentences. */
export function printStandardMarkdown(comparison: StandardComparison): string {
  const { notices, ranking } = comparison;
  const rows = ranking.flatMap(({ severity, check, expected, variants }) =>
    variants.map(({ message, notices: having }) => [
      severity,
      `\`${check}\``,
      inline(message),
      inline(expected ?? "–"),
      String(having.length),
      inline(
        list(
          having.map((i) => notices[i]!.label),
          20,
        ),
      ),
    ]),
  );
  const parts = [
    "# Privacy notices against the house standard",
    inline(summaryOf(comparison)),
    rows.length > 0 ? table(["", "Check", "What they do", "The standard", "Notices", "Which"], rows) : "",
    ...notices.filter(({ deviations }) => deviations.length > 0).map(section),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function section({ label, path, deviations }: StandardNotice): string {
  return [`## ${inline(label)}`, `\`${path.replaceAll("`", "'")}\``, deviations.map(item).join("\n")].join("\n\n");
}

function item({ severity, check, message, expected, evidence }: Deviation): string {
  const said = expected === null ? "" : ` (the standard: ${inline(expected)})`;
  const quotes = evidence.slice(0, MOST_QUOTES).map(({ text, start }) => `  - ${whereInWords(start)}: ${quote(text)}`);
  const more = evidence.length > MOST_QUOTES ? [`  - and in ${evidence.length - MOST_QUOTES} more places`] : [];
  return [`- ${severity} \`${check}\`: ${inline(message)}${said}`, ...quotes, ...more].join("\n");
}
