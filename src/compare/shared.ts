/** The text that notices have in common word for word, and how much of each it is. */
import { sourceRange } from "../document/place.ts";
import type { Range, SharedPassage } from "../types.ts";
import { choose } from "./choose.ts";
import type { Joined } from "./joined.ts";
import { join } from "./joined.ts";
import type { Likeness } from "./likeness.ts";
import { likeness } from "./likeness.ts";
import type { Repeat } from "./repeats.ts";
import { repeats } from "./repeats.ts";
import type { Side } from "./side.ts";

/** Runs of fewer words are shared by chance ("if you have any questions about this"). */
export const SHORTEST_RUN = 8;

const MOST_PASSAGES = 500;

export interface Shared {
  readonly passages: readonly SharedPassage[];
  readonly similarity: readonly (readonly number[])[];
  readonly likeness: Likeness;
}

/** Shared passages, longest first, at most 500; the share of each notice's words that stand in each other one. */
export function shared(sides: readonly Side[]): Shared {
  const joined: Joined = join(sides.map((side) => side.words.forms));
  const lengths = sides.map((side) => side.words.forms.length);
  const like = likeness(joined, SHORTEST_RUN);
  return {
    passages: choose(repeats(joined, SHORTEST_RUN).repeats, lengths, MOST_PASSAGES).map((run) => passage(sides, run)),
    similarity: like.words.map((row, i) =>
      Array.from(row, (words, j) => (i === j ? 1 : lengths[i] === 0 ? 0 : words / lengths[i]!)),
    ),
    likeness: like,
  };
}

function passage(sides: readonly Side[], { texts, at, words }: Repeat): SharedPassage {
  const ranges = texts.map((text, i) => rangeOf(sides[text]!, at[i]!, at[i]! + words));
  const { start, end } = ranges[0]!;
  return { notices: texts, words, text: sides[texts[0]!]!.document.source.slice(start.offset, end.offset), ranges };
}

/** Where the words `from` (inclusive) to `to` (exclusive) stand in the source. */
function rangeOf({ document, words }: Side, from: number, to: number): Range {
  return sourceRange(document, words.from[from]!, words.to[to - 1]!);
}
