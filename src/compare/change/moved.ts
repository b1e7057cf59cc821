/** Statements that stand, in the same words, in another section than before. */

import type { Group } from "./group.ts";
import { prose } from "./kind/prose.ts";
import type { Pair, Pairing } from "./pairing.ts";
import type { Stated } from "./statements.ts";

/**
 * One difference for each passage that went to another section alone. A section that moved as a whole, a heading that was
 * renamed and a list in another order are no difference.
 */
export function moved(older: Stated, newer: Stated, { pairs }: Pairing): readonly Group[] {
  const same = pairs.filter((pair) => pair.same);
  const headings = same.filter(({ old }) => old.clause.kind === "heading");
  const becameOf = new Map(headings.map((pair) => [pair.old.index, pair.new.index]));
  const known = new Set(becameOf.values());
  const strayed = same
    .filter(({ old, new: unit }) => {
      // Under a heading that was renamed, or that is new above it, a passage stands where it stood.
      const home = becameOf.get(old.heading);
      return home !== undefined && home !== unit.heading && known.has(unit.heading);
    })
    .filter(({ old }) => old.clause.kind !== "heading")
    .filter(({ old }) => older.about[old.index]!.main !== "other" && old.words.length >= 4)
    .sort((a, b) => a.new.index - b.new.index);
  return passages(strayed).map((passage) => {
    const { old, new: unit } = passage[0]!;
    const fact = older.about[old.index]!.main;
    const [before, after] = [prose(fact, old, older.revision), prose(fact, unit, newer.revision)];
    const units = passage.map((pair) => pair.new);
    return { fact, change: "moved", before, after, substance: null, units, members: [after], listed: false };
  });
}

/** Clauses that moved together, as one. */
function passages(strayed: readonly Pair[]): readonly (readonly Pair[])[] {
  const found: Pair[][] = [];
  for (const pair of strayed) {
    const last = found.at(-1)?.at(-1);
    if (last && last.new.index + 1 === pair.new.index && last.old.index + 1 === pair.old.index)
      found.at(-1)!.push(pair);
    else found.push([pair]);
  }
  return found;
}
