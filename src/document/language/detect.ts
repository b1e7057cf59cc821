import { celticWords, countOf, englishWords } from "./function-words.ts";
import { likeliest } from "./likeliest.ts";

/** A language by its code, "" for one that is not known; null where nobody can tell. */
export type Language = string | null;

/** The language of a passage that has few of the words of English. What is in no language counts as English: it is read. */
export function detect(passage: string): Language {
  const text = passage.replace(/\S*[@/_]\S*/g, " ");
  if (isNames(text) || PLACEHOLDER.test(text)) return "en";
  const celtic = celticLanguage(text);
  if (celtic) return celtic;
  const { language, isReliable, fits } = likeliest(text);
  if (language === "en") return "en";
  if (isReliable && fits("en") < SURELY * fits(language)) return language;
  // A script other than ours, whatever the language.
  const foreign = countOf(/[^\p{Script=Latin}\P{L}]/gu, text) > text.length / 3;
  return foreign ? "" : null;
}

/** Names of people, places and bodies say nothing of the language of what they stand in. */
function isNames(text: string): boolean {
  const words = countOf(/\p{L}{2,}/gu, text);
  return words < 8 || countOf(/\p{Lu}\p{L}+/gu, text) > words / 2;
}

/** What stands where the text is still to come is no language. */
const PLACEHOLDER = /\b(?:lorem|ipsum|dolor sit|consectetur|adipi[sc]{2}ing|eiusmod|incididunt)\b/i;

/** Where English is nearly as likely, a list of names or an address is English. */
const SURELY = 0.8;

/** Such a language has one of its small words in fifty characters or less, and names in another have none. */
function celticLanguage(text: string): string | null {
  const found = Object.entries(celticWords)
    .map(([language, words]) => ({ language, count: countOf(words, text) }))
    .sort((a, b) => b.count - a.count)[0];
  return found && found.count * 50 >= text.length && found.count > 2 * countOf(englishWords, text)
    ? found.language
    : null;
}
