/** Sentences of a common text that a few notices leave out. */
import type { Span } from "../words.ts";
import { RUN } from "./model.ts";
import { has, numberWords, once, shingles } from "./shingles.ts";

/** Shorter ones say little, and are not missed. */
const FEWEST_WORDS = 8;

/** Of a sentence that more lack than these, it cannot be said that they left it out. */
const MOST_LACKING = 0.2;

/** Of the sentences of a text all of whose words are fixed: which texts have less than half of it. */
export function omissions(
  texts: readonly (readonly string[])[],
  at: number,
  fixed: readonly boolean[],
  sentences: readonly Span[],
): readonly { readonly span: Span; readonly lacking: readonly number[] }[] {
  const whole = sentences.filter(({ from, to }) => to - from >= FEWEST_WORDS && fixed.slice(from, to).every(Boolean));
  if (whole.length === 0) return [];
  const numberOf = numberWords();
  const model = shingles(Uint32Array.from(texts[at]!, numberOf), RUN);
  const lacking = whole.map((): number[] => []);
  texts.forEach((words, text) => {
    const runs = once(shingles(Uint32Array.from(words, numberOf), RUN));
    whole.forEach(({ from, to }, i) => {
      let kept = 0;
      for (let run = from; run + RUN <= to; run++) if (has(runs, model[run]!)) kept++;
      if (kept < (to - from - RUN + 1) / 2) lacking[i]!.push(text);
    });
  });
  const most = Math.max(1, texts.length * MOST_LACKING);
  return whole.flatMap((span, i) => {
    const without = lacking[i]!;
    return without.length > 0 && without.length <= most ? [{ span, lacking: without }] : [];
  });
}
