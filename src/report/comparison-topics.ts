import type { ChalkInstance } from "chalk";
import { quoted } from "../compare/say.ts";
import type { Cell, Said } from "../compare/topic-rows.ts";
import { pick, topicRows } from "../compare/topic-rows.ts";
import type { Comparison } from "../types.ts";
import { printable } from "./printable.ts";
import { whereabouts } from "./where.ts";
import { labelled } from "./wrap.ts";

/** Of few notices more is said of each. */
const FEW = 6;
const MOST_SAID = { few: 16, many: 7 } as const;
const MOST_QUOTED = { few: 4, many: 3 } as const;

/** The fewer quotations stand in a cell, the more of each is shown: characters for one, two, three and more. */
const LENGTHS = [320, 220, 170, 130] as const;

/** Topic by topic, what each notice says of it, with the line on which it stands. */
export function topicLines(comparison: Comparison, width: number, ink: ChalkInstance): string[] {
  const labels = comparison.notices.map(({ label }) => printable(label));
  const longest = Math.max(...labels.map((label) => label.length));
  return topicRows(comparison).flatMap(({ title, cells }) => [
    "",
    ink.bold(title),
    ...cells.flatMap((cell, i) =>
      labelled(`  ${labels[i]!.padEnd(longest)}  `, inWords(cell, labels.length <= FEW ? "few" : "many"), width),
    ),
  ]);
}

function inWords({ status, said, elsewhere }: Cell, notices: "few" | "many"): string {
  const most = (said.some(isQuotation) ? MOST_QUOTED : MOST_SAID)[notices];
  const picked = pick(said, most);
  const length = LENGTHS[Math.min(picked.filter(isQuotation).length, LENGTHS.length) - 1];
  const shown = picked.map((each) => {
    const words = isQuotation(each) && length ? quoted(each.evidence.text, length) : each.words;
    return `${printable(words)} :${whereabouts(each.evidence.start)}`;
  });
  if (said.length > most) shown.push(`and ${said.length - most} more`);
  if (status === "partial" && shown.length > 0) shown.unshift("(in weak words)");
  const [other] = elsewhere;
  if (other) shown.push(`↪ “${printable(other.text)}” :${whereabouts(other.start)}`);
  if (shown.length > 0) return shown.join(" · ").replace("(in weak words) ·", "(in weak words)");
  return status === "not-applicable" ? "– not applicable" : "○ not found";
}

/** Whether a notice's own words are all there is to say: no value could be read from them. */
function isQuotation({ words, evidence }: Said): boolean {
  return words === quoted(evidence.text);
}
