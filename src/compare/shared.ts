/** The text that notices have in common word for word, and how much of each it is. */
import type { ComparedCluster, ComparedPair, SharedPassage } from "../types.ts";
import { choose } from "./choose.ts";
import { clusterOf } from "./clusters/cluster.ts";
import { connected } from "./clusters/connected.ts";
import { isGoodPart } from "./clusters/good-part.ts";
import { sharedByMany } from "./clusters/many.ts";
import { join } from "./joined.ts";
import { likeness } from "./likeness.ts";
import { allPairs, pairsOf } from "./pairs.ts";
import { passageOf } from "./passage.ts";
import { repeats } from "./repeats.ts";
import type { Side } from "./side.ts";

/** Runs of fewer words are shared by chance ("if you have any questions about this"). */
export const SHORTEST_RUN = 8;

/** More notices than these are not all laid beside each other: what is alike is looked for. */
const MOST_BESIDE = 60;

const MOST_PASSAGES = 500;

export interface Shared {
  readonly passages: readonly SharedPassage[];
  readonly similarity: readonly (readonly number[])[];
  readonly pairs: readonly ComparedPair[];
  readonly clusters: readonly ComparedCluster[];
}

/** Shared passages, longest first; the share of each notice's words that stand in each other one; what is made from one text. */
export function shared(sides: readonly Side[]): Shared {
  return sides.length > MOST_BESIDE ? sharedByMany(sides, SHORTEST_RUN) : sharedByFew(sides);
}

function sharedByFew(sides: readonly Side[]): Shared {
  const joined = join(sides.map((side) => side.words.forms));
  const lengths = sides.map((side) => side.words.forms.length);
  const like = likeness(joined, SHORTEST_RUN);
  const similarity = like.words.map((row, i) =>
    Array.from(row, (words, j) => (i === j ? 1 : lengths[i] === 0 ? 0 : words / lengths[i]!)),
  );
  return {
    passages: choose(repeats(joined, SHORTEST_RUN).repeats, lengths, MOST_PASSAGES).map((run) => passageOf(sides, run)),
    similarity,
    pairs: pairsOf(sides, allPairs(like)),
    clusters: connected(similarity, isGoodPart).map((notices) => {
      const shares = notices.map((i) => Math.max(...notices.map((j) => (i === j ? 0 : similarity[i]![j]!))));
      return clusterOf(sides, notices, () => shares, true);
    }),
  };
}
