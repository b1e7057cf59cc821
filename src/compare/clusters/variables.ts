/** Gaps that hold one and the same thing (the organisation's name, its mailbox), and where a notice holds another's. */
import type { Slot } from "./slots.ts";

/** A thing that the notices of a cluster put into the gaps of their common text. */
export interface Variable {
  /** The gaps that hold it, by their number. */
  readonly slots: readonly number[];
  /** Per notice, its value as folded words; null where it has none of the gaps. */
  readonly values: readonly (string | null)[];
  /** Where a notice has what is another's value: which gap, in which notice, and whose it is. */
  readonly leftOver: readonly LeftOver[];
}

export interface LeftOver {
  readonly slot: number;
  readonly notice: number;
  /** The notices whose value it is. */
  readonly of: readonly number[];
}

/** Gaps are of one thing where so many of the notices that have both fill them with the same words. */
const AGREE = 0.6;
const FEWEST = 3;

/** More gaps than these are not laid beside each other. */
const MOST_SLOTS = 120;

/** The things that vary, those with most gaps first, then those with most values. */
export function variablesOf(slots: readonly Slot[], texts: readonly (readonly string[])[]): readonly Variable[] {
  const values = slots
    .slice(0, MOST_SLOTS)
    .map(({ filled }) => filled.map((span, i) => (span ? texts[i]!.slice(span.from, span.to).join(" ") : null)));
  const varying = values.flatMap((each, slot) => (distinct(each) > 1 ? [slot] : []));
  const groups: number[][] = [];
  for (const slot of varying) {
    const group = groups.find(([first]) => agrees(values[first!]!, values[slot]!));
    if (group) group.push(slot);
    else groups.push([slot]);
  }
  return groups
    .map((group) => variable(group, values))
    .sort((a, b) => b.slots.length - a.slots.length || distinct(b.values) - distinct(a.values));
}

/** Of the notices that fill both, most fill them with the same words, which are not the same in all. */
function agrees(one: readonly (string | null)[], other: readonly (string | null)[]): boolean {
  const both = one.flatMap((value, i) => (value !== null && other[i] !== null && value !== "" ? [i] : []));
  const same = both.filter((i) => one[i] === other[i]);
  return both.length >= FEWEST && same.length >= AGREE * both.length && distinct(same.map((i) => one[i]!)) > 1;
}

function variable(group: readonly number[], values: readonly (readonly (string | null)[])[]): Variable {
  const own = values[0]!.map((_, i) => mostFrequent(group.flatMap((slot) => values[slot]![i] ?? [])));
  const owners = new Map<string, number[]>();
  own.forEach((value, i) => {
    if (value) owners.set(value, [...(owners.get(value) ?? []), i]);
  });
  const leftOver = group.flatMap((slot) =>
    values[slot]!.flatMap((value, notice) => {
      const of = value === null || value === own[notice] ? [] : (owners.get(value) ?? []);
      return of.length > 0 && group.length > 1 ? [{ slot, notice, of }] : [];
    }),
  );
  return { slots: group, values: own, leftOver };
}

function mostFrequent(values: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function distinct(values: readonly (string | null)[]): number {
  return new Set(values.filter((value) => value !== null)).size;
}
