/** Sentences that two texts have in different words: what the one has where the other has …. */
import { diffArrays } from "diff";
import type { Words } from "./words.ts";

/** A stretch of words: from word `from` to before word `to`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A sentence of each text, alike but for the `changes` (an empty span where one text has nothing). */
export interface NearSentences {
  readonly sentences: readonly [Span, Span];
  readonly changes: readonly (readonly [Span, Span])[];
  /** Words that both have. */
  readonly common: number;
}

const FEWEST_WORDS = 4;
const LEAST_ALIKE = 0.35;
const MOST_CANDIDATES = 3;
const MOST_PLACES = 20;

/**
 * Pairs sentences (clauses) that are alike by a third at least and not the same, wherever they stand, each at most once; those
 * with most words in common first, at most `most` of them. A sentence is only compared with the few that share most
 * runs of three words with it.
 */
export function reworded(a: Words, b: Words, most: number): readonly NearSentences[] {
  const theirs = sentencesOf(b);
  const ours = sentencesOf(a);
  const same = new Set(ours.map((span) => keyOf(a, span)));
  const others = theirs.filter((span) => !same.has(keyOf(b, span)));
  const known = new Set(theirs.map((span) => keyOf(b, span)));
  const places = triplesOf(b, others);
  const near = ours
    .filter((span) => !known.has(keyOf(a, span)))
    .flatMap((span) => closest(a, span, places).map((index) => align(a, span, b, others[index]!)))
    .filter((pair) => pair.alike >= LEAST_ALIKE && pair.longest >= FEWEST_WORDS && pair.changes.length > 0)
    .sort((x, y) => y.alike - x.alike || y.common - x.common);
  const [ourText, theirText] = [textOf(a), textOf(b)];
  return onceEach(near)
    .map((pair) => ({
      ...pair,
      changes: pair.changes.filter(([x, y]) => !moved(a, x, y, theirText) && !moved(b, y, x, ourText)),
    }))
    .filter((pair) => pair.changes.length > 0)
    .sort((x, y) => y.common - x.common || x.sentences[0].from - y.sentences[0].from)
    .slice(0, most);
}

/** Words that only one sentence has are no change where the other text has them elsewhere (split in another way). */
function moved(words: Words, ours: Span, theirs: Span, otherText: string): boolean {
  return theirs.from === theirs.to && ours.to - ours.from >= 3 && otherText.includes(` ${keyOf(words, ours)} `);
}

function textOf(words: Words): string {
  return ` ${words.forms.join(" ")} `;
}

function onceEach<T extends NearSentences>(pairs: readonly T[]): T[] {
  const used = [new Set<number>(), new Set<number>()] as const;
  return pairs.filter(({ sentences: [a, b] }) => {
    if (used[0].has(a.from) || used[1].has(b.from)) return false;
    used[0].add(a.from);
    used[1].add(b.from);
    return true;
  });
}

function sentencesOf(words: Words): Span[] {
  const spans: Span[] = [];
  for (let from = 0, to = 0; from < words.forms.length; from = to) {
    while (to < words.forms.length && words.clause[to] === words.clause[from]) to++;
    if (to - from >= FEWEST_WORDS) spans.push({ from, to });
  }
  return spans;
}

function keyOf(words: Words, { from, to }: Span): string {
  return words.forms.slice(from, to).join(" ");
}

/** For each run of three words, the sentences that have it; runs that many sentences have tell nothing. */
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

function closest(words: Words, span: Span, places: ReadonlyMap<string, readonly number[]>): number[] {
  const shared = new Map<number, number>();
  for (const triple of triples(words, span)) {
    for (const index of places.get(triple) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1);
  }
  return [...shared]
    .sort((x, y) => y[1] - x[1] || x[0] - y[0])
    .slice(0, MOST_CANDIDATES)
    .map(([index]) => index);
}

function align(a: Words, ours: Span, b: Words, theirs: Span): NearSentences & { alike: number; longest: number } {
  const changes: (readonly [Span, Span])[] = [];
  let [i, j, common, longest] = [ours.from, theirs.from, 0, 0];
  let [startA, startB] = [i, j];
  for (const part of diffArrays(a.forms.slice(ours.from, ours.to), b.forms.slice(theirs.from, theirs.to))) {
    if (part.removed) i += part.count;
    else if (part.added) j += part.count;
    else {
      // A single word that happens to be in both stands between two changes: they are read as one.
      const island = part.count === 1 && (i > startA || j > startB) && i + 1 < ours.to && j + 1 < theirs.to;
      common += part.count;
      longest = Math.max(longest, part.count);
      if (!island) close();
      i += part.count;
      j += part.count;
      if (!island) [startA, startB] = [i, j];
    }
  }
  close();
  const alike = (2 * common) / (ours.to - ours.from + (theirs.to - theirs.from));
  return { sentences: [ours, theirs], changes, common, alike, longest };

  function close() {
    if (i > startA || j > startB)
      changes.push([
        { from: startA, to: i },
        { from: startB, to: j },
      ]);
  }
}
