/** What many notices have in common, in time that grows with their number and not with that of their pairs. */
import type { SharedPassage } from "../../types.ts";
import { choose } from "../choose.ts";
import { join } from "../joined.ts";
import { pairsOf } from "../pairs.ts";
import { passageOf } from "../passage.ts";
import { repeats } from "../repeats.ts";
import type { Shared } from "../shared.ts";
import type { Side } from "../side.ts";
import { clusterOf } from "./cluster.ts";
import { isGoodPart } from "./good-part.ts";
import { type Link, type Near, near } from "./near.ts";

/** So many of the largest clusters are told with the gaps of their text. */
const MOST_IN_FULL = 12;

/** In so many notices passages are looked for; then they are counted in all. */
const MOST_READ = 100;
const MOST_PASSAGES = 100;

/** Of so many notices that have a passage, its place is given. */
const MOST_RANGES = 24;

/** Clusters, the pairs by which they hang together, and the passages that stand in several clusters or in all of one. */
export function sharedByMany(sides: readonly Side[], shortest: number): Shared {
  const lengths = sides.map(({ words }) => words.forms.length);
  const share = (words: number, notice: number): number => words / Math.max(1, lengths[notice]!);
  const found = near(
    sides.map(({ words }) => words.forms),
    shortest,
    ({ notices: [a, b], words }) => isGoodPart(share(words[0], a), share(words[1], b)),
  );
  const best = bestShares(found.links, share);
  const links: Link[] = [];
  const halfway: number[] = [];
  const clusters = found.clusters.map((notices, rank) => {
    const sharesWith = (at: number): readonly number[] => {
      const own = notices.flatMap((i) => (i === notices[at] ? [] : [found.measure(notices[at]!, i)]));
      const byShare = [...own].sort((x, y) => x.words[1] - y.words[1]);
      halfway.push(byShare[byShare.length >> 1]!.notices[1]);
      links.push(...own);
      const shares = bestShares(own, share);
      return notices.map((i) => Math.max(best.get(i) ?? 0, shares.get(i) ?? 0));
    };
    return clusterOf(sides, notices, sharesWith, rank < MOST_IN_FULL);
  });
  const grouped = new Set(clusters.flatMap(({ notices }) => notices));
  const alone = sides.flatMap((_, i) => (grouped.has(i) ? [] : [i]));
  const read = [...clusters.flatMap(({ model }, i) => [model, halfway[i]!]), ...alone].slice(0, MOST_READ);
  return { passages: passages(sides, read, shortest, found), similarity: [], pairs: pairsOf(sides, links), clusters };
}

/** Per notice, the largest share of its words that stands in one with which it is linked. */
function bestShares(
  links: readonly Link[],
  share: (words: number, notice: number) => number,
): ReadonlyMap<number, number> {
  const best = new Map<number, number>();
  for (const { notices, words } of links) {
    notices.forEach((notice, i) => {
      best.set(notice, Math.max(best.get(notice) ?? 0, share(words[i as 0 | 1], notice)));
    });
  }
  return best;
}

/** The passages that some notices have in common, with all notices that have them; those that most have first. */
function passages(
  sides: readonly Side[],
  read: readonly number[],
  shortest: number,
  { having }: Near,
): readonly SharedPassage[] {
  const some = read.map((i) => sides[i]!);
  const forms = some.map(({ words }) => words.forms);
  const lengths = forms.map(({ length }) => length);
  return choose(repeats(join(forms), shortest).repeats, lengths, MOST_PASSAGES)
    .map((run) => {
      const passage = passageOf(some, run);
      const places = new Map(run.texts.map((text, i) => [read[text]!, passage.ranges[i]!]));
      const others = having(forms[run.texts[0]!]!.slice(run.at[0], run.at[0]! + run.words)).filter(
        (i) => !places.has(i),
      );
      const notices = [...places.keys(), ...others];
      return { ...passage, notices, ranges: [...places.values()].slice(0, MOST_RANGES) };
    })
    .sort((a, b) => b.notices.length - a.notices.length || b.words - a.words);
}
