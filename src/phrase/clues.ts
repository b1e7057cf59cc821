/** Where in a notice the expressions of a pack may match, told by its words and signs: they are tried nowhere else. */
import { countBefore } from "../halving.ts";
import type { Block, Document } from "../types.ts";
import type { FirstWords } from "./first-words.ts";
import { DIGIT, isSign, type Needed } from "./needed-text.ts";

export interface Clues {
  /** The number of what expressions need, or begin with: the same for the same texts. Only while compiling. */
  needed(texts: Needed): number;
  first(words: FirstWords): number;
  /** What a written word tells. */
  inWord(written: string): WordClues;
  /** The blocks of a document that hold a sign of what expressions need, in order, by the number of the need. */
  signsIn(document: Document): ReadonlyMap<number, readonly number[]>;
}

/** The numbers of the needs that a word meets, and of the first words that stand in it: each with the offset at which. */
export interface WordClues {
  readonly holds: readonly number[];
  readonly begins: readonly { readonly first: number; readonly at: number }[];
}

export function createClues(): Clues {
  const needs = new Map<string, number>();
  const parts = new Map<string, number[]>();
  const signs = new Map<string, number[]>();
  const firsts = new Map<string, number>();
  /** Words that stand alone, and beginnings of words by their first two characters. */
  const whole = new Map<string, number[]>();
  const begun = new Map<string, { readonly text: string; readonly first: number }[]>();

  const firstIn = (run: string): readonly number[] => [
    ...(whole.get(run) ?? []),
    ...(begun.get(run.slice(0, 2)) ?? []).flatMap(({ text, first }) => (run.startsWith(text) ? [first] : [])),
  ];

  return {
    needed: (texts) =>
      numberIn(needs, texts, (number) => {
        for (const text of texts) entry(isSign(text) ? signs : parts, text).push(number);
      }),
    first: (words) =>
      numberIn(firsts, words, (first) => {
        for (const word of words) {
          if (word.endsWith(" ")) entry(whole, word.slice(0, -1)).push(first);
          else entry(begun, word.slice(0, 2)).push({ text: word, first });
        }
      }),
    inWord(written) {
      const lower = written.toLowerCase();
      const holds = new Set<number>();
      for (const [part, numbers] of parts) {
        if (part === DIGIT ? /\d/.test(written) : lower.includes(part) || written.includes(part))
          for (const number of numbers) holds.add(number);
      }
      const begins = [...written.matchAll(RUN)].flatMap(({ 0: run, index: at }) => {
        const folded = run.toLowerCase();
        const found = new Set(folded === run ? firstIn(run) : [...firstIn(run), ...firstIn(folded)]);
        return [...found].map((first) => ({ first, at }));
      });
      return { holds: [...holds], begins };
    },
    signsIn(document) {
      const found = new Map<number, number[]>();
      for (const [sign, numbers] of signs) {
        const blocks = blocksWith(sign, document);
        for (const number of blocks.length > 0 ? numbers : []) entry(found, number).push(...blocks);
      }
      return found;
    },
  };
}

/** What an expression takes for a word: in "data.the" there are two, though they are one token. */
const RUN = /\w+/g;

/** The number of a list of texts, from 0 in the order in which they first come; `add` takes note of a new one. */
function numberIn(known: Map<string, number>, texts: readonly string[], add: (number: number) => void): number {
  const key = texts.join("\n");
  const before = known.get(key);
  if (before !== undefined) return before;
  const number = known.size;
  known.set(key, number);
  add(number);
  return number;
}

function entry<K, T>(lists: Map<K, T[]>, key: K): T[] {
  const known = lists.get(key);
  if (known) return known;
  const list: T[] = [];
  lists.set(key, list);
  return list;
}

/** The blocks of the notice that hold a sign. */
function blocksWith(sign: string, { view: { text }, blocks }: Document): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(sign); at >= 0; ) {
    const index = countBefore(blocks.length, (block) => (blocks[block] as Block).from <= at) - 1;
    const block = blocks[index] as Block;
    if (block.part === "notice" && at < block.to) found.push(index);
    at = text.indexOf(sign, Math.max(at + 1, block.to));
  }
  return found;
}
