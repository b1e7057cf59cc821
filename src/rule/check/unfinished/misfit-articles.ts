import { isWord } from "../../../document/words.ts";
import { DETERMINER, ONE } from "./word-kinds.ts";
import type { WordLine } from "./word-line.ts";

/** "a individual", "an website", "the by", "your to": where an article does not fit the next word, its number; -1 elsewhere. */
export function misfitArticle(line: WordLine, at: number): number {
  if ((line.kinds(at - 1) & (ONE | DETERMINER)) === 0 || !line.joins(at)) return -1;
  const article = line.word(at - 1);
  const word = line.written(at);
  if (article === "an" || article === "a") {
    if (!/^[a-z]{3,}$/.test(word) || (line.kinds(at) & ONE) !== 0 || isLetter(line, at - 1)) return -1;
    const wrong =
      article === "an" ? CONSONANT.test(word) && /[aeiouy]/.test(word) : VOWEL.test(word) && !SMALL.test(word);
    return wrong && isWord(word) ? at - 1 : -1;
  }
  const never = NEVER[article];
  return never?.has(word) ? at - 1 : -1;
}

const CONSONANT = /^(?:[bcdfgjklmnpqrstvwxyz]|u(?:ser|sed|seful|sual|ni[aoqt]|nif|niv|tili))/;
const VOWEL = /^(?:[ai]|e(?!u|we)|o(?!n(?:e|ce)\b|ne-)|un(?!i[aoqtfv]|i$)|up|ur|ul(?!u))/;
const SMALL =
  /^(?:and|are|all|any|about|also|above|after|against|am|if|in|into|is|it|its|of|off|on|only|onto|or|our|out|over|under|until|unless|upon|as|at|an|each|every|other|either|et|al|us|use|up)$/;

/** "option a involves": the letter is a name. */
const isLetter = (line: WordLine, at: number): boolean =>
  /^(?:section|point|part|article|option|letter|group|category|class|schedule|annex|step|type|plan|paragraph|tier|level|appendix|vitamin|hepatitis|\d+|[a-z])$/.test(
    line.word(at - 1),
  ) ||
  (line.written(at) === "A" && at > line.first);

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));
const possessives = set(
  "to for with by be can may must has have we they us it that these any been could would should if because",
);
const NEVER: Readonly<Record<string, ReadonlySet<string>>> = {
  the: set("any every each be been have does would should must could and or but if because by with us them into"),
  our: possessives,
  your: possessives,
  their: possessives,
};
