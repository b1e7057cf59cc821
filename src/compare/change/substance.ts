/** Whether two clauses differ in what they say, or only in how. */
// @ts-expect-error natural ships no types for its parts
import jaroWinkler from "natural/lib/natural/distance/jaro-winkler_distance.js";
import type { Unit } from "./unit.ts";

export interface Substance {
  /** What only the older clause says, and only the newer one, by meaning. */
  readonly gone: readonly string[];
  readonly come: readonly string[];
}

/** Words as much alike as this are spellings of one ("fulfil" and "fulfill", "organisation’s" and "organisations"). */
const ONE_WORD = 0.94;
const LONG = 5;
/** Beyond so many words on either side it is no matter of spelling any more. */
const MOST_SPELLED = 40;

const likeness = jaroWinkler as (one: string, other: string, options: object) => number | undefined;

/** What two clauses say differently; null where it is the same in other words. */
export function substance(old: Unit, unit: Unit): Substance | null {
  const [gone, come] = spelled(without(old.meanings, unit.meanings), without(unit.meanings, old.meanings));
  return gone.length + come.length === 0 ? null : { gone, come };
}

function without(ours: readonly string[], theirs: readonly string[]): string[] {
  const known = new Set(theirs);
  return [...new Set(ours)].filter((meaning) => !known.has(meaning));
}

function spelled(gone: readonly string[], come: readonly string[]): readonly [string[], string[]] {
  if (gone.length > MOST_SPELLED || come.length > MOST_SPELLED) return [[...gone], [...come]];
  const left = [...come];
  const kept = gone.filter((word) => {
    const at = left.findIndex((other) => isOneWord(word, other));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return [kept, left];
}

/** Whether two words are spellings of one. */
export function isOneWord(one: string, other: string): boolean {
  if (/^[#@]/.test(one) || /^[#@]/.test(other) || Math.min(one.length, other.length) < LONG) return false;
  return (likeness(one, other, {}) ?? 0) >= ONE_WORD && Math.abs(one.length - other.length) <= 2;
}
