/** Notices made from one text, and what each put in its gaps. */
import type { ComparedPair, Comparison, Difference, Reworded } from "../../types.ts";
import { brief } from "../say.ts";

/** Below this share of its words nobody would call a notice an edit of another. */
const EDIT = 0.3;

const MOST_PAIRS = 10;
const MOST_CHANGES = 3;

/** For each pair that shares a good part of its text: how much, and the changes that tell most. */
export function template({ notices, pairs }: Pick<Comparison, "notices" | "pairs">): readonly Difference[] {
  return pairs
    .filter((pair) => Math.max(...shares(pair, notices)) >= EDIT)
    .slice(0, MOST_PAIRS)
    .map((pair) => {
      const [a, b] = pair.notices.map((i) => notices[i]!.label) as [string, string];
      const [ofA, ofB] = shares(pair, notices).map((share) => `${Math.round(100 * share)} %`) as [string, string];
      const told = pair.reworded.slice(0, MOST_CHANGES);
      const start = `${a} and ${b} are edits of one text: ${pair.words[0]} words in ${pair.runs} runs, ${ofA} of the first and ${ofB} of the second`;
      const message =
        told.length > 0 ? `${start}. Where the one has … the other has: ${told.map(change).join("; ")}` : start;
      const evidence = told.flatMap(({ evidence }) =>
        pair.notices.map((notice, i) => ({ notice, evidence: evidence[i]! })),
      );
      return { topic: "shared-text", message, weight: 10 * Math.max(...shares(pair, notices)), evidence };
    });
}

function shares({ notices: [a, b], words }: ComparedPair, notices: Comparison["notices"]): readonly [number, number] {
  return [words[0] / Math.max(1, notices[a]!.words), words[1] / Math.max(1, notices[b]!.words)];
}

/** The change of a sentence that has most words. */
function change({ changes }: Reworded): string {
  const [a, b] = [...changes].sort((x, y) => y.join(" ").length - x.join(" ").length)[0]!;
  return `${inQuotes(a)} / ${inQuotes(b)}`;
}

function inQuotes(text: string): string {
  return text === "" ? "nothing" : `“${brief(text, 70)}”`;
}
