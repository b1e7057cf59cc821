/** What a phrase cannot do without beside its key word, so that it need not be tried in a clause that lacks it. */
import type { Resolved } from "./resolved.ts";

/** How many words are worth a look, and how often such a word may come, per word of text: nearly every clause has one that is common. */
const MOST = 2;
const COMMON = 0.05;

/** Symbols of which every match of some parts in a row has one, and others of which it has one: the rarest first. */
export function needsOf(parts: readonly Resolved[], often: Often): readonly (readonly number[])[] {
  return parts
    .flatMap((part) => needOf(part, often) ?? [])
    .filter((need) => need.often < COMMON)
    .sort((a, b) => a.often - b.often)
    .slice(0, MOST)
    .map(({ symbols }) => symbols);
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
