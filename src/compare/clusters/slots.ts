/** The gaps of a common text, and what each notice put in them. */
import type { Span } from "../words.ts";
import { RUN } from "./model.ts";
import { numberWords, shingles } from "./shingles.ts";

/** A gap of the model: the words between two stretches that most notices have. */
export interface Slot {
  /** The words of the model in the gap. */
  readonly span: Span;
  /** Per notice of the cluster, its words in the gap (empty where it has none); null where the text around is not there. */
  readonly filled: readonly (Span | null)[];
}

/** Longer fillings are other text, and no values of a gap. */
const LONGEST = 40;

/** A run that stands in more places marks none of them. */
const MOST_PLACES = 40;

/** The gaps of a model, given which of its words are fixed, in the order of its text; `filled` follows `texts`. */
export function slotsOf(texts: readonly (readonly string[])[], at: number, fixed: readonly boolean[]): readonly Slot[] {
  const gaps = gapsOf(fixed);
  if (gaps.length === 0) return [];
  const numberOf = numberWords();
  const model = shingles(Uint32Array.from(texts[at]!, numberOf), RUN);
  const filled = texts.map((words) => {
    const runs = shingles(Uint32Array.from(words, numberOf), RUN);
    return fill(gaps, model, runs, words.length, texts[at]!.length);
  });
  return gaps.map((span, i) => ({ span, filled: filled.map((each) => each[i]!) }));
}

function gapsOf(fixed: readonly boolean[]): readonly Span[] {
  const gaps: Span[] = [];
  for (let from = 0; from < fixed.length; from++) {
    if (fixed[from]) continue;
    let to = from;
    while (to < fixed.length && !fixed[to]) to++;
    if (to - from <= LONGEST) gaps.push({ from, to });
    from = to;
  }
  return gaps;
}

/** For each gap, the words of a text between the runs that stand before and after it; the nearest to the gap before. */
function fill(
  gaps: readonly Span[],
  model: Uint32Array,
  runs: Uint32Array,
  length: number,
  modelLength: number,
): readonly (Span | null)[] {
  const places = new Map<number, number[]>();
  runs.forEach((run, at) => {
    const known = places.get(run);
    if (!known) places.set(run, [at]);
    else if (known.length < MOST_PLACES) known.push(at);
  });
  let last = 0;
  return gaps.map(({ from, to }) => {
    const starts = from === 0 ? [0] : (places.get(model[from - RUN]!) ?? []).map((place) => place + RUN);
    const ends = to === modelLength ? [length] : (places.get(model[to]!) ?? []);
    const spans = starts.flatMap((start) => {
      const end = ends.find((each) => each >= start && each - start <= LONGEST);
      return end === undefined ? [] : [{ from: start, to: end }];
    });
    // What a text has twice is taken in its order.
    const span = spans.find((each) => each.from >= last) ?? spans[0] ?? null;
    if (span) last = span.to;
    return span;
  });
}
