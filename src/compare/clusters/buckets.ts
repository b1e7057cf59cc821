/** Locality-sensitive hashing: texts that may be alike fall into a bucket together, without comparing every two. */
import { LENGTH } from "./signature.ts";

/** Two rows to a band: of texts with a tenth of their runs in common every second pair meets, with a fifth nearly all. */
const ROWS = 2;

/** Calls `visit` for each bucket with two texts or more, in a fixed order; their numbers ascend. */
export function eachBucket(signatures: readonly Uint32Array[], visit: (texts: readonly number[]) => void): void {
  for (let row = 0; row < LENGTH; row += ROWS) {
    const buckets = new Map<number, number[]>();
    signatures.forEach((signature, text) => {
      // A text without runs is like no other.
      if (signature[row] === 0xffffffff) return;
      const key = (signature[row]! * 0x200000 + (signature[row + 1]! >>> 11)) % Number.MAX_SAFE_INTEGER;
      const bucket = buckets.get(key);
      if (bucket) bucket.push(text);
      else buckets.set(key, [text]);
    });
    for (const bucket of buckets.values()) if (bucket.length > 1) visit(bucket);
  }
}

/** Calls `visit` for pairs of texts that may be alike: each text of a bucket with its first, and with the one before it. */
export function eachNeighbours(signatures: readonly Uint32Array[], visit: (one: number, other: number) => void): void {
  eachBucket(signatures, (bucket) => {
    for (let i = 1; i < bucket.length; i++) {
      visit(bucket[0]!, bucket[i]!);
      if (i > 1) visit(bucket[i - 1]!, bucket[i]!);
    }
  });
}
