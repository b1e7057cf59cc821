/** Sentences that two texts have in different words: what the one has where the other has …. */
import type { NearSentences } from "./align.ts";
import { align } from "./align.ts";
import { closestIn } from "./closest.ts";
import type { Span, Words } from "./words.ts";

const FEWEST_WORDS = 4;
const LEAST_ALIKE = 0.35;

/**
 * Pairs sentences (clauses) that are alike by a third at least and not the same, wherever they stand, each at most once;
 * those with most words in common first, at most `most` of them. A sentence is only compared with the few that share
 * most runs of three words with it.
 */
export function reworded(a: Words, b: Words, most: number): readonly NearSentences[] {
  const theirs = sentencesOf(b);
  const ours = sentencesOf(a);
  const same = new Set(ours.map((span) => keyOf(a, span)));
  const others = theirs.filter((span) => !same.has(keyOf(b, span)));
  const known = new Set(theirs.map((span) => keyOf(b, span)));
  const closest = closestIn(b, others);
  const near = ours
    .filter((span) => !known.has(keyOf(a, span)))
    .flatMap((span) => closest(a, span).map((index) => align(a, span, b, others[index]!)))
    .filter((pair) => pair !== null)
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
