/** Several texts as one sequence of numbers, in which no repeat can run from one text into the next. */
import type { SuffixOrder } from "./suffix-order.ts";
import { suffixOrder } from "./suffix-order.ts";

export interface Joined extends SuffixOrder {
  /** One number a word; each text ends in a number that occurs nowhere else. */
  readonly values: Int32Array;
  /** Which text a position is part of. */
  readonly textOf: Int32Array;
  /** Where each text begins. */
  readonly starts: readonly number[];
}

/** Joins texts, given as their words, and sorts all their suffixes. */
export function join(texts: readonly (readonly string[])[]): Joined {
  const length = texts.reduce((sum, text) => sum + text.length + 1, 0);
  const values = new Int32Array(length);
  const textOf = new Int32Array(length);
  const starts: number[] = [];
  const numbers = new Map<string, number>();
  let at = 0;
  texts.forEach((text, index) => {
    starts.push(at);
    textOf.fill(index, at, at + text.length + 1);
    for (const word of text) values[at++] = numberOf(word);
    values[at++] = index;
  });
  return { values, textOf, starts, ...suffixOrder(values, texts.length + numbers.size) };

  function numberOf(word: string): number {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    const number = texts.length + numbers.size;
    numbers.set(word, number);
    return number;
  }
}
