/** Clauses that say the same words and were only cut or joined in another place: a list become a sentence, a line wrapped. */
import type { Unit } from "./unit.ts";

/** Fewer words may stand anywhere by chance. */
const FEWEST = 3;

/** The units of each notice whose words all stand in units of the other one, of which in turn no word is left over. */
export function rejoined(older: readonly Unit[], newer: readonly Unit[]) {
  const streams = { old: streamOf(older), new: streamOf(newer) };
  const oldIn = found(older, streams.new);
  const newIn = found(newer, streams.old);
  const covered = { old: coverOf(newIn, streams.old), new: coverOf(oldIn, streams.new) };
  return {
    old: new Set(older.filter((unit) => whole(unit, oldIn, covered.new, streams.new, covered.old, streams.old))),
    new: new Set(newer.filter((unit) => whole(unit, newIn, covered.old, streams.old, covered.new, streams.new))),
  };
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
function found(units: readonly Unit[], { words, places }: Stream): ReadonlyMap<Unit, number> {
  const at = new Map<Unit, number>();
  for (const unit of units) {
    if (unit.words.length < FEWEST) continue;
    const starts = places.get(unit.words.slice(0, FEWEST).join(" ")) ?? [];
    const place = starts.find((start) => unit.words.every((word, i) => words[start + i] === word));
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
