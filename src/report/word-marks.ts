/** Two wordings of a sentence with the words marked in which they differ. */
import { diffArrays } from "diff";

/** A stretch of a text, and whether only this text has it. */
export interface Marked {
  readonly text: string;
  readonly own: boolean;
}

/** Sentences of more words than this are shown without marks. */
const MOST_WORDS = 400;

/** The two texts on one line each, cut into stretches that both have and that only one has; case and quotes do not count. */
export function wordMarks(before: string, after: string): readonly [readonly Marked[], readonly Marked[]] {
  const [ours, theirs] = [wordsOf(before), wordsOf(after)];
  if (Math.max(ours.length, theirs.length) > MOST_WORDS) return [whole(ours), whole(theirs)];
  const parts = diffArrays(ours.map(fold), theirs.map(fold));
  const marked: [Marked[], Marked[]] = [[], []];
  let [i, j] = [0, 0];
  for (const { added = false, removed = false, count } of parts) {
    if (!added) marked[0].push({ text: ours.slice(i, i + count).join(" "), own: removed });
    if (!removed) marked[1].push({ text: theirs.slice(j, j + count).join(" "), own: added });
    if (!added) i += count;
    if (!removed) j += count;
  }
  return marked;
}

const wordsOf = (text: string): string[] => text.split(/\s+/).filter(Boolean);

const fold = (word: string): string =>
  word
    .toLowerCase()
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[.,;:]$/, "");

const whole = (words: readonly string[]): readonly Marked[] => [{ text: words.join(" "), own: false }];
