import { type Likeliest, likeliestBy } from "./n-grams.ts";
import { prepared } from "./prepared.ts";

/** Tells in which language a text is, most likely. */
export const likeliest: (text: string) => Likeliest = await opened();

/** By what the build has prepared; where the source itself runs, the library is asked. */
async function opened(): Promise<(text: string) => Likeliest> {
  if (prepared) return likeliestBy.bind(null, prepared);
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
