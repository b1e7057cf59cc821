import { pick, topicRows } from "../compare/topic-rows.ts";
import type { Comparison } from "../types.ts";
import { bullets, inline, quote } from "./comparison-markdown-parts.ts";
import { whereabouts } from "./where.ts";

const MOST_QUOTES = 6;

/** A section a topic: what each notice says of it, with the line on which it stands. */
export function topicsMarkdown(comparison: Comparison): readonly string[] {
  return topicRows(comparison).map(({ title, cells }) => {
    const lines = cells.map(({ status, said, elsewhere }, i) => {
      const shown = pick(said, MOST_QUOTES).map(
        ({ words, evidence }) => `${inline(words)} (${whereabouts(evidence.start)})`,
      );
      if (said.length > MOST_QUOTES) shown.push(`and ${said.length - MOST_QUOTES} more`);
      shown.push(...elsewhere.slice(0, 1).map((each) => `↪ ${quote(each.text)} (${whereabouts(each.start)})`));
      const nothing = status === "not-applicable" ? "– not applicable" : "○ not found";
      const weak = status === "partial" && said.length > 0 ? "◐ " : "";
      return `**${inline(comparison.notices[i]!.label)}**: ${weak}${shown.length > 0 ? shown.join(" · ") : nothing}`;
    });
    return `### ${title}\n\n${bullets(lines).join("\n")}`;
  });
}
