import { sourceRange } from "../document/place.ts";
import type { Range, SharedPassage } from "../types.ts";
import type { Repeat } from "./repeats.ts";
import type { Side } from "./side.ts";

/** A repeat as the passage that it is, in the words of the first notice that has it. */
export function passageOf(sides: readonly Side[], { texts, at, words }: Repeat): SharedPassage {
  const ranges = texts.map((text, i) => rangeOf(sides[text]!, at[i]!, at[i]! + words));
  const { start, end } = ranges[0]!;
  return { notices: texts, words, text: sides[texts[0]!]!.document.source.slice(start.offset, end.offset), ranges };
}

/** Where the words `from` (inclusive) to `to` (exclusive) stand in the source. */
function rangeOf({ document, words }: Side, from: number, to: number): Range {
  return sourceRange(document, words.from[from]!, words.to[to - 1]!);
}
