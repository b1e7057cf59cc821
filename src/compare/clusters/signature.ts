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

/** A signature for keeping, in half the room: of each number the sixteen bits that differ most, in 256 bytes. */
export const packed = (signature: Uint32Array): Uint8Array => new Uint8Array(Uint16Array.from(signature).buffer);

/** A signature that was kept: numbers that are the same where those of the texts are, and by chance once in 65,536 times. */
export const unpacked = (bytes: Uint8Array): Uint32Array =>
  // A copy of its own: the bytes may stand where numbers of 16 bits may not begin.
  Uint32Array.from(new Uint16Array(Uint8Array.from(bytes).buffer), (half) => half * 0x10001);
