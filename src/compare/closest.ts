/** Which sentences of another text are worth comparing with a sentence. */
import type { Span, Words } from "./words.ts";

const MOST_CANDIDATES = 3;
const MOST_PLACES = 20;

/** For a sentence, the indices of at most three sentences of `others` that share most runs of three words with it. */
export type Closest = (words: Words, span: Span) => readonly number[];

/** Indexes the sentences of a text by their runs of three words; runs that many sentences have tell nothing. */
export function closestIn(words: Words, others: readonly Span[]): Closest {
  const places = triplesOf(words, others);
  return (theirs, span) => {
    const shared = new Map<number, number>();
    for (const triple of triples(theirs, span)) {
      for (const index of places.get(triple) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1);
    }
    return [...shared]
      .sort((x, y) => y[1] - x[1] || x[0] - y[0])
      .slice(0, MOST_CANDIDATES)
      .map(([index]) => index);
  };
}

function triplesOf(words: Words, spans: readonly Span[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  spans.forEach((span, index) => {
    for (const triple of triples(words, span)) {
      const known = places.get(triple);
      if (known) known.push(index);
      else places.set(triple, [index]);
    }
  });
  for (const [triple, known] of places) if (known.length > MOST_PLACES) places.delete(triple);
  return places;
}

function triples(words: Words, { from, to }: Span): Set<string> {
  const found = new Set<string>();
  for (let i = from; i + 3 <= to; i++) found.add(words.forms.slice(i, i + 3).join(" "));
  return found;
}
