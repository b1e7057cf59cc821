/** Clauses that say the same words and were only cut or joined in another place: a list become a sentence, a line wrapped. */
import type { Unit } from "./unit.ts";

/** Fewer words may stand anywhere by chance. */
const FEWEST = 3;

interface Both<Value> {
  readonly old: Value;
  readonly new: Value;
}

/**
 * Of the units that have no like (`left`) those whose words all stand in units of the other notice, of which in turn no
 * word is left over; `all` are the units of the two notices.
 */
export function rejoined(all: Both<readonly Unit[]>, left: Both<readonly Unit[]>): Both<ReadonlySet<Unit>> {
  if (left.old.length === 0 || left.new.length === 0) return { old: new Set(), new: new Set() };
  const streams = { old: streamOf(all.old), new: streamOf(all.new) };
  const oldIn = found(left.old, streams.new, new Set(left.new));
  const newIn = found(left.new, streams.old, new Set(left.old));
  const covered = { old: coverOf(newIn, streams.old), new: coverOf(oldIn, streams.new) };
  coverSame(covered.old, streams.old, left.old);
  coverSame(covered.new, streams.new, left.new);
  return {
    old: new Set(left.old.filter((unit) => whole(unit, oldIn, covered.new, streams.new, covered.old, streams.old))),
    new: new Set(left.new.filter((unit) => whole(unit, newIn, covered.old, streams.old, covered.new, streams.new))),
  };
}

/** The words of units that have their like are not left over. */
function coverSame(cover: Uint8Array, { unit }: Stream, left: readonly Unit[]): void {
  const open = new Set(left);
  unit.forEach((each, i) => {
    if (!open.has(each)) cover[i] = 1;
  });
}

interface Stream {
  readonly words: readonly string[];
  /** Per word, the unit that it is of; per unit, where it begins. */
  readonly unit: readonly Unit[];
  readonly start: ReadonlyMap<Unit, number>;
  /** Where each run of words of the shortest length begins. */
  readonly places: ReadonlyMap<string, readonly number[]>;
}

function streamOf(units: readonly Unit[]): Stream {
  const words: string[] = [];
  const unit: Unit[] = [];
  const start = new Map<Unit, number>();
  for (const each of units) {
    start.set(each, words.length);
    for (const word of each.words) {
      words.push(word);
      unit.push(each);
    }
  }
  const places = new Map<string, number[]>();
  for (let i = 0; i + FEWEST <= words.length; i++) {
    const run = words.slice(i, i + FEWEST).join(" ");
    const known = places.get(run);
    if (!known) places.set(run, [i]);
    else if (known.length < MOST_PLACES) known.push(i);
  }
  return { words, unit, start, places };
}

const MOST_PLACES = 20;

/** Where in the other notice the words of each unit stand in one run. */
function found(
  units: readonly Unit[],
  { words, places, unit: hosts }: Stream,
  open: ReadonlySet<Unit>,
): ReadonlyMap<Unit, number> {
  const at = new Map<Unit, number>();
  const taken = new Set<number>();
  for (const unit of units) {
    if (unit.words.length < FEWEST) continue;
    const starts = places.get(unit.words.slice(0, FEWEST).join(" ")) ?? [];
    // In words that are no sentence of both: a sentence that both have twice was not cut where one of them is gone.
    const fits = starts.filter(
      (start) =>
        unit.words.every((word, i) => words[start + i] === word) &&
        unit.words.some((_, i) => open.has(hosts[start + i]!)),
    );
    const place = fits.find((start) => !taken.has(start)) ?? fits[0];
    if (place !== undefined) taken.add(place);
    if (place !== undefined) at.set(unit, place);
  }
  return at;
}

function coverOf(placed: ReadonlyMap<Unit, number>, { words }: Stream): Uint8Array {
  const cover = new Uint8Array(words.length);
  for (const [unit, place] of placed) cover.fill(1, place, place + unit.words.length);
  return cover;
}

function whole(
  unit: Unit,
  placed: ReadonlyMap<Unit, number>,
  theirs: Uint8Array,
  theirStream: Stream,
  ours: Uint8Array,
  ourStream: Stream,
): boolean {
  if (allCovered(unit, ours, ourStream)) return true;
  const place = placed.get(unit);
  if (place === undefined) return false;
  const hosts = new Set(theirStream.unit.slice(place, place + unit.words.length));
  return [...hosts].every((host) => allCovered(host, theirs, theirStream));
}

function allCovered(unit: Unit, cover: Uint8Array, { start }: Stream): boolean {
  const from = start.get(unit)!;
  return cover.subarray(from, from + unit.words.length).every((one) => one === 1);
}
