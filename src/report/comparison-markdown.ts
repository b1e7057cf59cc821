import { cited } from "../compare/cited.ts";
import { commonGround } from "../compare/common-ground.ts";
import { isReview, minorRules, noticesOf, quotesOf, rulesOfAll, tellingRules } from "../compare/rules.ts";
import { brief, list } from "../compare/say.ts";
import type { Comparison, Difference, Evidence } from "../types.ts";
import { bullets, inline, quote, table } from "./comparison-markdown-parts.ts";
import { sharedMarkdown } from "./comparison-markdown-shared.ts";
import { topicsMarkdown } from "./comparison-markdown-topics.ts";
import { LEGEND, symbolOf, tally } from "./comparison-symbols.ts";
import { whereInWords } from "./where.ts";

/** More notices than these are listed by element instead of standing across a table, and not set out topic by topic. */
const MOST_ACROSS = 12;

/** A comparison as a Markdown page: the table, the differences with their quotations, facts side by side, shared text. */
export function printComparisonMarkdown(comparison: Comparison): string {
  const few = comparison.notices.length <= MOST_ACROSS;
  const sections = [
    `# ${comparison.notices.length} privacy notices compared`,
    noticesTable(comparison),
    few ? matrix(comparison) : ranked(comparison),
    LEGEND,
    common(comparison),
    "## Differences, most telling first",
    differences(comparison),
    ...(few ? ["## Side by side", ...topicsMarkdown(comparison)] : []),
    ...found(comparison),
    "## Shared text",
    ...sharedMarkdown(comparison),
  ];
  return `${sections.filter((section) => section !== "").join("\n\n")}\n`;
}

function noticesTable({ notices }: Comparison): string {
  const rows = notices.map(({ label, title, organisation, words, path }) => [
    inline(label),
    inline(title ?? "–"),
    organisation.replaceAll("-", " "),
    String(words),
    `\`${path.replaceAll("`", "'")}\``,
  ]);
  return table(["Notice", "Title", "Kind of organisation", "Words", "File"], rows);
}

function matrix({ notices, elements }: Comparison): string {
  const rows = elements.map((element) => [element.id, ...notices.map((_, i) => symbolOf(element, i))]);
  const totals = notices.map((_, i) => tally(elements.map(({ statuses }) => statuses[i]!)));
  return table(["Element", ...notices.map(({ label }) => inline(label))], [...rows, ["in all", ...totals]]);
}

function ranked({ notices, elements }: Comparison): string {
  const rows = elements.map((element) => {
    const open = notices.filter((_, i) => element.statuses[i] === "absent").map(({ label }) => label);
    return [element.id, tally(element.statuses), inline(open.length < notices.length ? list(open, 8) : "all")];
  });
  return table(["Element", "Notices", "Not found"], rows);
}

function common(comparison: Comparison): string {
  const { all, none } = commonGround(comparison);
  const everywhere = rulesOfAll(comparison).map(({ rule }) => `\`${rule}\``);
  const parts = [
    all.length > 0 ? `Stated in all: ${all.join(", ")}.` : "",
    none.length > 0 ? `Stated in none: ${none.join(", ")}.` : "",
    everywhere.length > 0 ? `Found in all: ${everywhere.join(", ")}.` : "",
  ];
  return parts.filter(Boolean).join("\n");
}

function differences({ differences, notices }: Comparison): string {
  if (differences.length === 0) return "None found in what they state.";
  return differences
    .map((difference, i) => {
      const start = `${i + 1}. `;
      const quotes = shownOf(difference).map(({ notice, evidence }) => place(inline(notices[notice]!.label), evidence));
      return [start + inline(difference.message), ...bullets(quotes, start.length)].join("\n");
    })
    .join("\n");
}

/** Notice by notice. */
function shownOf({ evidence }: Difference): Difference["evidence"] {
  return [...cited(evidence, MOST_ACROSS)].sort((a, b) => a.notice - b.notice);
}

function place(label: string, { text, start }: Pick<Evidence, "text" | "start">): string {
  return `${label}, ${whereInWords(start)}: ${quote(text)}`;
}

function found(comparison: Comparison): readonly string[] {
  const labels = comparison.notices.map(({ label }) => inline(label));
  const items = tellingRules(comparison).map((rule) => {
    const having = noticesOf(rule);
    const note = isReview(rule) ? ", for a human to judge" : "";
    const nameIn = (i: number) =>
      labels[i]! + (note === "" && rule.found[i]!.length === 0 ? " (for a human to judge)" : "");
    const head = `- \`${rule.rule}\` (${rule.severity}${note}): ${inline(brief(rule.message, 200))}`;
    if (rule.absence) return [head, ...bullets([list(having.map(nameIn), MOST_ACROSS)], 2)].join("\n");
    const quotes = having.flatMap((i) =>
      quotesOf(rule, i)
        .slice(0, 3)
        .map((each) => place(nameIn(i), each)),
    );
    return [head, ...bullets(quotes.slice(0, MOST_ACROSS), 2)].join("\n");
  });
  const minor = minorRules(comparison).map(({ rule, count }) => `\`${rule}\` (${count})`);
  const all = [...items, ...(minor.length > 0 ? [`- for information (in so many notices): ${minor.join(", ")}`] : [])];
  return all.length > 0 ? ["## Found in some of them only", all.join("\n")] : [];
}
