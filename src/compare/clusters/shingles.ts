/** Runs of words as numbers, so that texts can be compared without comparing their words. */

/** A word's number, the same in every text; remembered, as words come again. */
export type NumberOf = (word: string) => number;

/** Numbers words by their letters (FNV-1a, 32 bits). */
export function numberWords(): NumberOf {
  const known = new Map<string, number>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    let hash = 0x811c9dc5;
    for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
    known.set(word, hash >>> 0);
    return hash >>> 0;
  };
}

/**
 * A number for each run of `width` words, by its first word: of 32 bits, so that two different runs of two notices have
 * the same one by chance once in a few hundred pairs of notices, which moves what is measured by a few words.
 */
export function shingles(words: Uint32Array, width: number): Uint32Array {
  const runs = new Uint32Array(Math.max(0, words.length - width + 1));
  for (let from = 0; from < runs.length; from++) {
    let hash = 0;
    for (let i = from; i < from + width; i++)
      hash = Math.imul(hash ^ words[i]!, 0x5bd1e995) + 0x27d4eb2f + (hash >>> 13);
    runs[from] = scatter(hash);
  }
  return runs;
}

/** Spreads a number over all 32 bits. */
export function scatter(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Each number once, ascending. */
export function once(numbers: Uint32Array): Uint32Array {
  const sorted = numbers.slice().sort();
  let kept = 0;
  for (let i = 0; i < sorted.length; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[kept++] = sorted[i]!;
  return sorted.slice(0, kept);
}

/** Whether a number stands among ascending ones. */
export function has(sorted: Uint32Array, wanted: number): boolean {
  let [from, to] = [0, sorted.length - 1];
  while (from <= to) {
    const middle = (from + to) >> 1;
    const found = sorted[middle]!;
    if (found === wanted) return true;
    if (found < wanted) from = middle + 1;
    else to = middle - 1;
  }
  return false;
}
