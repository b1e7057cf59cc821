/** Where in a notice the expressions of a pack may match, told by its words and signs: they are tried nowhere else. */
import { countBefore } from "../halving.ts";
import type { Block, Document } from "../types.ts";
import type { FirstWord } from "./first-words.ts";
import { DIGIT, isSign, type Needed } from "./needed-text.ts";

export interface Clues {
  /** The number of what expressions need, or begin with: the same for the same texts. Only while compiling. */
  needed(texts: Needed): number;
  first(words: readonly FirstWord[]): number;
  /** What a written word tells. */
  inWord(written: string): WordClues;
  /** What a written word tells of the one before it, as a number. */
  second(written: string): number;
  /** Whether a word that tells so much begins with one of the second words of a number. */
  follows(told: number, next: number): boolean;
  /** The blocks of a document that hold a sign of what expressions need, in order, by the number of the need. */
  signsIn(document: Document): ReadonlyMap<number, readonly number[]>;
}

/** What a written word tells: the numbers of the needs that it meets, and of the first words that stand in it. */
export interface WordClues {
  readonly holds: readonly number[];
  readonly begins: readonly Begins[];
}

/** A first word within a token: its number, its offset, and the number of what the next token must begin with. */
export interface Begins {
  readonly first: number;
  readonly at: number;
  readonly next: number;
}

/** Where the next token may be any, or none. */
export const ANY_NEXT = -1;

export function createClues(): Clues {
  const needs = new Map<string, number>();
  const parts = new Map<string, number[]>();
  const signs = new Map<string, number[]>();
  const firsts = new Map<string, number>();
  const seconds = new Map<string, number>();
  const first = beginnings<Omit<Begins, "at">>();
  const second = beginnings<number>();
  /** What words tell of those before them: the numbers of the second words that they begin with. */
  const told: ReadonlySet<number>[] = [];
  const tellings = new Map<string, number>();

  /** The number of second words. */
  const nextOf = (words: readonly string[]): number =>
    numberIn(seconds, words, (number) => {
      for (const word of words) second.add(word, number);
    });

  return {
    needed: (texts) =>
      numberIn(needs, texts, (number) => {
        for (const text of texts) entry(isSign(text) ? signs : parts, text).push(number);
      }),
    first: (words) =>
      numberIn(
        firsts,
        words.flatMap(({ word, next }) => [word, ...(next ?? []), ""]),
        (number) => {
          for (const { word, next } of words) first.add(word, { first: number, next: next ? nextOf(next) : ANY_NEXT });
        },
      ),
    inWord(written) {
      const lower = written.toLowerCase();
      const holds = new Set<number>();
      for (const [part, numbers] of parts) {
        if (part === DIGIT ? /\d/.test(written) : lower.includes(part) || written.includes(part))
          for (const number of numbers) holds.add(number);
      }
      const begins = [...written.matchAll(RUN)].flatMap(({ 0: run, index: at }) =>
        first.of(run).map(({ first, next }) => {
          const isLast = at + run.length === written.length;
          return { first, at, next: isLast ? next : ANY_NEXT };
        }),
      );
      return { holds: [...holds], begins };
    },
    second: (written) => {
      const numbers = second.of(/^\w*/.exec(written)?.[0] ?? "");
      return numberIn(tellings, numbers.map(String), () => told.push(new Set(numbers)));
    },
    follows: (telling, next) => (told[telling] as ReadonlySet<number>).has(next),
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

/** Finds the values of the beginnings that words have; those of whole words end in a space. */
interface Beginnings<T> {
  add(begun: string, value: T): void;
  /** The values of a word as it is written and in lower case, each once. */
  of(word: string): readonly T[];
}

function beginnings<T>(): Beginnings<T> {
  const whole = new Map<string, T[]>();
  /** By the first character. */
  const begun = new Map<string, { readonly text: string; readonly value: T }[]>();
  const written = (word: string): readonly T[] => [
    ...(whole.get(word) ?? []),
    ...(begun.get(word[0] ?? "") ?? []).flatMap(({ text, value }) => (word.startsWith(text) ? [value] : [])),
  ];
  return {
    add(text, value) {
      if (text.endsWith(" ")) entry(whole, text.slice(0, -1)).push(value);
      else entry(begun, text[0] ?? "").push({ text, value });
    },
    of(word) {
      const lower = word.toLowerCase();
      const found = lower === word ? written(word) : [...written(word), ...written(lower)];
      return found.length < 2 ? found : [...new Set(found)];
    },
  };
}

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
