import { isWord } from "../../../document/words.ts";

/** Shorter words are too near to too many others. */
const TELLING = 6;
/** Longer ones are none of English. */
const LONGEST = 30;
const VOWELS = "aeiou";
const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/**
 * The word that a misspelt one was meant to be, or null: two neighbouring letters changed places, one letter was left out,
 * or one was typed twice or too many. One letter for another is left alone, for so are most rare words spelt.
 */
export function meantWord(word: string): string | null {
  const often = OFTEN.get(word) ?? undoubled(word);
  if (often) return often;
  if (word.length < TELLING || word.length > LONGEST || isBuilt(word)) return null;
  for (const candidate of repairs(word)) if (isWord(candidate)) return candidate;
  return null;
}

/** Misspellings that look as if they were built of other words, or that are two slips away from what was meant. */
const OFTEN: ReadonlyMap<string, string> = new Map(
  (
    "relevent relevant,untill until,wether whether,managment management," +
    "withdrawl withdrawal,identifable identifiable,identifyable identifiable,analyised analysed,anonimised anonymised," +
    "pseudonomised pseudonymised,maintainance maintenance,persue pursue,persuant pursuant,accessable accessible," +
    "responsable responsible,responsability responsibility,liase liaise,liasing liaising,consistant consistent," +
    "legitmate legitimate,legimate legitimate,confidental confidential,securly securely,organistion organisation," +
    "organsation organisation,orgnisation organisation,authorites authorities,wellfare welfare,retension retention," +
    "neccesary necessary,neccessary necessary,neccesarily necessarily,privledge privilege,imformation information," +
    "infomation information,processesing processing,occurence occurrence,refering referring"
  )
    .split(",")
    .map((entry) => entry.split(" ") as [string, string]),
);

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

/** Words built of others that the list has not: "pseudonymised", "dropdown", "resubmission". */
function isBuilt(word: string): boolean {
  const root = word.replace(PREFIX, "");
  if (root !== word && root.length > 2 && isWord(root)) return true;
  const stem = word.replace(SUFFIX, "");
  if (stem !== word && stem.length > 1 && (isWord(stem) || isWord(`${stem}e`) || isWord(`${stem}y`))) return true;
  for (let at = 3; at + 3 <= word.length; at += 1) if (isWord(word.slice(0, at)) && isWord(word.slice(at))) return true;
  return false;
}
