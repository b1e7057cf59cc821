/** Texts that have a good part of their words in common, found without comparing every two. */

import { eachNeighbours } from "./buckets.ts";
import type { Runs } from "./common.ts";
import { common } from "./common.ts";
import { groupsOf } from "./groups.ts";
import { has, numberWords, once, shingles } from "./shingles.ts";
import { alikeness, signature } from "./signature.ts";

/** Two texts (`notices`) with words in common: how many of each, and in how many stretches of the first. */
export interface Link {
  readonly notices: readonly [number, number];
  readonly words: readonly [number, number];
  readonly runs: number;
}

export interface Near {
  /** Groups of two texts or more, each like another of its group; largest first. */
  readonly clusters: readonly (readonly number[])[];
  /** The pairs by which the groups hang together. */
  readonly links: readonly Link[];
  /** Lays two texts side by side. */
  readonly measure: (a: number, b: number) => Link;
  /** The texts in which all runs of some words stand. */
  readonly having: (words: readonly string[]) => readonly number[];
  /** Pairs that were laid side by side to find the groups: what the growth of the work is measured by. */
  readonly compared: number;
}

/** Runs that texts are told apart by are shorter than those that count as shared: an edit spoils fewer of them. */
const NARROW = 4;

/** Below this nothing like a good part can be in common. */
const LEAST_ALIKE = 0.04;

/**
 * Texts, as their words, that are alike: `isAlike` decides of what two have in common. The work grows with the number of
 * words, and with that of texts: in each bucket a text is compared with the first and with the one before it only.
 */
export function near(texts: readonly (readonly string[])[], width: number, isAlike: (link: Link) => boolean): Near {
  const numberOf = numberWords();
  const numbers = texts.map((words) => Uint32Array.from(words, numberOf));
  const signatures = numbers.map(signatureOf);
  const runs = numbers.map((words): Runs => {
    const byPlace = shingles(words, width);
    return { width, words: words.length, byPlace, sorted: once(byPlace) };
  });
  const groups = groupsOf(texts.length);
  const links: Link[] = [];
  const seen = new Set<number>();
  eachNeighbours(signatures, compare);
  return {
    clusters: groups.list(),
    links,
    measure,
    having: (words) => {
      const wanted = shingles(Uint32Array.from(words, numberOf), width);
      return runs.flatMap(({ sorted }, text) => (wanted.every((run) => has(sorted, run)) ? [text] : []));
    },
    compared: seen.size,
  };

  function compare(a: number, b: number): void {
    const key = a * texts.length + b;
    if (groups.same(a, b) || seen.has(key)) return;
    if (alikeness(signatures[a]!, signatures[b]!) < LEAST_ALIKE) return;
    seen.add(key);
    const link = measure(a, b);
    if (!isAlike(link)) return;
    links.push(link);
    groups.join(a, b);
  }

  function measure(a: number, b: number): Link {
    const ours = common(runs[a]!, runs[b]!);
    return { notices: [a, b], words: [ours.words, common(runs[b]!, runs[a]!).words], runs: ours.runs };
  }
}

/** What a text, as the numbers of its words, is found by. */
export const signatureOf = (words: Uint32Array): Uint32Array => signature(once(shingles(words, NARROW)));
