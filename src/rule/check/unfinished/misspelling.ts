import { isWord } from "../../../document/words.ts";
import { editDistance } from "../../../nearest.ts";
import { wordSet } from "../../../word-set.ts";
import { NOTICE_WORDS } from "./notice-words.ts";

/** Shorter words are too near to too many others. */
const TELLING = 6;
/** Longer ones are none of English. */
const LONGEST = 30;
const VOWELS = "aeiou";
const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/**
 * The word that a misspelt one was meant to be, or null: two neighbouring letters changed places, one letter was left out,
 * or one was typed twice or too many. One letter for another is left alone, for so are most rare words spelt, but where the
 * word is one of those of which notices are full.
 */
export function meantWord(word: string): string | null {
  const often = OFTEN.get(word) ?? undoubled(word);
  if (often) return often;
  if (word.length < TELLING || word.length > LONGEST || isDerived(word)) return null;
  const common = slipOf(word);
  if (common || isCompound(word)) return common;
  for (const candidate of repairs(word)) if (isWord(candidate)) return candidate;
  return null;
}

/** Misspellings that look as if they were built of other words, or that are two slips away from what was meant. */
const OFTEN: ReadonlyMap<string, string> = new Map(
  (
    "lawfull lawful,usefull useful,conset consent,permenant permanent,permenantly permanently,immediatly immediately," +
    "truely truly,maintainence maintenance,unfortunatly unfortunately,tommorow tomorrow,controler controller," +
    "cookes cookies,deletd deleted,erasue erasure,facilites facilities,financal financial,marketting marketing," +
    "payement payment,persistant persistent,polcy policy,providor provider,removeal removal,schedual schedule," +
    "statment statement,storeage storage,temporarly temporarily,thier their,wich which,writting writing,yuor your," +
    "relevent relevant,untill until,wether whether,managment management," +
    "withdrawl withdrawal,identifable identifiable,identifyable identifiable,analyised analysed,anonimised anonymised," +
    "pseudonomised pseudonymised,maintainance maintenance,persue pursue,persuant pursuant,accessable accessible," +
    "responsable responsible,responsability responsibility,liase liaise,liasing liaising,consistant consistent," +
    "legitmate legitimate,legimate legitimate,confidental confidential,securly securely,organistion organisation," +
    "organsation organisation,orgnisation organisation,authorites authorities,wellfare welfare,retension retention," +
    "contributer contributor,contributers contributors,processer processor,processers processors,assesment assessment," +
    "assesments assessments,nessesary necessary,publically publicly,fullfil fulfil,fullfill fulfil," +
    "neccesary necessary,neccessary necessary,neccesarily necessarily,privledge privilege,imformation information," +
    "infomation information,processesing processing,occurence occurrence,refering referring"
  )
    .split(",")
    .map((entry) => entry.split(" ") as [string, string]),
);

/** The word of all notices that this one, which is no word, is a slip away from, or null. */
export const noticeWord = (word: string): string | null =>
  word.length < TELLING || word.length > LONGEST || isDerived(word) ? null : slipOf(word);

/** Any letter is another, too few or too many, or two changed places. */
function slipOf(word: string): string | null {
  // "Organizations" is no slip.
  if (NOTICE_WORDS.has(word.replace(/iz/g, "is")) || RIGHT.has(word)) return null;
  for (const right of NOTICE_WORDS) if (isSlip(word, right) || isCutShort(word, right)) return right;
  if (word.length < LONG) return null;
  for (const right of NOTICE_WORDS) if (right.length >= LONG && areTwoSlips(word, right)) return right;
  return null;
}

/** Words that notices have as well, though no list of words does. */
const RIGHT = wordSet("requestor requestors practise practises practising");

/** Whether two words are one slip apart, neither at the beginning nor at the end, where another letter makes another word or form. */
function isSlip(word: string, right: string): boolean {
  if (Math.abs(word.length - right.length) > 1 || word.length < 6 || right.length < 6) return false;
  let from = 0;
  while (from < right.length && word[from] === right[from]) from += 1;
  if (from === 0 || from >= right.length - 1) return false;
  let end = word.length;
  let rightEnd = right.length;
  while (end > from && rightEnd > from && word[end - 1] === right[rightEnd - 1]) {
    end -= 1;
    rightEnd -= 1;
  }
  const left = word.slice(from, end);
  const meant = right.slice(from, rightEnd);
  if (left.length <= 1 && meant.length <= 1) return true;
  return left.length === 2 && meant.length === 2 && left[0] === meant[1] && left[1] === meant[0];
}

/** "childre", "informatio": the last letter was lost, of a word that nobody cuts short. */
const isCutShort = (word: string, right: string): boolean =>
  right.length === word.length + 1 && word.length > TELLING && /[ntgl]$/.test(right) && right.startsWith(word);

/** Of words of so many letters two slips leave no doubt. */
const LONG = 11;

/** Whether two letters between the first and the last one were changed, left out or added. */
function areTwoSlips(word: string, right: string): boolean {
  if (Math.abs(word.length - right.length) > 2 || word[0] !== right[0] || word.at(-1) !== right.at(-1)) return false;
  return editDistance(word, right) <= 2;
}

/** "occured", "transfering": the word in whose middle a letter stands twice, and here once. */
function undoubled(word: string): string | null {
  const parts = /^([a-z]{2,}[aeiou])([bdgmnprt])(ed|ing)$/.exec(word);
  if (!parts) return null;
  const doubled = `${parts[1]}${parts[2]}${parts[2]}${parts[3]}`;
  return isWord(doubled) ? doubled : null;
}

function* repairs(word: string): Generator<string> {
  for (let at = 0; at + 1 < word.length; at += 1) {
    const left = word[at] as string;
    const right = word[at + 1] as string;
    if (left !== right) yield word.slice(0, at) + right + left + word.slice(at + 2);
  }
  for (let at = 1; at + 1 < word.length; at += 1) {
    if (!VOWELS.includes(word[at] as string)) continue;
    for (const vowel of VOWELS) if (vowel !== word[at]) yield word.slice(0, at) + vowel + word.slice(at + 1);
  }
  // The first letter is hardly ever the one that is wrong, and the last makes plurals and feminines.
  for (let at = 1; at < word.length; at += 1) {
    for (const letter of LETTERS) yield word.slice(0, at) + letter + word.slice(at);
  }
  for (let at = 1; at + 1 < word.length; at += 1) yield word.slice(0, at) + word.slice(at + 1);
}

const PREFIX =
  /^(?:un|re|non|pre|anti|multi|sub|de|dis|mis|inter|intra|micro|self|over|under|out|co|pro|post|bi|tri|cyber|bio|tele|auto|extra|ultra|super|trans|counter|geo|hyper|mono|poly|eco|meta|crypto|web|data|hash|time|user|e)/;
const SUFFIX =
  /(?:s|es|ed|d|ing|ly|er|ers|or|ors|able|ability|ness|less|ful|ment|ments|isation|ization|isations|ise|ised|ises|ising|ize|ized|izes|izing|ist|ists|ism|ity|ies|al|ally|ian|ship|wise|like|ware|base|point|line|book|file|name|side|list|card|work|house|time|port|room|box|man|men|land|ton|ham|bury|ford|shire|wood|ley)$/;

/** Words made of others that the list has not: "pseudonymised", "resubmission". */
function isDerived(word: string): boolean {
  const root = word.replace(PREFIX, "");
  if (root !== word && root.length > 2 && isWord(root)) return true;
  const stem = word.replace(SUFFIX, "");
  return stem !== word && stem.length > 1 && (isWord(stem) || isWord(`${stem}e`) || isWord(`${stem}y`));
}

/** Two words in one: "dropdown". */
function isCompound(word: string): boolean {
  for (let at = 3; at + 3 <= word.length; at += 1) if (isWord(word.slice(0, at)) && isWord(word.slice(at))) return true;
  return false;
}
