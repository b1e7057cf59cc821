/** The order in which repeats stand side by side: all suffixes of a text, sorted. */

export interface SuffixOrder {
  /** Start of the i-th suffix in sorted order. */
  readonly order: Int32Array;
  /** How many values the suffixes `order[i - 1]` and `order[i]` have in common at their start; 0 for the first. */
  readonly common: Int32Array;
  /** Values looked at: what the growth of the work is measured by. */
  readonly steps: number;
}

/**
 * Sorts the suffixes of a sequence of numbers from 0 to `alphabet - 1`, and measures their common beginnings.
 * Prefix doubling with counting sort: each round is linear, and there are log2(longest repeat) rounds.
 */
export function suffixOrder(text: Int32Array, alphabet: number): SuffixOrder {
  const length = text.length;
  const order = new Int32Array(length);
  let spare = new Int32Array(length);
  let rank = Int32Array.from(text);
  let classes = alphabet;
  let steps = 0;
  for (let i = 0; i < length; i++) spare[i] = i;
  for (let width = 0; ; width = width === 0 ? 1 : width * 2) {
    if (width > 0) sortBySecondHalf(order, spare, width);
    sortByRank(spare, rank, classes, order);
    [rank, spare, classes] = rankAgain(order, rank, width, spare);
    steps += 3 * length;
    if (classes >= length || width >= length) break;
  }
  return { order, common: commonBeginnings(text, order, rank), steps: steps + 2 * length };
}

/** Suffixes by the values `width` further on; those that end before that come first. */
function sortBySecondHalf(order: Int32Array, into: Int32Array, width: number): void {
  let at = 0;
  for (let i = order.length - width; i < order.length; i++) if (i >= 0) into[at++] = i;
  for (const start of order) if (start >= width) into[at++] = start - width;
}

/** A stable counting sort of `starts` by their rank. */
function sortByRank(starts: Int32Array, rank: Int32Array, classes: number, into: Int32Array): void {
  const counts = new Int32Array(classes + 1);
  for (const value of rank) counts[value + 1]!++;
  for (let i = 1; i <= classes; i++) counts[i]! += counts[i - 1]!;
  for (const start of starts) into[counts[rank[start]!]!++] = start;
}

/** Ranks by twice the width: the new ranks, the array of the old ones for reuse, and how many ranks there are. */
function rankAgain(
  order: Int32Array,
  rank: Int32Array,
  width: number,
  into: Int32Array,
): [Int32Array<ArrayBuffer>, Int32Array<ArrayBuffer>, number] {
  const second = (start: number) => (width > 0 && start + width < rank.length ? rank[start + width]! : -1);
  let last = -1;
  let previous = -1;
  for (const start of order) {
    const same = previous >= 0 && rank[previous] === rank[start] && second(previous) === second(start);
    if (!same) last++;
    into[start] = last;
    previous = start;
  }
  return [into as Int32Array<ArrayBuffer>, rank as Int32Array<ArrayBuffer>, last + 1];
}

/** In text order, each suffix shares with its neighbour at most one value less than the suffix before it did. */
function commonBeginnings(text: Int32Array, order: Int32Array, rank: Int32Array): Int32Array {
  const common = new Int32Array(order.length);
  let shared = 0;
  for (let start = 0; start < text.length; start++) {
    const place = rank[start]!;
    if (place === 0) {
      shared = 0;
      continue;
    }
    const neighbour = order[place - 1]!;
    while (
      start + shared < text.length &&
      neighbour + shared < text.length &&
      text[start + shared] === text[neighbour + shared]
    ) {
      shared++;
    }
    common[place] = shared;
    if (shared > 0) shared--;
  }
  return common;
}
