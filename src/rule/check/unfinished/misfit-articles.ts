import { isWord } from "../../../document/words.ts";
import { wordSet } from "../../../word-set.ts";
import { DETERMINER, LABELLED, ONE } from "./word-kinds.ts";
import type { WordLine } from "./word-line.ts";

/**
 * "a individual", "an website", "the by", "your to": where one of the articles against a word stands before it, its number;
 * -1 elsewhere.
 */
export function misfitArticle(line: WordLine, at: number, against: number): number {
  if (against === 0 || (line.kinds(at - 1) & ARTICLES) === 0 || !line.joins(at)) return -1;
  const article = line.word(at - 1);
  if ((against & (BIT_OF[article] ?? 0)) === 0) return -1;
  const isName = (article === "a" || article === "an") && ((line.kinds(at) & ONE) !== 0 || isLetter(line, at - 1));
  return isName ? -1 : at - 1;
}

/** Which articles and possessives a word does not fit, as bits; 0 for nearly all words. */
export function articlesAgainst(word: string): number {
  let bits = 0;
  if (NEVER_BEHIND_THE.has(word)) bits |= THE;
  if (NEVER_BEHIND_POSSESSIVES.has(word)) bits |= POSSESSIVE;
  if (!/^[a-z]{3,}$/.test(word)) return bits;
  if (CONSONANT.test(word) && /[aeiouy]/.test(word)) return isWord(word) ? bits | AN : bits;
  return VOWEL.test(word) && !SMALL.test(word) && isWord(word) ? bits | A : bits;
}

/** The kinds of words of which it tells. */
export const ARTICLES = ONE | DETERMINER;

const THE = 1;
const POSSESSIVE = 2;
const A = 4;
const AN = 8;
const BIT_OF: Readonly<Record<string, number>> = {
  the: THE,
  our: POSSESSIVE,
  your: POSSESSIVE,
  their: POSSESSIVE,
  a: A,
  an: AN,
};

const CONSONANT = /^(?:[bcdfgjklmnpqrstvwxyz]|u(?:ser|sed|seful|sual|ni[aoqt]|nif|niv|tili))/;
const VOWEL = /^(?:[ai]|e(?!u|we)|o(?!n(?:e|ce)\b|ne-)|un(?!i[aoqtfv]|i$)|up|ur|ul(?!u))/;
const SMALL =
  /^(?:and|are|all|any|about|also|above|after|against|am|if|in|into|is|it|its|of|off|on|only|onto|or|our|out|over|under|until|unless|upon|as|at|an|each|every|other|either|et|al|us|use|up)$/;

/** "option a involves", "vitamin a": the letter is a name. */
const isLetter = (line: WordLine, at: number): boolean =>
  LABELLED.has(line.word(at - 1)) ||
  /^(?:vitamin|hepatitis|\d+|[a-z])$/.test(line.word(at - 1)) ||
  (line.written(at) === "A" && at > line.first);

const NEVER_BEHIND_POSSESSIVES = wordSet(
  "to for with by be can may must has have we they us it that these any been could would should if because are do does agree provide give believe consider apply submit receive decide become",
);
const NEVER_BEHIND_THE = wordSet(
  "any every each be been have does would should must could and or but if because by with us them into",
);
