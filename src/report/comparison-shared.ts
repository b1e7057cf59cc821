import type { ChalkInstance } from "chalk";
import { brief, list, percent } from "../compare/say.ts";
import type { ComparedPair, Comparison } from "../types.ts";
import { printable } from "./printable.ts";
import { wrap } from "./wrap.ts";

const MOST_PAIRS = 10;
const MOST_PASSAGES = 12;

/** How much text the pairs share, what each changed in it, and the longest passages that stand word for word in several. */
export function sharedLines(comparison: Comparison, width: number, ink: ChalkInstance): string[] {
  const { notices, pairs, sharedText } = comparison;
  if (pairs.length === 0) return wrap("No two of them share eight words in a row.", width);
  const labels = notices.map(({ label }) => printable(label));
  const passages = sharedText.slice(0, MOST_PASSAGES).flatMap((passage) => {
    const where = list(
      passage.notices.map((i, at) => `${labels[i]!} :${passage.ranges[at]!.start.line}`),
      4,
    );
    return hanging(`${passage.words} words in ${where}: “${brief(printable(passage.text), 150)}”`, width);
  });
  const more = sharedText.length - MOST_PASSAGES;
  return [
    ...pairs.slice(0, MOST_PAIRS).flatMap((pair) => pairLines(pair, comparison, labels, width, ink)),
    ...(pairs.length > MOST_PAIRS ? [`and ${pairs.length - MOST_PAIRS} more pairs`] : []),
    "",
    ink.bold("Passages"),
    ...passages,
    ...(more > 0 ? [`and ${more} more passages`] : []),
  ];
}

function pairLines(
  pair: ComparedPair,
  { notices }: Comparison,
  labels: readonly string[],
  width: number,
  ink: ChalkInstance,
): string[] {
  const [a, b] = pair.notices;
  const share = (i: 0 | 1) => percent(pair.words[i] / Math.max(1, notices[pair.notices[i]]!.words));
  const runs = pair.runs === 1 ? "one run" : `${pair.runs} runs`;
  const head = `${labels[a]} and ${labels[b]}: ${pair.words[0]} words in ${runs}, ${share(0)} of the one and ${share(1)} of the other`;
  const changes = pair.reworded.flatMap(({ evidence: [ours, theirs], changes, elements }) => {
    const only = elements[0].filter((id) => !elements[1].includes(id));
    const lost = elements[1].filter((id) => !elements[0].includes(id));
    const states = [
      only.length > 0 ? `${list(only)} only in the first` : "",
      lost.length > 0 ? `${list(lost)} only in the second` : "",
    ].filter(Boolean);
    const words = changes.map(([x, y]) => `${orNothing(x)} → ${orNothing(y)}`).join(" · ");
    const note = states.length > 0 ? ` (states ${states.join("; ")})` : "";
    return hanging(`:${ours.start.line} / :${theirs.start.line} ${words}${note}`, width);
  });
  return [
    ...wrap(head, width),
    ...(changes.length > 0 ? [ink.dim("  the same sentence in other words:"), ...changes] : []),
  ];
}

function orNothing(words: string): string {
  return words === "" ? "∅" : `“${brief(printable(words), 100)}”`;
}

function hanging(text: string, width: number): string[] {
  return wrap(text, width - 4).map((line, i) => (i === 0 ? "  " : "    ") + line);
}
