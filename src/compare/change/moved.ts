/** Statements that stand, in the same words, in another section than before. */

import type { Group } from "./group.ts";
import { prose } from "./kind/prose.ts";
import { sectionsOf } from "./near.ts";
import type { Pair, Pairing } from "./pairing.ts";
import type { Stated } from "./statements.ts";

/**
 * One difference for each passage that went to another section alone. A section that moved as a whole, a heading that was
 * renamed and a list in another order are no difference.
 */
export function moved(older: Stated, newer: Stated, { pairs }: Pairing): readonly Group[] {
  const same = pairs.filter((pair) => pair.same && pair.old.clause.kind !== "heading");
  const sections = sectionsOf(same);
  const back = sectionsOf(same.map((pair) => ({ ...pair, old: pair.new, new: pair.old })));
  const headings = pairs.filter(({ old }) => old.clause.kind === "heading");
  const headingOf = new Map(headings.map((pair) => [pair.old.index, pair.new.index]));
  const strayed = same
    .filter(({ old, new: unit }) => {
      const [from, to] = [old.heading, unit.heading];
      return headingOf.has(from) && headingOf.get(from) !== to && sections.get(from) !== to && back.get(to) !== from;
    })
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
