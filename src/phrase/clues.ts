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
  const parts = texts<number>();
  const digits: number[] = [];
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
        for (const text of texts) {
          if (text === DIGIT) digits.push(number);
          else if (isSign(text)) entry(signs, text).push(number);
          else parts.add(text, number);
        }
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
      const holds: number[] = /\d/.test(written) ? [...digits] : [];
      for (let at = 0; at < written.length; at++) parts.at(written, at, holds);
      for (let at = 0; lower !== written && at < lower.length; at++) parts.at(lower, at, holds);
      const begins = [...written.matchAll(RUN)].flatMap(({ 0: run, index: at }) =>
        first.of(run).map(({ first, next }) => {
          const isLast = at + run.length === written.length;
          return { first, at, next: isLast ? next : ANY_NEXT };
        }),
      );
      return { holds: holds.length < 2 ? holds : [...new Set(holds)], begins };
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
  const begun = texts<T>();
  const find = (word: string, into: T[]): void => {
    for (const value of whole.get(word) ?? []) into.push(value);
    begun.at(word, 0, into);
  };
  return {
    add(text, value) {
      if (text.endsWith(" ")) entry(whole, text.slice(0, -1)).push(value);
      else begun.add(text, value);
    },
    of(word) {
      const found: T[] = [];
      find(word, found);
      const lower = word.toLowerCase();
      if (lower !== word) find(lower, found);
      return found.length < 2 ? found : [...new Set(found)];
    },
  };
}

/** Texts, each with a value. */
interface Texts<T> {
  add(text: string, value: T): void;
  /** Adds the values of those that stand at a place of a word. */
  at(word: string, place: number, into: T[]): void;
}

/** By their first two characters, so that few are looked at; those of one character by that. */
function texts<T>(): Texts<T> {
  const byBeginning = new Map<number, { readonly text: string; readonly value: T }[]>();
  const pair = (text: string, at: number): number => text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
  return {
    add(text, value) {
      entry(byBeginning, text.length === 1 ? text.charCodeAt(0) : pair(text, 0)).push({ text, value });
    },
    at(word, place, into) {
      for (const { value } of byBeginning.get(word.charCodeAt(place)) ?? NONE) into.push(value as T);
      if (place + 1 === word.length) return;
      for (const { text, value } of byBeginning.get(pair(word, place)) ?? NONE)
        if (word.startsWith(text, place)) into.push(value as T);
    },
  };
}

const NONE: readonly never[] = [];

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
