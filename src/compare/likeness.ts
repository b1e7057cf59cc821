/** How much of each text stands word for word in each other one. */
import type { Joined } from "./joined.ts";

export interface Likeness {
  /** Words of text i that stand in runs which text j has too. */
  readonly words: readonly Int32Array[];
  /** The number of such runs in text i. */
  readonly runs: readonly Int32Array[];
}

/**
 * Counts the words of each text that stand, in a run of at least `shortest`, in each other text. A word counts where one
 * of the stretches of `shortest` words around it stands in the other text; the work is one step for each such stretch
 * and each text that has it.
 */
export function likeness(joined: Joined, shortest: number): Likeness {
  const size = joined.starts.length;
  const words = table(size);
  const runs = table(size);
  const sharing = textsThatShare(joined, shortest);
  for (let text = 0; text < size; text++) {
    const counted = new Int32Array(size);
    const last = new Int32Array(size).fill(-2);
    const start = joined.starts[text]!;
    const end = joined.starts[text + 1] ?? joined.values.length;
    for (let at = start; at < end; at++) {
      for (const other of sharing[at] ?? []) {
        if (other === text) continue;
        if (last[other] !== at - 1) runs[text]![other]!++;
        words[text]![other]! += at + shortest - Math.max(at, counted[other]!);
        counted[other] = at + shortest;
        last[other] = at;
      }
    }
  }
  return { words, runs };
}

function table(size: number): Int32Array[] {
  return Array.from({ length: size }, () => new Int32Array(size));
}

/** Per position, the texts that have the next `shortest` words too, where there are several. */
function textsThatShare({ order, common, textOf }: Joined, shortest: number): (readonly number[] | undefined)[] {
  const sharing = new Array<readonly number[] | undefined>(order.length);
  for (let first = 0; first < order.length; ) {
    let next = first + 1;
    while (next < order.length && common[next]! >= shortest) next++;
    if (next > first + 1) {
      const places = order.subarray(first, next);
      const texts = [...new Set(Array.from(places, (at) => textOf[at]!))];
      if (texts.length > 1) for (const at of places) sharing[at] = texts;
    }
    first = next;
  }
  return sharing;
}
