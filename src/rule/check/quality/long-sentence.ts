import { evidence } from "../../../document/place.ts";
import type { Judge } from "../../judge.ts";
import { fail, pass } from "../../verdict.ts";
import { sentencesOf } from "./prose.ts";

const MOST_WORDS = 40;
/** What is longer is a list or a table that lost its shape, not a sentence. */
const NO_SENTENCE = 200;

/** Judges by sentences of more than forty words, each a finding. */
export const longSentence: Judge = (_rule, { context: { document, clauses }, context }) => {
  const long = sentencesOf(context).filter(({ words }) => words.length > MOST_WORDS && words.length <= NO_SENTENCE);
  if (long.length === 0) return pass();
  const longest = Math.max(...long.map(({ words }) => words.length));
  return fail(
    long.map(({ clause }) => evidence(document, clauses, clause)),
    { detail: long.length === 1 ? `It has ${longest} words.` : `The longest of them has ${longest} words.` },
  );
};
