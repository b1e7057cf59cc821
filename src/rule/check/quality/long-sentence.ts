import { evidence } from "../../../document/place.ts";
import { textOf } from "../../../extract/passage.ts";
import type { Judge } from "../../judge.ts";
import { fail, pass } from "../../verdict.ts";
import { measured } from "./measure.ts";
import { sentencesOf } from "./prose.ts";

const MOST_WORDS = 40;
/** What is longer is a list or a table that lost its shape, not a sentence. */
const NO_SENTENCE = 200;

/** Judges by sentences that run on for more than forty words, each a finding. */
export const longSentence: Judge = (_rule, { context: { document, clauses }, context }) => {
  const long = sentencesOf(context)
    .filter(({ words }) => words > MOST_WORDS && words <= NO_SENTENCE)
    .filter(({ clause }) => runOf(textOf(context, clause)) > MOST_WORDS);
  if (long.length === 0) return pass();
  return fail(
    long.map(({ clause }) => evidence(document, clauses, clause)),
    { details: long.map(({ words }) => `It has ${words} words.`) },
  );
};

/** The most words that a reader takes in without a stop: a list of things is read thing by thing. */
const runOf = (text: string): number => {
  const stretches = text.split(STOP).map((stretch) => {
    const things = stretch.split(",").map((thing) => measured(thing, 0, thing.length).words);
    const longest = Math.max(...things);
    const isList = things.length >= FEWEST_THINGS && things.slice(1).every((words) => words <= LONGEST_THING);
    return isList ? longest : things.reduce((sum, words) => sum + words, 0);
  });
  return Math.max(...stretches);
};

/** A semicolon, a colon, or the mark of an item within the sentence: "(a)", "(ii)", "(3)". */
const STOP = /[;:]\s|\((?:[a-z]|[ivx]{1,4}|\d{1,2})\)\s/;
const FEWEST_THINGS = 5;
const LONGEST_THING = 9;
