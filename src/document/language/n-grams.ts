/**
 * How languages are told apart: by runs of four bytes of their words, each with a score for some languages. The runs and
 * their scores are those of the library eld, and so is what is made of them; but eld keeps them as fifty thousand objects,
 * which take thirty times the memory, in each thread.
 */

import { countBefore } from "../../halving.ts";

/** Runs of bytes with their scores, in typed arrays. */
export interface NGrams {
  /** Codes of languages; scores name them by their index. */
  readonly languages: readonly string[];
  /** What a text in it scores on average. */
  readonly usual: readonly number[];
  /** The runs as numbers (`numberOf`), in ascending order. */
  readonly runs: Float64Array;
  /** Where the scores of a run begin; those of the next one stand behind them. One more than there are runs. */
  readonly from: Uint32Array;
  readonly of: Uint8Array;
  readonly scores: Uint8Array;
}

/** In which language a text is, most likely. */
export interface Likeliest {
  /** Its code; empty where no run of the text is known. */
  readonly language: string;
  /** Whether that is beyond reasonable doubt. */
  readonly isReliable: boolean;
  /** How well the text fits a language, from 0 to 1. */
  readonly fits: (language: string) => number;
}

/** Tells the language of a text by its first few hundred bytes. */
export function likeliestBy({ languages, usual, runs, from, of, scores }: NGrams, text: string): Likeliest {
  const asked = runsOf(bytesOf(text));
  const sums = new Float64Array(languages.length);
  for (const run of asked) {
    const index = indexIn(runs, run);
    if (index < 0) continue;
    for (let at = from[index]!; at < from[index + 1]!; at++) sums[of[at]!]! += scores[at]! + LEAST;
  }
  const fit = Array.from(sums, (sum) => scaled(sum / asked.size));
  const best = fit.reduce((most, each, index) => (each > (fit[most] ?? 0) ? index : most), -1);
  return {
    language: languages[best] ?? "",
    isReliable: best >= 0 && asked.size >= 3 && fit[best]! >= SURE * usual[best]!,
    fits: (language) => fit[languages.indexOf(language)] ?? 0,
  };
}

/** A run of bytes as one number; there is no byte 0, and no more than six of them. */
export const numberOf = (bytes: ArrayLike<number>, start = 0, end = bytes.length): number => {
  let number = 0;
  for (let at = start; at < end; at++) number = number * 256 + bytes[at]!;
  return number;
};

/** What the scores are less than they count, to fit a byte. */
const LEAST = 53;

/** So much of what is usual is enough to be sure. */
const SURE = 0.75;

const scaled = (score: number): number => score / (score + 25);

/** So many characters are looked at, and of these the words that begin in so many bytes, and no more bytes than that. */
const MOST_CHARACTERS = 1000;
const MOST_BYTES = 350;
const MOST_AT_ALL = 380;

/** What stands between words: all that are no letters; apostrophes before a letter stand in a word. */
const BETWEEN = /(?:[^\p{L}]|[\u{10000}-\u{10FFFF}])+(?<!['`’])/gu;

/** The words of a text, each between two spaces, as bytes. */
function bytesOf(text: string): Uint8Array {
  const words = text.slice(0, MOST_CHARACTERS).replace(BETWEEN, " ").trim().toLowerCase();
  let bytes = 0;
  let end = 0;
  for (; end < words.length && bytes <= MOST_AT_ALL; end++) {
    const code = words.charCodeAt(end);
    if (code === SPACE && bytes > MOST_BYTES) break;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : 3;
  }
  return new TextEncoder().encode(` ${words.slice(0, end)} `);
}

const SPACE = 0x20;

/** The runs of words, each once: every third begins one, the first of a word with the space before it, the last with that behind. */
function runsOf(bytes: Uint8Array): ReadonlySet<number> {
  const runs = new Set<number>();
  for (let start = 1; start < bytes.length; ) {
    const end = bytes.indexOf(SPACE, start);
    const until = Math.min(end, start + LONGEST_WORD);
    let at = start;
    for (; at + 4 < until; at += 3) runs.add(numberOf(bytes, at === start ? at - 1 : at, at + 4));
    if (end > until) runs.add(-start);
    else if (end > start) runs.add(numberOf(bytes, at === start ? at - 1 : Math.max(start, end - 4), end + 1));
    start = end + 1;
  }
  return runs;
}

/** What stands behind is passed over; it counts as one run that is not known. */
const LONGEST_WORD = 70;

/** Where a number stands among numbers in ascending order; −1 where it is not there. */
function indexIn(numbers: Float64Array, wanted: number): number {
  const index = countBefore(numbers.length, (at) => numbers[at]! < wanted);
  return numbers[index] === wanted ? index : -1;
}
