/** The text that the notices of a cluster were made from, as far as it shows in them. */
import { has, numberWords, once, shingles } from "./shingles.ts";

/** The notice that keeps most of what the others have, and which of its words most of them have. */
export interface Model {
  /** Its place in the cluster. */
  readonly at: number;
  /** Per word, whether it stands in a run that at least half of the notices have. */
  readonly fixed: readonly boolean[];
}

/** Runs of so many words make a common text: shorter ones are shared by chance. */
export const RUN = 4;

/** So many notices of a large cluster, at even distances, show what all have in common. */
const MOST_READ = 64;

/** The model of a cluster of texts, given as their words. */
export function modelOf(texts: readonly (readonly string[])[]): Model {
  const numberOf = numberWords();
  const step = Math.max(1, texts.length / MOST_READ);
  const places = Array.from({ length: Math.min(texts.length, MOST_READ) }, (_, i) => Math.floor(i * step));
  const read = places.map((at) => {
    const byPlace = shingles(Uint32Array.from(texts[at]!, numberOf), RUN);
    return { at, byPlace, sorted: once(byPlace) };
  });
  const counts = new Map<number, number>();
  for (const { sorted } of read) for (const run of sorted) counts.set(run, (counts.get(run) ?? 0) + 1);
  const enough = Math.max(2, read.length / 2);
  const popular = once(Uint32Array.from([...counts].filter(([, count]) => count >= enough).map(([run]) => run)));
  const kept = read.map(({ sorted }) => sorted.reduce((sum, run) => sum + (has(popular, run) ? 1 : 0), 0));
  const { at, byPlace } = read[kept.indexOf(Math.max(...kept))]!;
  const fixed = texts[at]!.map(() => false);
  byPlace.forEach((run, from) => {
    if (has(popular, run)) fixed.fill(true, from, from + RUN);
  });
  return { at, fixed };
}
