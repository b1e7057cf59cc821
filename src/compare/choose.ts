import type { Repeat } from "./repeats.ts";

/** Of so many of its texts a repeat must show something new. */
const NEWS = 1 / 8;

/**
 * The repeats that a reader needs: a fleet made from one template has thousands that overlap, one for every few notices
 * that kept the same words. Taken by the words that they repeat in all, a repeat is kept where of one in eight of
 * its texts at least half of it has not been shown before. Longest first.
 */
export function choose(repeats: readonly Repeat[], lengths: readonly number[], most: number): readonly Repeat[] {
  const shown = lengths.map((length) => new Uint8Array(length));
  const byWeight = [...repeats].sort((a, b) => weight(b) - weight(a) || b.words - a.words || a.at[0]! - b.at[0]!);
  const kept: Repeat[] = [];
  for (const repeat of byWeight) {
    const news = repeat.texts.filter((text, i) => 2 * count(shown[text]!, repeat.at[i]!, repeat.words) < repeat.words);
    if (news.length === 0 || news.length < repeat.texts.length * NEWS) continue;
    repeat.texts.forEach((text, i) => {
      shown[text]!.fill(1, repeat.at[i]!, repeat.at[i]! + repeat.words);
    });
    kept.push(repeat);
  }
  return kept.sort((a, b) => b.words - a.words || weight(b) - weight(a) || a.at[0]! - b.at[0]!).slice(0, most);
}

function weight(repeat: Repeat): number {
  return repeat.words * (repeat.texts.length - 1);
}

function count(shown: Uint8Array, from: number, words: number): number {
  let sum = 0;
  for (let i = from; i < from + words; i++) sum += shown[i]!;
  return sum;
}
