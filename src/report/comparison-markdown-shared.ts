import { list, percent } from "../compare/say.ts";
import type { ComparedPair, Comparison } from "../types.ts";
import { clustersMarkdown } from "./comparison-markdown-clusters.ts";
import { bullets, inline, quote, table } from "./comparison-markdown-parts.ts";
import { whereabouts } from "./where.ts";

const MOST_ACROSS = 12;
const MOST_PAIRS = 20;
const MOST_PASSAGES = 30;

/** How alike the notices are, what each pair changed in a common text, and the passages that they share. */
export function sharedMarkdown(comparison: Comparison): readonly string[] {
  const { pairs, sharedText, notices } = comparison;
  if (pairs.length === 0 && sharedText.length === 0) return ["No two of them share eight words in a row."];
  const passages = sharedText.slice(0, MOST_PASSAGES).map(({ words, text, notices: having, ranges }) => {
    const where = list(
      having.map((i, at) => inline(notices[i]!.label) + (ranges[at] ? ` (${whereabouts(ranges[at].start)})` : "")),
      MOST_ACROSS,
    );
    return `${words} words, ${where}: ${quote(text, 300)}`;
  });
  return [
    "Runs of eight words or more, word for word; case, bullets and punctuation do not count.",
    notices.length <= MOST_ACROSS && comparison.similarity.length > 0 ? similarity(comparison) : "",
    ...clustersMarkdown(comparison),
    ...(pairs.length > 0 ? ["### Two by two, those with most in common first"] : []),
    pairs
      .slice(0, MOST_PAIRS)
      .map((pair) => `- ${summary(pair, notices)}`)
      .join("\n"),
    ...pairs.slice(0, MOST_PAIRS).flatMap((pair) => changes(pair, notices)),
    "### Passages",
    bullets(passages).join("\n"),
  ];
}

/** Share of the words of the notice in the row that stand in the notice of the column. */
function similarity({ similarity, notices }: Comparison): string {
  const labels = notices.map(({ label }) => inline(label));
  const rows = similarity.map((row, i) => [labels[i]!, ...row.map((share, j) => (i === j ? "" : percent(share)))]);
  return table(["of … in …", ...labels], rows);
}

function summary({ notices: [a, b], runs, words }: ComparedPair, notices: Comparison["notices"]): string {
  const share = (of: number, i: number) => percent(of / Math.max(1, notices[i]!.words));
  const [one, other] = [inline(notices[a]!.label), inline(notices[b]!.label)];
  const count = runs === 1 ? "one run" : `${runs} runs`;
  return `${one} and ${other}: ${words[0]} words in ${count}, ${share(words[0], a)} of ${one}, ${share(words[1], b)} of ${other}`;
}

/** The sentences that both have in different words, side by side; the words that differ stand in bold. */
function changes({ notices: [a, b], reworded }: ComparedPair, notices: Comparison["notices"]): readonly string[] {
  if (reworded.length === 0) return [];
  const [one, other] = [inline(notices[a]!.label), inline(notices[b]!.label)];
  const rows = reworded.map(({ evidence, changes, elements }) => {
    const [ours, theirs] = [0, 1].map((side) => changes.map((change) => change[side as 0 | 1]));
    const only = elements.map((own, side) => own.filter((id) => !elements[1 - side]!.includes(id)));
    return [marked(evidence[0].text, ours!) + states(only[0]!), marked(evidence[1].text, theirs!) + states(only[1]!)];
  });
  return [`### The same sentences in ${one} and ${other}`, table([one, other], rows)];
}

function marked(text: string, words: readonly string[]): string {
  let rest = text.replace(/\s+/g, " ").trim();
  let result = "";
  for (const each of words.filter((word) => word !== "")) {
    const at = rest.indexOf(each);
    if (at < 0) continue;
    result += `${inlineEnds(rest.slice(0, at))}**${inline(each)}**`;
    rest = rest.slice(at + each.length);
  }
  return result + inlineEnds(rest);
}

/** Inline text that keeps a blank at either end: bold words stand next to it. */
function inlineEnds(text: string): string {
  const [start, end] = [/^\s/.test(text) ? " " : "", /\S\s$/.test(text) ? " " : ""];
  return start + inline(text) + end;
}

function states(elements: readonly string[]): string {
  return elements.length > 0 ? ` (states ${elements.join(", ")})` : "";
}
