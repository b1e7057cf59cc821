/** Porter's stemmer from natural, imported by path: the package's index loads database drivers and prints to stdout. */
// @ts-expect-error natural ships no types for its parts
import porter from "natural/lib/natural/stemmers/porter_stemmer.js";

const stemmer = porter as { stem(word: string): string };

/**
 * The Porter stem of a folded word ("processing" → "process"). Porter cuts "use" down to the pronoun "us": it keeps its "e"
 * here.
 */
export function stem(word: string): string {
  if (word.length < 3 || word.length > LONGEST) return word;
  const cut = stemmer.stem(word);
  return cut === "us" ? "use" : cut;
}

/** Letters of the longest word; what is longer is a code or a file, over which the stemmer would take the square of its length. */
const LONGEST = 50;
