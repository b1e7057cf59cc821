/** Which clause of the newer notice each clause of the older one has become. */
import { diffArrays } from "diff";
import { nearPairs, slotPairs } from "./near.ts";
import { rejoined } from "./rejoined.ts";
import type { Revision, Unit } from "./unit.ts";

export interface Pair {
  readonly old: Unit;
  readonly new: Unit;
  /** Whether both have the same words. */
  readonly same: boolean;
}

export interface Pairing {
  readonly pairs: readonly Pair[];
  /** By index of the unit. */
  readonly ofOld: ReadonlyMap<number, Pair>;
  readonly ofNew: ReadonlyMap<number, Pair>;
  /** What is in one notice only, in its order. */
  readonly removed: readonly Unit[];
  readonly added: readonly Unit[];
}

/** A revision that changed more clauses than this is paired by equal words wherever they stand. */
const MOST_EDITS = 4000;

/**
 * Pairs clauses: those of the same words in the same order, then those of the same words wherever they stand (a list
 * re-ordered, a paragraph moved), then those that are alike. Clauses that were only cut or joined in another place are in
 * neither list of what is left.
 */
export function pairing(older: Revision, newer: Revision): Pairing {
  const same = samePairs(older.units, newer.units);
  const left = leftOver(older.units, newer.units, same);
  const cut = rejoined({ old: older.units, new: newer.units }, left);
  const open = {
    old: left.old.filter((unit) => !cut.old.has(unit)),
    new: left.new.filter((unit) => !cut.new.has(unit)),
  };
  const near = nearPairs(open.old, open.new, { older, newer, same });
  const still = leftOver(open.old, open.new, near);
  const known = [...same, ...near];
  const alike = [...known, ...slotPairs(still.old, still.new, { older, newer, same: known })];
  const pairs = [...alike, ...leadIns(older, newer, alike)];
  const rest = leftOver(older.units, newer.units, pairs);
  return {
    pairs,
    ofOld: new Map(pairs.map((pair) => [pair.old.index, pair])),
    ofNew: new Map(pairs.map((pair) => [pair.new.index, pair])),
    removed: rest.old.filter((unit) => !cut.old.has(unit)),
    added: rest.new.filter((unit) => !cut.new.has(unit)),
  };
}

/** A sentence that leads in to the same items is the same sentence, however it is worded now. */
function leadIns(older: Revision, newer: Revision, pairs: readonly Pair[]): Pair[] {
  const taken = new Set(pairs.flatMap((pair) => [pair.old, pair.new]));
  return pairs.flatMap((pair) => {
    const [old, lead] = [older.units[pair.old.leadIn], newer.units[pair.new.leadIn]];
    if (
      !old ||
      !lead ||
      old.clause.kind === "heading" ||
      lead.clause.kind === "heading" ||
      taken.has(old) ||
      taken.has(lead)
    )
      return [];
    taken.add(old).add(lead);
    return [{ old, new: lead, same: false }];
  });
}

function samePairs(older: readonly Unit[], newer: readonly Unit[]): readonly Pair[] {
  const inOrder = sameInOrder(older, newer);
  const left = leftOver(older, newer, inOrder);
  // Under the same heading or lead-in first: "name" may stand in several lists.
  const moved = sameAnywhere(
    left.old,
    left.new,
    (unit, units) => `${contextOf(unit, units)}\n${unit.key}`,
    older,
    newer,
  );
  const rest = leftOver(left.old, left.new, moved);
  return [...inOrder, ...moved, ...sameAnywhere(rest.old, rest.new, (unit) => unit.key, older, newer)];
}

function sameInOrder(older: readonly Unit[], newer: readonly Unit[]): Pair[] {
  const keys = (units: readonly Unit[]) => units.map(({ key }) => key);
  const parts = diffArrays(keys(older), keys(newer), { maxEditLength: MOST_EDITS });
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  for (const { removed, added, count } of parts ?? []) {
    if (!removed && !added) {
      for (let n = 0; n < count; n++) pairs.push({ old: older[i + n]!, new: newer[j + n]!, same: true });
    }
    if (!added) i += count;
    if (!removed) j += count;
  }
  return pairs;
}

function sameAnywhere(
  older: readonly Unit[],
  newer: readonly Unit[],
  nameOf: (unit: Unit, units: readonly Unit[]) => string,
  allOld: readonly Unit[],
  allNew: readonly Unit[],
): Pair[] {
  const waiting = new Map<string, Unit[]>();
  for (const unit of newer) {
    const name = nameOf(unit, allNew);
    const known = waiting.get(name);
    if (known) known.push(unit);
    else waiting.set(name, [unit]);
  }
  return older.flatMap((old) => {
    const found = waiting.get(nameOf(old, allOld))?.shift();
    return found ? [{ old, new: found, same: true }] : [];
  });
}

function contextOf({ leadIn, heading }: Unit, units: readonly Unit[]): string {
  return (units[leadIn] ?? units[heading])?.key ?? "";
}

function leftOver(older: readonly Unit[], newer: readonly Unit[], pairs: readonly Pair[]) {
  const taken = new Set(pairs.flatMap((pair) => [pair.old, pair.new]));
  const free = (unit: Unit) => !taken.has(unit);
  return { old: older.filter(free), new: newer.filter(free) };
}
