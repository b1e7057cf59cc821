/** Two sentences laid word by word beside each other. */
import { diffArrays } from "diff";
import type { Span, Words } from "./words.ts";

/** A sentence of each text, alike but for the `changes` (an empty span where one text has nothing). */
export interface NearSentences {
  readonly sentences: readonly [Span, Span];
  readonly changes: readonly (readonly [Span, Span])[];
  /** Words that both have. */
  readonly common: number;
}

/** Beyond so many words of difference nobody would call two sentences the same. */
const MOST_EDITS = 400;

/** What two sentences have in common and what not; `longest` is their longest common run. Null where too much differs. */
export function align(
  a: Words,
  ours: Span,
  b: Words,
  theirs: Span,
): (NearSentences & { readonly alike: number; readonly longest: number }) | null {
  const options = { maxEditLength: MOST_EDITS };
  const parts = diffArrays(a.forms.slice(ours.from, ours.to), b.forms.slice(theirs.from, theirs.to), options);
  if (!parts) return null;
  const changes: (readonly [Span, Span])[] = [];
  let [i, j, common, longest] = [ours.from, theirs.from, 0, 0];
  let [startA, startB] = [i, j];
  for (const part of parts) {
    if (part.removed) i += part.count;
    else if (part.added) j += part.count;
    else {
      // A single word that happens to be in both stands between two changes: they are read as one.
      const island = part.count === 1 && (i > startA || j > startB) && i + 1 < ours.to && j + 1 < theirs.to;
      common += part.count;
      longest = Math.max(longest, part.count);
      if (!island) close();
      i += part.count;
      j += part.count;
      if (!island) [startA, startB] = [i, j];
    }
  }
  close();
  const alike = (2 * common) / (ours.to - ours.from + (theirs.to - theirs.from));
  return { sentences: [ours, theirs], changes, common, alike, longest };

  function close() {
    if (i > startA || j > startB)
      changes.push([
        { from: startA, to: i },
        { from: startB, to: j },
      ]);
  }
}
