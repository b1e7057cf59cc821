import { type Likeliest, likeliestBy, type NGrams } from "./n-grams.ts";

/** What the build prepares; an address that is not followed before it is asked for. */
const PREPARED = new URL("../../languages.js", import.meta.url).href;

/** Tells in which language a text is, most likely. */
export const likeliest: (text: string) => Likeliest = await opened();

/** By what was prepared when the program was built; beside its source there is none, and the library itself is asked. */
async function opened(): Promise<(text: string) => Likeliest> {
  const prepared = await import(PREPARED).catch(() => null);
  if (prepared) {
    const nGrams: NGrams = prepared.nGrams();
    return (text) => likeliestBy(nGrams, text);
  }
  const { eld } = await import("eld/extrasmall");
  return (text) => {
    const result = eld.detect(text);
    const scores = result.getScores();
    return {
      language: result.language,
      isReliable: result.isReliable(),
      fits: (language) => scores[language] ?? 0,
    };
  };
}
