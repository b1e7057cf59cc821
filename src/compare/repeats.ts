/** Runs of words that several texts have in common. */
import type { Joined } from "./joined.ts";

/** A run of words that stands in every one of `texts` (ascending), in each for the first time at word `at`. */
export interface Repeat {
  readonly words: number;
  readonly texts: readonly number[];
  readonly at: readonly number[];
}

export interface Repeats {
  readonly repeats: readonly Repeat[];
  /** Positions looked at: what the growth of the work is measured by. */
  readonly steps: number;
}

/**
 * The runs of at least `shortest` words that two texts or more have in common, longest first. A run is given only where
 * no longer one that holds it stands in the same texts. A text has at most as many of them as it has words: they are
 * read off the sorted suffixes, never by comparing positions with each other.
 */
export function repeats(joined: Joined, shortest: number): Repeats {
  const { found, steps } = candidates(joined, shortest);
  found.sort((a, b) => b.words - a.words || a.earliest - b.earliest);
  const known = new Map<bigint, Stretch[]>();
  const result: Repeat[] = [];
  let visited = steps;
  for (const candidate of found) {
    const longer = known.get(candidate.texts) ?? [];
    if (longer.length === 0) known.set(candidate.texts, longer);
    visited += longer.length;
    if (inside(longer, candidate.earliest, candidate.words)) continue;
    const first = joined.textOf[candidate.earliest];
    const places = new Map<number, number>();
    let held = false;
    for (let i = candidate.first; i <= candidate.last && !held; i++) {
      const at = joined.order[i]!;
      const text = joined.textOf[at]!;
      if (at < (places.get(text) ?? Number.POSITIVE_INFINITY)) places.set(text, at);
      held = text === first && inside(longer, at, candidate.words);
      visited++;
    }
    if (held) continue;
    longer.push({ from: candidate.earliest, to: candidate.earliest + candidate.words });
    const texts = [...places.keys()].sort((a, b) => a - b);
    const at = texts.map((text) => places.get(text)! - joined.starts[text]!);
    result.push({ words: candidate.words, texts, at });
  }
  return { repeats: result, steps: visited };
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

function inside(stretches: readonly Stretch[], at: number, words: number): boolean {
  return stretches.some((stretch) => stretch.from <= at && at + words <= stretch.to);
}

/** Suffixes `first`…`last` of the order begin with the same `words` words; `texts` has a bit for each text they are in. */
interface Candidate {
  words: number;
  first: number;
  last: number;
  texts: bigint;
  earliest: number;
  /** The value before all of them, `VARIED` where they differ. */
  before: number;
}

const VARIED = -2;

/** Runs that can be made no longer at either end without losing one of their places: one pass over the sorted suffixes. */
function candidates(joined: Joined, shortest: number): { found: Candidate[]; steps: number } {
  const { order, common, textOf, values } = joined;
  const bits = joined.starts.map((_, text) => 1n << BigInt(text));
  const found: Candidate[] = [];
  const open: Candidate[] = [];
  for (let i = 1; i <= order.length; i++) {
    const words = i < order.length && common[i]! >= shortest ? common[i]! : 0;
    if (words === 0 && open.length === 0) continue;
    let run = place(i - 1);
    while (open.length > 0 && open[open.length - 1]!.words > words) {
      const closed = add(open.pop()!, run);
      closed.last = i - 1;
      if (closed.before === VARIED && (closed.texts & (closed.texts - 1n)) !== 0n) found.push(closed);
      run = { ...closed };
    }
    const top = open[open.length - 1];
    if (top && top.words === words) add(top, run);
    else if (words > 0) open.push({ ...run, words });
  }
  return { found, steps: order.length + found.length };

  function place(i: number): Candidate {
    const at = order[i]!;
    const before = at === 0 ? -1 : values[at - 1]!;
    return { words: 0, first: i, last: i, texts: bits[textOf[at]!]!, earliest: at, before };
  }
}

function add(run: Candidate, more: Candidate): Candidate {
  run.texts |= more.texts;
  run.earliest = Math.min(run.earliest, more.earliest);
  if (run.before !== more.before) run.before = VARIED;
  return run;
}
