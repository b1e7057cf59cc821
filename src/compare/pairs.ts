/** Two notices at a time: how much text they have in common, and what each made of it. */
import { evidence } from "../document/place.ts";
import type { ComparedPair, ElementId, Evidence, FactBase, Reworded } from "../types.ts";
import type { NearSentences } from "./align.ts";
import type { Link } from "./clusters/near.ts";
import type { Likeness } from "./likeness.ts";
import { reworded } from "./reworded.ts";
import type { Side } from "./side.ts";
import { topics } from "./topics.ts";
import type { Span } from "./words.ts";

const MOST_PAIRS = 200;
const MOST_READ = 20;
const MOST_REWORDED = 24;

/** Sentences are only compared where two notices share a good part of their text. */
const SHARED_ENOUGH = 0.1;

/** Every two that share text, as pairs. */
export function allPairs({ words, runs }: Likeness): readonly Link[] {
  return words.flatMap((row, a) =>
    Array.from(row.subarray(a + 1), (_, i): Link => {
      const b = a + 1 + i;
      return { notices: [a, b], runs: runs[a]![b]!, words: [words[a]![b]!, words[b]![a]!] };
    }),
  );
}

/** The pairs that share text, those with most of it first, at most 200; the first 20 with the sentences they changed. */
export function pairsOf(sides: readonly Side[], links: readonly Link[]): readonly ComparedPair[] {
  return links
    .filter(({ words }) => words[0] > 0)
    .sort((x, y) => y.words[0] + y.words[1] - x.words[0] - x.words[1])
    .slice(0, MOST_PAIRS)
    .map((link, rank) => {
      const pair = { ...link, reworded: [] };
      return rank < MOST_READ ? { ...pair, reworded: rewordedBetween(sides, pair) } : pair;
    });
}

function rewordedBetween(sides: readonly Side[], { notices, words }: ComparedPair): readonly Reworded[] {
  const a = sides[notices[0]]!;
  const b = sides[notices[1]]!;
  const share = Math.max(words[0] / a.words.forms.length, words[1] / b.words.forms.length);
  if (share < SHARED_ENOUGH) return [];
  return reworded(a.words, b.words, MOST_REWORDED)
    .map((near) => inWords(a, b, near))
    .sort((x, y) => unlike(y) - unlike(x));
}

/** How much a sentence tells by what it states in the one notice and not in the other. */
function unlike({ elements: [a, b] }: Reworded): number {
  const only = [...a.filter((id) => !b.includes(id)), ...b.filter((id) => !a.includes(id))];
  return Math.max(0, ...only.map((id) => topics.find(({ elements }) => elements.includes(id))?.weight ?? 0));
}

function inWords(a: Side, b: Side, { sentences, changes }: NearSentences): Reworded {
  const evidence = [quote(a, sentences[0]), quote(b, sentences[1])] as const;
  return {
    evidence,
    elements: [statedBy(a, evidence[0]), statedBy(b, evidence[1])],
    changes: changes.map((change) => {
      const [ours, theirs] = inContext(change, sentences);
      return [written(a, ours), written(b, theirs)];
    }),
  };
}

/** A single word says little: the two before it, which both sentences have, are given with it. */
function inContext([ours, theirs]: readonly [Span, Span], [a, b]: readonly [Span, Span]): readonly [Span, Span] {
  if (Math.max(ours.to - ours.from, theirs.to - theirs.from) > 1) return [ours, theirs];
  const before = Math.min(2, ours.from - a.from, theirs.from - b.from);
  return [
    { from: ours.from - before, to: ours.to },
    { from: theirs.from - before, to: theirs.to },
  ];
}

/** The elements that a sentence states: by the facts read from it where there are any of its kind, else by evidence. */
function statedBy({ report }: Side, { start, end }: Evidence): readonly ElementId[] {
  const within = (other: Evidence) => other.start.offset < end.offset && start.offset < other.end.offset;
  const { lawfulBases, retention, transfers } = report.facts;
  const facts: Partial<Record<ElementId, readonly FactBase[]>> = {
    "lawful-basis": lawfulBases,
    retention,
    "international-transfers": transfers,
  };
  const places = (id: ElementId, evidence: readonly Evidence[]) =>
    facts[id]?.length ? facts[id].map((fact) => fact.evidence) : evidence;
  return report.elements.filter(({ id, evidence }) => places(id, evidence).some(within)).map(({ id }) => id);
}

function quote({ document, clauses, words }: Side, { from }: Span): Evidence {
  return evidence(document, clauses, clauses[words.clause[from]!]!);
}

/** Some words as the notice writes them, on one line. */
function written({ document, words }: Side, { from, to }: Span): string {
  if (from === to) return "";
  return document.view.text.slice(words.from[from]!, words.to[to - 1]!).replace(/\s+/g, " ");
}
