/** What a phrase cannot do without beside its key word, so that it need not be tried in a clause that lacks it. */
import { type Resolved, reachOf } from "./resolved.ts";

/** How many words are worth a look, and how often such a word may come, per word of text: the commonest tell nothing. */
const MOST = 2;
const COMMON = 0.2;

/** Symbols one of which a match has before its key word, or after it, within so many words. */
export interface NeededWord {
  readonly symbols: readonly number[];
  readonly side: "before" | "after";
  readonly within: number;
}

/** What a match of some parts in a row has beside its key word, which is one of them: the rarest first. */
export function neededWords(
  parts: readonly Resolved[],
  key: number,
  often: (symbol: number) => number,
  longest: (symbol: number) => number,
): readonly NeededWord[] {
  const reach = (from: number, to: number): number =>
    parts.slice(from, to).reduce((sum, part) => sum + reachOf(part, longest), 0);
  return parts
    .flatMap((part, index): (Needed & NeededWord)[] => {
      const need = index === key ? null : needOf(part, often);
      if (!need || need.often >= COMMON) return [];
      return index < key
        ? [{ ...need, side: "before", within: reach(index, key) }]
        : [{ ...need, side: "after", within: reach(key + 1, index + 1) }];
    })
    .sort((a, b) => a.often - b.often)
    .slice(0, MOST);
}

/** How often a symbol holds, per word of text. */
type Often = (symbol: number) => number;

/** Symbols one of which each match satisfies, and how often one of them holds. */
interface Needed {
  readonly symbols: readonly number[];
  readonly often: number;
}

/** What every match of a part needs; null where it may do without words. */
function needOf(part: Resolved, often: Often): Needed | null {
  if (part.kind === "atom") return { symbols: [part.symbol], often: often(part.symbol) };
  if (part.kind === "sequence") {
    const needs = part.parts.flatMap((each) => needOf(each, often) ?? []);
    return needs.reduce<Needed | null>((best, need) => (best && best.often <= need.often ? best : need), null);
  }
  if (part.kind !== "choice") return null;
  const needs = part.options.map((option) => needOf(option, often));
  if (!needs.every((need) => need !== null)) return null;
  return {
    symbols: needs.flatMap(({ symbols }) => symbols),
    often: needs.reduce((sum, need) => sum + need.often, 0),
  };
}
