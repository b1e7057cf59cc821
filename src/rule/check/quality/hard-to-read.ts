import { evidence } from "../../../document/place.ts";
import type { Judge } from "../../judge.ts";
import { fail, notApplicable, pass } from "../../verdict.ts";
import { firstClause } from "./first-clause.ts";
import { type Sentence, sentencesOf } from "./prose.ts";
import { syllables } from "./syllables.ts";

/** Below this Flesch counts a text as "fairly difficult". */
const EASIEST_HARD = 50;
const LONGEST_MEAN = 25;
/** Fewer words tell nothing of a text. */
const FEWEST_WORDS = 100;

/** Judges by the Flesch reading ease of the running text and by the mean length of its sentences. */
export const hardToRead: Judge = (_rule, { context }) => {
  const sentences = sentencesOf(context);
  const words = count(sentences, ({ words }) => words.length);
  if (words < FEWEST_WORDS) return notApplicable("there is too little running text to measure");
  const mean = words / sentences.length;
  const perWord = count(sentences, spoken) / words;
  const ease = 206.835 - 1.015 * mean - 84.6 * perWord;
  if (ease >= EASIEST_HARD && mean <= LONGEST_MEAN) return pass();
  const place = evidence(context.document, context.clauses, firstClause(context));
  return fail([place], {
    detail: `Flesch reading ease: ${Math.round(ease)} (${EASIEST_HARD} or more is easier). Mean length of a sentence: ${mean.toFixed(1)} words (${LONGEST_MEAN} at most).`,
  });
};

const count = (sentences: readonly Sentence[], of: (sentence: Sentence) => number): number =>
  sentences.reduce((sum, sentence) => sum + of(sentence), 0);

/** The syllables of a sentence; figures, addresses and links count one each. */
const spoken = ({ words }: Sentence): number =>
  words.reduce((sum, word) => sum + (/[\d@/]/.test(word) ? 1 : syllables(word.replace(/[^\p{L}]/gu, ""))), 0);
