import { evidence } from "../../../document/place.ts";
import type { NoticeContext } from "../../../extract/context.ts";
import type { Clause } from "../../../types.ts";
import type { Judge } from "../../judge.ts";
import { fail, notApplicable, pass } from "../../verdict.ts";
import { firstClause } from "./first-clause.ts";
import { type Sentence, sentencesOf } from "./prose.ts";
import { syllables } from "./syllables.ts";

/** Flesch calls a text below 50 difficult; three notices in four are, so only those well below it are worth a word. */
const EASIEST_HARD = 45;
const LONGEST_MEAN = 25;
/** Fewer words tell nothing of a text, or of one of its sections. */
const FEWEST_WORDS = 100;

/** Judges by the Flesch reading ease of the running text and by the mean length of its sentences; reported at its hardest section. */
export const hardToRead: Judge = (_rule, { context }) => {
  const sentences = sentencesOf(context);
  if (wordsIn(sentences) < FEWEST_WORDS) return notApplicable("there is too little running text to measure");
  const { ease, mean } = measured(sentences);
  if (ease >= EASIEST_HARD && mean <= LONGEST_MEAN) return pass();
  const { clause, rest } = hardest(sentences, context);
  const all = `Flesch reading ease: ${Math.round(ease)} (50 or more is easier). Mean length of a sentence: ${mean.toFixed(1)} words (${LONGEST_MEAN} at most).`;
  return fail([evidence(context.document, context.clauses, clause)], { detail: all + rest });
};

/** The section whose text is hardest, where there are several to choose from; else the notice itself. */
function hardest(
  sentences: readonly Sentence[],
  context: NoticeContext,
): { readonly clause: Clause; readonly rest: string } {
  const byHeading = new Map<number, Sentence[]>();
  for (const sentence of sentences)
    byHeading.set(sentence.clause.heading, [...(byHeading.get(sentence.clause.heading) ?? []), sentence]);
  const sections = [...byHeading]
    .filter(([heading, own]) => heading >= 0 && wordsIn(own) >= FEWEST_WORDS)
    .map(([heading, own]) => ({ clause: context.clauses[heading] as Clause, ease: measured(own).ease }))
    .sort((a, b) => a.ease - b.ease || a.clause.index - b.clause.index);
  const [first] = sections;
  if (!first || sections.length === 1) return { clause: firstClause(context), rest: "" };
  return { clause: first.clause, rest: ` This section is the hardest: ${Math.round(first.ease)}.` };
}

function measured(sentences: readonly Sentence[]): { readonly ease: number; readonly mean: number } {
  const words = wordsIn(sentences);
  const mean = words / sentences.length;
  return { mean, ease: 206.835 - 1.015 * mean - 84.6 * (count(sentences, spoken) / words) };
}

const wordsIn = (sentences: readonly Sentence[]): number => count(sentences, ({ words }) => words.length);

const count = (sentences: readonly Sentence[], of: (sentence: Sentence) => number): number =>
  sentences.reduce((sum, sentence) => sum + of(sentence), 0);

/** The syllables of a sentence; figures, addresses and links count one each. */
const spoken = ({ words }: Sentence): number =>
  words.reduce((sum, word) => sum + (/[\d@/]/.test(word) ? 1 : syllables(word.replace(/[^\p{L}]/gu, ""))), 0);
