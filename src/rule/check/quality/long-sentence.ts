import { evidence } from "../../../document/place.ts";
import { textOf } from "../../../extract/passage.ts";
import type { Judge } from "../../judge.ts";
import { fail, pass } from "../../verdict.ts";
import { wordsIn } from "./measure.ts";
import { sentencesOf } from "./prose.ts";

const MOST_WORDS = 40;
/** What is longer is a list or a table that lost its shape, not a sentence. */
const NO_SENTENCE = 200;

/** Judges by sentences that run on for more than forty words, each a finding. */
export const longSentence: Judge = (_rule, { context: { document, clauses }, context }) => {
  const long = sentencesOf(context)
    .filter(({ words }) => words > MOST_WORDS && words <= NO_SENTENCE)
    .filter(({ clause }) => runsOn(textOf(context, clause)));
  if (long.length === 0) return pass();
  return fail(
    long.map(({ clause }) => evidence(document, clauses, clause)),
    { details: long.map(({ words }) => `It has ${words} words.`) },
  );
};

/** Whether a reader takes in too many words without a stop. */
const runsOn = (text: string): boolean =>
  text.split(STOP).some((stretch, _, { length }) => {
    const things = stretch.split(",");
    // Too many words for the rule to look at the sentence at all.
    if (length === 1 && things.length < FEWEST_THINGS) return true;
    const words = things.map((thing) => wordsIn(thing));
    // A list of things is read thing by thing.
    const isList = things.length >= FEWEST_THINGS && words.slice(1).every((each) => each <= LONGEST_THING);
    return (isList ? Math.max(...words) : words.reduce((sum, each) => sum + each, 0)) > MOST_WORDS;
  });

/** A semicolon, a colon, or the mark of an item within the sentence: "(a)", "(ii)", "(3)". */
const STOP = /[;:]\s|\((?:[a-z]|[ivx]{1,4}|\d{1,2})\)\s/;
const FEWEST_THINGS = 5;
const LONGEST_THING = 9;
