/**
 * What phrases can tell of words. A symbol is what a phrase can ask of a word: a stem, an exact form, a kind of token or a
 * word set. A letter is the set of symbols that one word satisfies; words that no phrase asks for share one letter.
 */

import { oncePer } from "../once-per.ts";
import { wordSet } from "../word-set.ts";
import type { Clues, WordClues } from "./clues.ts";
import { createDistinct } from "./distinct.ts";
import { fold } from "./fold.ts";
import { EMAIL, MONEY, NUMBER, type TokenKind, URL } from "./scan.ts";
import { stem } from "./stem.ts";
import { type Forms, perForm } from "./tokens.ts";

/** A token as read: its letters in reading order (contractions are two words), and what it tells expressions. */
export interface ReadToken extends WordClues {
  readonly letters: readonly number[];
}

export interface Alphabet {
  /** The symbol of a stem, exact form or built-in class, made on first use. Only while compiling. */
  symbolOf(kind: WordKind, word: string): number;
  /** The symbol of several words in a row, which `key` tells from all others. Only while compiling. */
  compoundOf(key: string): number;
  /** The letter that words stand for together which satisfy the symbol of a compound. Only once all choices are known. */
  letterOfCompound(symbol: number): number;
  /** The symbol that each of the given symbols satisfies: a choice among them. Only while compiling. */
  groupOf(members: readonly number[]): number;
  /** Reads a token. */
  read(kind: TokenKind, written: string): ReadToken;
  /** Reads the forms of tokens. */
  readForms(forms: Forms): ReadForms;
  /** What the forms of tokens tell of the word before them, and what follows from it: see clues.ts. */
  seconds(forms: Forms): (form: number) => number;
  readonly follows: Clues["follows"];
  /** What an alphabet with the same symbols is made of. */
  data(): AlphabetData;
  /** The symbols that a letter satisfies. */
  symbolsOf(letter: number): Int32Array;
  /** The symbols that a choice is among; none for any other symbol. */
  membersOf(symbol: number): readonly number[];
  /** How many symbols there are, and how many letters by now. */
  size(): number;
  letterCount(): number;
}

/** How forms read: a letter where that is all that a form is, else the number of what `special` gives. */
export interface ReadForms {
  readonly codeOf: (form: number) => number;
  readonly special: (code: number) => ReadToken;
}

/** The letter of words that no phrase asks for. */
export const NO_LETTER = 0;

const NUMBER_WORDS = wordSet(
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen " +
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand",
);

type WordKind = "exact" | "stem" | "class";

/**
 * What it takes to read words: how many symbols there are, those of words, by kind, and the choices among symbols: each with
 * its members, in order of making.
 */
export interface AlphabetData {
  readonly size: number;
  readonly words: { readonly [kind in WordKind]: readonly (readonly [string, number])[] };
  readonly groups: readonly (readonly [number, readonly number[]])[];
}

const NO_DATA: AlphabetData = { size: 0, words: { exact: [], stem: [], class: [] }, groups: [] };

/** An alphabet without symbols, or with those of another one, to read words by. */
export function createAlphabet(clues: Clues, data: AlphabetData = NO_DATA): Alphabet {
  let size = data.size;
  /** By kind, so that a word is looked up as it is: to write its kind before it takes longer. */
  const words = {
    exact: new Map(data.words.exact),
    stem: new Map(data.words.stem),
    class: new Map(data.words.class),
  };
  const choices = new Map<string, number>();
  const compounds = new Map<string, number>();
  /** Word as a phrase has it → its symbol: phrases say the same words again and again, and stemming is slow. */
  const asked = new Map<string, number>();
  const groups = new Map<number, number[]>();
  const members = new Map<number, readonly number[]>();
  const addGroup = (group: number, all: readonly number[]): void => {
    members.set(group, all);
    for (const member of all) {
      const known = groups.get(member);
      if (known) known.push(group);
      else groups.set(member, [group]);
    }
  };
  for (const [group, all] of data.groups) addGroup(group, all);
  const letters = new Map<string, number>([["", NO_LETTER]]);
  const letterSymbols: Int32Array[] = [new Int32Array(0)];
  const collected = createDistinct();

  const intern = (symbols: Map<string, number>, key: string): number => {
    const known = symbols.get(key);
    if (known !== undefined) return known;
    symbols.set(key, size);
    return size++;
  };

  /** A symbol, the choices that it is among, and those that these are among. */
  const collect = (symbol: number): void => {
    if (!collected.add(symbol)) return;
    const among = groups.get(symbol);
    if (among) for (const group of among) collect(group);
  };

  const letterOf = (word: string, classes: readonly string[]): number => {
    const satisfied: number[] = [];
    const add = (symbol: number | undefined): void => {
      if (symbol !== undefined) satisfied.push(symbol);
    };
    add(words.exact.get(word));
    add(words.stem.get(stem(word)));
    for (const name of classes) add(words.class.get(name));
    add(words.class.get("word"));
    return letterWith(satisfied);
  };

  /** The letter that satisfies these symbols, the choices that they are among, and no others. */
  const letterWith = (satisfied: readonly number[]): number => {
    const key = satisfied.join(" ");
    const known = letters.get(key);
    if (known !== undefined) return known;
    for (const symbol of satisfied) collect(symbol);
    letters.set(key, letterSymbols.length);
    letterSymbols.push(collected.take().sort());
    return letterSymbols.length - 1;
  };

  const lettersOf = (kind: TokenKind, written: string): readonly number[] => {
    if (kind === EMAIL) return [letterOf(written.toLowerCase(), ["email"])];
    if (kind === URL) return [letterOf(written.toLowerCase(), ["url"])];
    if (kind === MONEY) return [letterOf(written, ["money", "number"])];
    if (kind === NUMBER) return [letterOf(written, ["number"])];
    const capital = /^\p{Lu}/u.test(written) ? ["capital"] : [];
    return fold(written).map((word) => letterOf(word, NUMBER_WORDS.has(word) ? [...capital, "number"] : capital));
  };

  const read = (kind: TokenKind, written: string): ReadToken => ({
    letters: lettersOf(kind, written),
    ...clues.inWord(written),
  });

  /**
   * Most tokens are one letter and tell nothing: the others, like contractions, are kept apart, under numbers below 0, and
   * those that read alike, like most figures, once.
   */
  const readForms = oncePer((forms: Forms): ReadForms => {
    const specials: ReadToken[] = [];
    const codes = new Map<string, number>();
    const codeOf = perForm((written, kind) => {
      const token = read(kind, written);
      const [letter] = token.letters;
      if (token.letters.length === 1 && token.holds.length + token.begins.length === 0) return letter as number;
      const key = JSON.stringify(token);
      const code = codes.get(key) ?? -specials.push(token);
      codes.set(key, code);
      return code;
    });
    return { codeOf: codeOf(forms), special: (code) => specials[-1 - code] as ReadToken };
  });

  return {
    symbolOf(kind, word) {
      const key = `${kind} ${word}`;
      const known = asked.get(key);
      if (known !== undefined) return known;
      const symbol = intern(words[kind], kind === "stem" ? stem(word) : word);
      asked.set(key, symbol);
      return symbol;
    },
    compoundOf: (key) => intern(compounds, key),
    letterOfCompound: (symbol) => letterWith([symbol]),
    groupOf(symbolsOfIt) {
      const all = [...new Set(symbolsOfIt)].sort((a, b) => a - b);
      const key = all.join(" ");
      const known = choices.get(key);
      if (known !== undefined) return known;
      const group = intern(choices, key);
      addGroup(group, all);
      return group;
    },
    read,
    readForms,
    seconds: perForm(clues.second),
    follows: clues.follows,
    data: () => ({
      size,
      words: { exact: [...words.exact], stem: [...words.stem], class: [...words.class] },
      groups: [...members],
    }),
    symbolsOf: (letter) => letterSymbols[letter] as Int32Array,
    membersOf: (symbol) => members.get(symbol) ?? [],
    size: () => size,
    letterCount: () => letterSymbols.length,
  };
}
