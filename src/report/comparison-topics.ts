import type { ChalkInstance } from "chalk";
import type { Cell } from "../compare/topic-rows.ts";
import { pick, topicRows } from "../compare/topic-rows.ts";
import type { Comparison } from "../types.ts";
import { printable } from "./printable.ts";
import { whereabouts } from "./where.ts";
import { labelled } from "./wrap.ts";

const MOST_SAID = 7;
const MOST_QUOTED = 3;

/** Topic by topic, what each notice says of it, with the line on which it stands. */
export function topicLines(comparison: Comparison, width: number, ink: ChalkInstance): string[] {
  const labels = comparison.notices.map(({ label }) => printable(label));
  const longest = Math.max(...labels.map((label) => label.length));
  return topicRows(comparison).flatMap(({ title, cells }) => [
    "",
    ink.bold(title),
    ...cells.flatMap((cell, i) => labelled(`  ${labels[i]!.padEnd(longest)}  `, inWords(cell), width)),
  ]);
}

function inWords({ status, said, elsewhere }: Cell): string {
  const most = said.some(({ words }) => words.startsWith("“")) ? MOST_QUOTED : MOST_SAID;
  const shown = pick(said, most).map(({ words, evidence }) => `${printable(words)} :${whereabouts(evidence.start)}`);
  if (said.length > most) shown.push(`and ${said.length - most} more`);
  if (status === "partial" && shown.length > 0) shown.unshift("(in weak words)");
  const [other] = elsewhere;
  if (other) shown.push(`↪ “${printable(other.text)}” :${whereabouts(other.start)}`);
  if (shown.length > 0) return shown.join(" · ").replace("(in weak words) ·", "(in weak words)");
  return status === "not-applicable" ? "– not applicable" : "○ not found";
}
