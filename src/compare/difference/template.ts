/** Notices made from one text, and what each put in its gaps. */
import type { ComparedCluster, ComparedPair, Comparison, Difference, Reworded } from "../../types.ts";
import { brief, list, percent } from "../say.ts";

/** From this share of its words on, a notice is an edit of the other's text. */
const EDIT = 0.5;

const MOST_GROUPS = 5;
const MOST_CHANGES = 5;

/** For each group of notices that share a good part of their text: how much, and the changes that tell most. */
export function template(compared: Pick<Comparison, "notices" | "pairs" | "clusters">): readonly Difference[] {
  return edits(compared)
    .map((edit) => ofGroup(edit, compared))
    .sort((a, b) => b.weight - a.weight);
}

/** Notices made from one text, and those two of them that have most of it in common. */
export interface Edit {
  readonly cluster: ComparedCluster;
  readonly nearest: ComparedPair | undefined;
}

/** The largest groups of notices that share a good part of their text, as many as can be told. */
export function edits({ pairs, clusters }: Pick<Comparison, "pairs" | "clusters">): readonly Edit[] {
  return clusters.slice(0, MOST_GROUPS).map((cluster) => {
    const group = new Set(cluster.notices);
    return { cluster, nearest: pairs.find((pair) => pair.notices.every((i) => group.has(i))) };
  });
}

function ofGroup({ cluster, nearest }: Edit, { notices }: Pick<Comparison, "notices">): Difference {
  const { notices: group, shares: most } = cluster;
  const made = Math.max(...most) >= EDIT ? "are edits of one text" : "have a good part of their text in common";
  const labels = list(group.map((i) => notices[i]!.label));
  const told = nearest?.reworded.slice(0, MOST_CHANGES) ?? [];
  const names = nearest?.notices.map((i) => notices[i]!.label) ?? [];
  const parts = [
    `${labels} ${made}: ${group.length === 2 && nearest ? measured(nearest, most) : shares(most)}`,
    told.length > 0 ? `Where ${names[0]} has … ${names[1]} has: ${told.map(change).join("; ")}` : null,
  ];
  const evidence = told.flatMap(({ evidence }) =>
    evidence.map((each, i) => ({ notice: nearest!.notices[i]!, evidence: each })),
  );
  const weight = 10 * Math.min(1, 2 * Math.max(...most));
  return { topic: "shared-text", message: parts.filter((part) => part !== null).join(". "), weight, evidence };
}

function measured({ words, runs }: ComparedPair, [a, b]: readonly number[]): string {
  const count = runs === 1 ? "one run" : `${runs} runs`;
  return `${words[0]} words in ${count}, ${percent(a!)} of the first and ${percent(b!)} of the second`;
}

function shares(most: readonly number[]): string {
  const [least, largest] = [percent(Math.min(...most)), percent(Math.max(...most))];
  const range = least === largest ? least : `${least} to ${largest}`;
  return `each has ${range} of its words in common with another of them`;
}

/** The change of a sentence that has most words. */
function change({ changes }: Reworded): string {
  const [a, b] = [...changes].sort((x, y) => y.join(" ").length - x.join(" ").length)[0]!;
  return `${inQuotes(a)} / ${inQuotes(b)}`;
}

function inQuotes(text: string): string {
  return text === "" ? "nothing" : `“${brief(text, 70)}”`;
}
