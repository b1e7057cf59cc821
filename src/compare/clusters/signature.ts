/** MinHash: a text's runs of words, summed up in so few numbers that the share of equal ones says how alike two texts are. */
import { scatter } from "./shingles.ts";

/** Numbers in a signature. */
export const LENGTH = 128;

/** Seeds of the orders in which the least run is looked for: fixed, so that the same texts give the same signatures. */
const SEEDS = Uint32Array.from({ length: LENGTH }, (_, i) => scatter(0x9e3779b9 * (i + 1)) | 1);

/** For each of 128 orders the run that comes first in it. Of a text without runs all are the largest number. */
export function signature(runs: Uint32Array): Uint32Array {
  const least = new Uint32Array(LENGTH).fill(0xffffffff);
  for (const run of runs) {
    for (let i = 0; i < LENGTH; i++) {
      let value = Math.imul(run ^ SEEDS[i]!, 0x9e3779b1);
      value = (value ^ (value >>> 15)) >>> 0;
      if (value < least[i]!) least[i] = value;
    }
  }
  return least;
}

/** The share of runs that two texts have in common of all that they have, as their signatures tell it: 0 to 1. */
export function alikeness(one: Uint32Array, other: Uint32Array): number {
  let same = 0;
  for (let i = 0; i < LENGTH; i++) if (one[i] === other[i]) same++;
  return same / LENGTH;
}
