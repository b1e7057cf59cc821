/** How much of two texts stands word for word in the other. */
import { has } from "./shingles.ts";

/** A text as its runs of so many words: by place, and each once, ascending. */
export interface Runs {
  readonly width: number;
  /** Words in all. */
  readonly words: number;
  readonly byPlace: Uint32Array;
  readonly sorted: Uint32Array;
}

/** The words of `text` that stand in runs which `other` has too, and in how many stretches they stand. */
export function common({ byPlace, width }: Runs, { sorted }: Runs): { readonly words: number; readonly runs: number } {
  let [words, runs, counted, last] = [0, 0, 0, -2];
  for (let at = 0; at < byPlace.length; at++) {
    if (!has(sorted, byPlace[at]!)) continue;
    if (last !== at - 1) runs++;
    words += at + width - Math.max(at, counted);
    counted = at + width;
    last = at;
  }
  return { words, runs };
}
