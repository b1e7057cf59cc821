import type { ChalkInstance } from "chalk";
import { brief, list, percent } from "../compare/say.ts";
import type { ComparedPair, Comparison, SharedPassage } from "../types.ts";
import { clusterLines } from "./comparison-clusters.ts";
import { printable } from "./printable.ts";
import { whereabouts } from "./where.ts";
import { shorten, wrap } from "./wrap.ts";

const MOST_PAIRS = 10;
const MOST_PASSAGES = 20;

/** Of a passage its beginning and its end are shown, in so many characters. */
const LONGEST = 300;

/** How much text the pairs share, what each changed in it, and the longest passages that stand word for word in several. */
export function sharedLines(comparison: Comparison, width: number, ink: ChalkInstance): string[] {
  const { notices, pairs, sharedText } = comparison;
  if (pairs.length === 0 && sharedText.length === 0) return wrap("No two of them share eight words in a row.", width);
  const labels = notices.map(({ label }) => printable(label));
  const passages = sharedText.slice(0, MOST_PASSAGES).flatMap((passage) => {
    const where = list(
      passage.notices.map((i, at) => labels[i]! + placeIn(passage, at)),
      4,
    );
    return hanging(`${passage.words} words in ${where}: “${shorten(printable(passage.text), LONGEST)}”`, width);
  });
  const more = sharedText.length - MOST_PASSAGES;
  return [
    ...(comparison.clusters.length > 0
      ? [ink.bold("Made from one text"), ...clusterLines(comparison, width, ink), ""]
      : []),
    ...(pairs.length > 0 ? [ink.bold("Two by two, those with most in common first")] : []),
    ...pairs.slice(0, MOST_PAIRS).flatMap((pair) => pairLines(pair, comparison, labels, width, ink)),
    ...(pairs.length > MOST_PAIRS ? [`and ${pairs.length - MOST_PAIRS} more pairs`] : []),
    "",
    ink.bold("Passages"),
    ...passages,
    ...(more > 0 ? [`and ${more} more passages`] : []),
  ];
}

/** Where many notices have a passage, only the first have its line. */
export function placeIn({ ranges }: SharedPassage, at: number): string {
  return ranges[at] ? ` :${whereabouts(ranges[at].start)}` : "";
}

function pairLines(
  pair: ComparedPair,
  { notices, clusters }: Comparison,
  labels: readonly string[],
  width: number,
  ink: ChalkInstance,
): string[] {
  const [a, b] = pair.notices;
  const share = (i: 0 | 1) => percent(pair.words[i] / Math.max(1, notices[pair.notices[i]]!.words));
  const runs = pair.runs === 1 ? "one run" : `${pair.runs} runs`;
  const head = `${labels[a]} and ${labels[b]}: ${pair.words[0]} words in ${runs}, ${share(0)} of the one and ${share(1)} of the other`;
  // What the notices of a larger group changed is told with the gaps of its text.
  const isTold = clusters.some(({ notices }) => notices.length > 2 && notices.includes(a) && notices.includes(b));
  const changes = (isTold ? [] : pair.reworded).flatMap(({ evidence: [ours, theirs], changes, elements }) => {
    const only = elements[0].filter((id) => !elements[1].includes(id));
    const lost = elements[1].filter((id) => !elements[0].includes(id));
    const states = [
      only.length > 0 ? `${list(only)} only in the first` : "",
      lost.length > 0 ? `${list(lost)} only in the second` : "",
    ].filter(Boolean);
    const words = changes.map(([x, y]) => `${orNothing(x)} → ${orNothing(y)}`).join(" · ");
    const note = states.length > 0 ? ` (states ${states.join("; ")})` : "";
    return hanging(`:${whereabouts(ours.start)} / :${whereabouts(theirs.start)} ${words}${note}`, width);
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
