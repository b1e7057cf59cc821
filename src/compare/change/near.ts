/** Clauses that were rewritten: which of the newer notice says, in other words, what one of the older notice said. */
import type { Pair } from "./pairing.ts";
import { roughly } from "./plain-words.ts";
import type { Revision, Unit } from "./unit.ts";

interface Known {
  readonly older: Revision;
  readonly newer: Revision;
  /** The pairs of the same words. */
  readonly same: readonly Pair[];
}

/** A word that this many clauses have says little about which of them is meant. */
const MOST_PLACES = 60;
const MOST_CANDIDATES = 8;

/** Pairs clauses that are alike by their telling words, the most alike first; the same place in the notice counts too. */
export function nearPairs(older: readonly Unit[], newer: readonly Unit[], known: Known): readonly Pair[] {
  const weight = weights([...known.older.units, ...known.newer.units]);
  const ours = new Map(older.map((unit) => [unit, bagOf(unit)]));
  const theirs = new Map(newer.map((unit) => [unit, bagOf(unit)]));
  const total = (bag: ReadonlySet<string>) => [...bag].reduce((sum, word) => sum + weight(word), 0);
  const places = placesOf(theirs);
  const place = placeIn(known);
  const scored = [...ours].flatMap(([old, bag]) => {
    const shared = new Map<Unit, number>();
    for (const word of bag) {
      for (const unit of places.get(word) ?? []) shared.set(unit, (shared.get(unit) ?? 0) + weight(word));
    }
    const own = total(bag);
    return [...shared]
      .map(([unit, common]) => ({ old, new: unit, alike: (2 * common) / (own + total(theirs.get(unit)!)) }))
      .filter((pair) => (pair.old.clause.kind === "heading") === (pair.new.clause.kind === "heading"))
      .map((pair) => ({ ...pair, score: pair.alike + place(pair.old, pair.new) }))
      .filter(
        ({ old, new: unit, alike, score }) =>
          enough(Math.min(old.words.length, unit.words.length), alike, score) ||
          (score > alike + 0.15 && begins(old, unit)),
      )
      .sort((a, b) => b.score - a.score)
      .slice(0, MOST_CANDIDATES);
  });
  return onceEach(scored.sort((a, b) => b.score - a.score || a.old.index - b.old.index || a.new.index - b.new.index));
}

/** Of few words nearly all must be the same: "home address" is no rewritten "e-mail address". */
function enough(words: number, alike: number, score: number): boolean {
  if (words <= 4) return alike >= 0.6;
  return alike >= 0.55 || (alike >= 0.38 && score >= 0.55);
}

/** "contact details" and "contact details such as your telephone number", in the same list. */
function begins({ words: one }: Unit, { words: other }: Unit): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= 2 && short.every((word, i) => word === long[i]);
}

function bagOf({ meanings }: Unit): ReadonlySet<string> {
  return new Set(meanings.map(roughly));
}

/** What a word tells about the clause it stands in: the fewer clauses have it, the more. */
function weights(units: readonly Unit[]): (word: string) => number {
  const counts = new Map<string, number>();
  for (const unit of units) for (const word of bagOf(unit)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return (word) => Math.log(1 + units.length / (counts.get(word) ?? 1));
}

function placesOf(bags: ReadonlyMap<Unit, ReadonlySet<string>>): ReadonlyMap<string, readonly Unit[]> {
  const places = new Map<string, Unit[]>();
  for (const [unit, bag] of bags) {
    for (const word of bag) {
      const known = places.get(word);
      if (known) known.push(unit);
      else places.set(word, [unit]);
    }
  }
  for (const [word, units] of places) if (units.length > MOST_PLACES) places.delete(word);
  return places;
}

/** Clauses that stand alone between the same neighbours: what one of them said there, the other says now. */
export function slotPairs(older: readonly Unit[], newer: readonly Unit[], known: Known): readonly Pair[] {
  const newOf = new Map(known.same.map((pair) => [pair.old.index, pair.new.index]));
  const ours = neighbours(known.older.units, new Set(newOf.keys()));
  const theirs = neighbours(known.newer.units, new Set(newOf.values()));
  const at = new Map<string, Unit | null>();
  for (const unit of newer) {
    const slot = `${theirs.before[unit.index]} ${theirs.after[unit.index]}`;
    at.set(slot, at.has(slot) ? null : unit);
  }
  const crowded = new Set<string>();
  const seen = new Set<string>();
  const slotOf = (unit: Unit) => {
    const [before, after] = [ours.before[unit.index]!, ours.after[unit.index]!];
    return before < 0 || after < 0 ? null : `${newOf.get(before)} ${newOf.get(after)}`;
  };
  for (const unit of older) {
    const slot = slotOf(unit);
    if (slot !== null && seen.has(slot)) crowded.add(slot);
    if (slot !== null) seen.add(slot);
  }
  return older.flatMap((old) => {
    const slot = slotOf(old);
    const found = slot === null || crowded.has(slot) ? null : at.get(slot);
    return found && found.clause.kind === old.clause.kind && old.clause.kind !== "heading"
      ? [{ old, new: found, same: false }]
      : [];
  });
}

/** How much the places of two clauses speak for their being one: between the same neighbours, in the same list or section. */
function placeIn({ older, newer, same }: Known): (old: Unit, unit: Unit) => number {
  const newOf = new Map(same.map((pair) => [pair.old.index, pair.new.index]));
  const section = sectionsOf(same);
  const isSame = (a: number, b: number) => a >= 0 && b >= 0 && newOf.get(a) === b;
  const ours = neighbours(older.units, new Set(newOf.keys()));
  const theirs = neighbours(newer.units, new Set(newOf.values()));
  return (old, unit) =>
    (isSame(ours.before[old.index]!, theirs.before[unit.index]!) ? 0.1 : 0) +
    (isSame(ours.after[old.index]!, theirs.after[unit.index]!) ? 0.1 : 0) +
    (isSame(old.leadIn, unit.leadIn) ? 0.1 : 0) +
    (old.heading >= 0 && section.get(old.heading) === unit.heading ? 0.1 : 0);
}

/** Per unit the nearest one of `known` before and after it; −1 where there is none. */
function neighbours(units: readonly Unit[], known: ReadonlySet<number>) {
  const before: number[] = [];
  const after: number[] = new Array(units.length).fill(-1);
  for (let i = 0, last = -1; i < units.length; i++) {
    before.push(last);
    if (known.has(i)) last = i;
  }
  for (let i = units.length - 1, last = -1; i >= 0; i--) {
    after[i] = last;
    if (known.has(i)) last = i;
  }
  return { before, after };
}

/** Which heading of the newer notice each heading of the older one has become: that under which most of its text stands. */
function sectionsOf(pairs: readonly Pair[]): ReadonlyMap<number, number> {
  const votes = new Map<number, Map<number, number>>();
  for (const pair of pairs) {
    const counts = votes.get(pair.old.heading) ?? new Map<number, number>();
    votes.set(pair.old.heading, counts.set(pair.new.heading, (counts.get(pair.new.heading) ?? 0) + 1));
  }
  return new Map(
    [...votes].map(([old, counts]) => [old, [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]![0]] as const),
  );
}

function onceEach(pairs: readonly { readonly old: Unit; readonly new: Unit }[]): Pair[] {
  const taken = new Set<Unit>();
  return pairs.flatMap((pair) => {
    if (taken.has(pair.old) || taken.has(pair.new)) return [];
    taken.add(pair.old).add(pair.new);
    return [{ old: pair.old, new: pair.new, same: false }];
  });
}
