import { type WordTable, wordTable } from "../../../document/word-table.ts";
import { wordSet } from "../../../word-set.ts";
import { IRREGULAR, verbsIn } from "./verb-forms.ts";
import { wordClassList } from "./word-class-list.ts";

/** "website": one of it, or what cannot be counted. */
export const NOUN = 1;
/** "websites" */
export const NOUNS = 2;
export const ADJECTIVE = 4;
export const ADVERB = 8;
/** "provide" */
export const VERB = 16;
/** "provides" */
export const VERB_S = 32;
/** "provided", "took" */
export const SIMPLE = 64;
/** "provided", "taken" */
export const PARTICIPLE = 128;
/** "providing" */
export const ING = 256;
/** "the", "our" */
export const ARTICLE = 512;
/** "we": always the subject. */
export const WE = 1 << 10;
/** "us": never the subject. */
export const US = 1 << 11;
/** "you", "it" */
export const YOU_IT = 1 << 12;
/** "will" */
export const MODAL_VERB = 1 << 13;
/** "is" */
export const IS_ARE = 1 << 14;
/** "of", "for": no adverbs. */
export const OF = 1 << 15;
/** "in", "up": adverbs too. */
export const IN = 1 << 16;
export const TO_WORD = 1 << 17;
export const AND = 1 << 18;
/** "because", "if" */
export const IF = 1 << 19;
/** "which", "how", "that" */
export const WHICH = 1 << 20;
export const NOT = 1 << 21;
/** "any", "some", "all", "two": with a noun and without one. */
export const ANY = 1 << 22;
/** "has", "does" */
export const HAS = 1 << 23;

/** What a word in lower case may be: bits, of which one at least fits wherever it rightly stands. 0 for a word that is not known. */
export function classesOf(word: string): number {
  const closed = CLOSED.get(word);
  if (closed !== undefined) return closed;
  if (MANY_OR_ONE.has(word)) return NOUNS | NOUN;
  if (!/^[a-z]{2,}$/.test(word)) return 0;
  return ofLemma(word) | irregular(word) | ofInflected(word) || byEnding(word);
}

const closedLists: readonly (readonly [number, string])[] = [
  [ARTICLE, "a an the our your their my every its"],
  [ARTICLE | US, "his her"],
  [
    ANY,
    "this these those some any all both each such another other others same more most much many less least few fewer several " +
      "various enough either neither own one ones none no two three four five six seven eight nine ten eleven twelve half first " +
      "second third last next",
  ],
  [ANY | WHICH | IF, "that"],
  [WE, "we they he she"],
  [US, "us them him me"],
  [YOU_IT, "you it"],
  [MODAL_VERB, "would shall should can could may might must cannot"],
  [MODAL_VERB | NOUN, "will"],
  [IS_ARE, "is are was were am"],
  [VERB, "be"],
  [PARTICIPLE, "been"],
  [ING | NOUN, "being"],
  [HAS | VERB, "have do"],
  [HAS, "has does did"],
  [HAS | PARTICIPLE, "had"],
  [PARTICIPLE | ADJECTIVE, "done"],
  [OF, "of for with from at into onto upon amongst among without during regarding concerning via per towards until"],
  [
    IN,
    "in on by up out off over under about through across along around above below down after before behind beyond inside " +
      "outside within near past since between against as like than except including despite throughout round plus",
  ],
  [TO_WORD, "to"],
  [AND, "and or but nor"],
  [IF, "if because unless although though while whilst whereas whether once"],
  [WHICH, "who whom whose which what how why where when whatever whichever whoever wherever whenever"],
  [NOT, "not"],
  [
    ADVERB,
    "only so also then now here there always never just even still already yet too very again perhaps maybe however therefore " +
      "thus soon ever else together away often sometimes quite rather",
  ],
  [ADVERB | VERB, "please"],
];

/** Left alone: letters, and words with a use that no list tells. */
const LEFT_ALONE = "etc eg ie al am pm let lets ok well right off opt left";

const CLOSED: ReadonlyMap<string, number> = new Map([
  ...closedLists.flatMap(([bits, words]) => words.split(" ").map((word) => [word, bits] as const)),
  ...LEFT_ALONE.split(" ").map((word) => [word, 0] as const),
]);

/** Irregular verbs beside those that notices use. */
const OTHER_IRREGULAR = verbsIn(
  "drive drove driven|fall fell fallen|feel felt felt|forget forgot forgotten|grow grew grown|lead led led|run ran run|" +
    "seek sought sought|spend spent spent|stand stood stood|steal stole stolen|teach taught taught|put put put|" +
    "set set set|cut cut cut|read read read|hit hit hit|cost cost cost|broadcast broadcast broadcast|" +
    "offset offset offset|arise arose arisen|draw drew drawn|win won won|wear wore worn|rise rose risen|sit sat sat|" +
    "break broke broken|uphold upheld upheld|oversee oversaw overseen|overcome overcame overcome|beset beset beset|" +
    "catch caught caught|bear bore borne|let let let|lend lent lent|bind bound bound",
);

const irregulars = made();

function made(): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const add = (word: string, bit: number): void => {
    found.set(word, (found.get(word) ?? 0) | bit);
  };
  for (const [, simple, participle] of [...IRREGULAR, ...OTHER_IRREGULAR]) {
    add(simple, SIMPLE);
    add(participle, PARTICIPLE);
  }
  return found;
}

const irregular = (word: string): number => irregulars.get(word) ?? 0;

/** Plurals without an "s" of their own, and what may be one and many. */
const MANY_OR_ONE = wordSet(
  "people children men women data media criteria staff police bases analyses series clergy personnel",
);

/** Lemma → 1 noun, 2 verb, 4 adjective, 8 adverb. */
let lemmas: WordTable | undefined;
const NOUN_SENSE = 1;
const VERB_SENSE = 2;

function sensesOf(word: string): number {
  // The list is unpacked the first time that it is asked.
  lemmas ??= wordTable(wordClassList);
  return lemmas.markOf(word, 0, word.length);
}

const OF_SENSE: readonly (readonly [number, number])[] = [
  [NOUN_SENSE, NOUN],
  [VERB_SENSE, VERB],
  [4, ADJECTIVE],
  [8, ADVERB],
];

function ofLemma(word: string): number {
  const senses = sensesOf(word);
  let bits = 0;
  for (const [sense, bit] of OF_SENSE) if ((senses & sense) !== 0) bits |= bit;
  return bits;
}

/** "websites", "provides", "provided", "providing", "quickly", "closer": by what is left without the ending. */
function ofInflected(word: string): number {
  let bits = 0;
  if (/[^s]s$/.test(word)) {
    const senses = anyOf(word.slice(0, -1), word.replace(/es$/, ""), word.replace(/ies$/, "y"));
    if ((senses & NOUN_SENSE) !== 0) bits |= NOUNS;
    if ((senses & VERB_SENSE) !== 0) bits |= VERB_S;
  }
  if (word.endsWith("ed") && (stemOf(word, 2) & VERB_SENSE) !== 0) bits |= SIMPLE | PARTICIPLE;
  if (word.endsWith("ing") && (stemOf(word, 3) & VERB_SENSE) !== 0) bits |= ING;
  if (word.endsWith("ly") && bits === 0 && ofLemma(word) === 0) bits |= ADVERB;
  if (/(?:er|est)$/.test(word) && (stemOf(word, word.endsWith("er") ? 2 : 3) & 12) !== 0) bits |= ADJECTIVE | ADVERB;
  return bits;
}

/** What a word may be without its last letters: with "e", with one letter less, with "y" for "i". */
function stemOf(word: string, ending: number): number {
  const stem = word.slice(0, -ending);
  return anyOf(stem, `${stem}e`, stem.replace(/(.)\1$/, "$1"), stem.replace(/i$/, "y"));
}

const anyOf = (...words: readonly string[]): number => words.reduce((bits, word) => bits | sensesOf(word), 0);

/** What the ending of a word that is in no list tells. */
function byEnding(word: string): number {
  if (/.{3}(?:tion|sion|ness|ship|ability|ibility)$/.test(word)) return NOUN;
  if (/.{3}(?:tion|sion|ship|abilitie|ibilitie)s$/.test(word)) return NOUNS;
  return 0;
}
