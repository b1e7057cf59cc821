import { evidence } from "../../../document/place.ts";
import type { NoticeContext } from "../../../extract/context.ts";
import type { Clause } from "../../../types.ts";
import type { Judge } from "../../judge.ts";
import { fail, notApplicable, pass } from "../../verdict.ts";
import { firstClause } from "./first-clause.ts";
import { type Sentence, sentencesOf } from "./prose.ts";

/** Flesch calls a text below 50 difficult; three notices in four are, so only those well below it are worth a word. */
const EASIEST_HARD = 45;
const LONGEST_MEAN = 25;
/** In short sentences long words are often names of bodies and things: then only a text full of them is hard. */
const SHORT_MEAN = 18;
const HARD_IN_SHORT = 35;
/** Fewer words tell nothing of a text, or of one of its sections. */
const FEWEST_WORDS = 100;

/** What the sentences of a section, or of a whole text, come to. */
interface Tally {
  sentences: number;
  words: number;
  syllables: number;
}

/** Judges by the Flesch reading ease of the running text and by the mean length of its sentences; reported at its hardest section. */
export const hardToRead: Judge = (_rule, { context }) => {
  const sections = tallied(sentencesOf(context));
  const total = sum([...sections.values()]);
  if (total.words < FEWEST_WORDS) return notApplicable("there is too little running text to measure");
  const ease = easeOf(total);
  const mean = total.words / total.sentences;
  if (mean <= LONGEST_MEAN && ease >= (mean < SHORT_MEAN ? HARD_IN_SHORT : EASIEST_HARD)) return pass();
  const { clause, rest } = hardest(sections, context);
  const all = `Flesch reading ease: ${Math.round(ease)} (50 or more is easier). Mean length of a sentence: ${mean.toFixed(1)} words (${LONGEST_MEAN} at most).`;
  return fail([evidence(context.document, context.clauses, clause)], { detail: all + rest });
};

/** The section whose text is hardest, where there are several to choose from; else the notice itself. */
function hardest(
  sections: ReadonlyMap<number, Tally>,
  context: NoticeContext,
): { readonly clause: Clause; readonly rest: string } {
  const eases = [...sections]
    .filter(([heading, { words }]) => heading >= 0 && words >= FEWEST_WORDS)
    .map(([heading, tally]) => ({ clause: context.clauses[heading] as Clause, ease: easeOf(tally) }))
    .sort((a, b) => a.ease - b.ease || a.clause.index - b.clause.index);
  const [first] = eases;
  if (!first || eases.length === 1) return { clause: firstClause(context), rest: "" };
  return { clause: first.clause, rest: ` This section is the hardest: ${Math.round(first.ease)}.` };
}

/** Heading → what the sentences under it come to. */
function tallied(sentences: readonly Sentence[]): ReadonlyMap<number, Tally> {
  const byHeading = new Map<number, Tally>();
  for (const { clause, words, syllables } of sentences) {
    const tally = byHeading.get(clause.heading) ?? { sentences: 0, words: 0, syllables: 0 };
    byHeading.set(clause.heading, tally);
    tally.sentences += 1;
    tally.words += words;
    tally.syllables += syllables;
  }
  return byHeading;
}

const sum = (tallies: readonly Tally[]): Tally =>
  tallies.reduce(
    (all, each) => ({
      sentences: all.sentences + each.sentences,
      words: all.words + each.words,
      syllables: all.syllables + each.syllables,
    }),
    { sentences: 0, words: 0, syllables: 0 },
  );

/** The Flesch reading ease. */
const easeOf = ({ sentences, words, syllables }: Tally): number =>
  206.835 - 1.015 * (words / sentences) - 84.6 * (syllables / words);
