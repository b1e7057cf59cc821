/**
 * All phrases as one automaton of positions (Glushkov's construction): every word that a phrase asks for is a position,
 * and an edge says which position it may follow and how many words may stand between. Gaps live on the edges, so the
 * automaton has no loops; positions that ask for the same word after the same positions are one, across all phrases.
 */
import { type Phrase, UNBOUNDED } from "./parse.ts";

/** What a node of a phrase comes down to: symbols in sequence, choice and option. Sets are resolved before. */
export type Resolved =
  | { readonly kind: "atom"; readonly symbol: number }
  | { readonly kind: "gap"; readonly most: number }
  | { readonly kind: "sequence"; readonly parts: readonly Resolved[] }
  | { readonly kind: "choice"; readonly options: readonly Resolved[] }
  | { readonly kind: "optional"; readonly part: Resolved };

/** The position that stands before the first word of every clause; "^" follows it. */
export const START = 0;
/** A gap that reaches to the end of the clause, in words. */
export const ENDLESS = 1 << 29;

export interface Positions {
  /** Number of positions, START among them. */
  readonly count: number;
  /** The symbol that a position asks for; −1 for START. */
  readonly asks: readonly number[];
  /** 1 where a match may begin at the position. */
  readonly begins: Uint8Array;
  /** The edges into position p are those from edges[p] to edges[p + 1]: where from, and across how many words at most. */
  readonly edges: Int32Array;
  readonly from: Int32Array;
  readonly across: Int32Array;
  /** The widest edge out of a position, −1 where there is none: for how long it matters that it was reached. */
  readonly reach: Int32Array;
  /** The patterns of which a position is the last. */
  readonly accepts: readonly (readonly number[])[];
  /** Patterns that hold only where the clause ends with them. */
  readonly toEnd: readonly boolean[];
}

/** A position to come from (null: the match begins here), and the most words between. */
type Entry = readonly [from: number | null, across: number];

/** Builds the automaton; pattern n is phrase n. */
export function buildPositions(phrases: readonly Phrase[], roots: readonly Resolved[]): Positions {
  const asks: number[] = [-1];
  const entries: (readonly Entry[])[] = [[]];
  const accepts: number[][] = [[]];
  const known = new Map<string, number>();

  const position = (symbol: number, before: readonly Entry[]): number => {
    const widest = mergeEntries(before);
    const key = `${symbol}:${widest.map(([from, across]) => `${from},${across}`).join(";")}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    known.set(key, asks.length);
    asks.push(symbol);
    entries.push(widest);
    accepts.push([]);
    return asks.length - 1;
  };

  /** Reads a part that may be entered by `before`; returns the ways in which what follows it may be entered. */
  const walk = (node: Resolved, before: readonly Entry[]): readonly Entry[] => {
    switch (node.kind) {
      case "atom":
        return [[position(node.symbol, before), 0]];
      case "gap": {
        const most = node.most === UNBOUNDED ? ENDLESS : node.most;
        return before.map(([from, across]) => [from, Math.min(ENDLESS, across + most)]);
      }
      case "optional":
        return [...before, ...walk(node.part, before)];
      case "choice":
        return node.options.flatMap((option) => walk(option, before));
      case "sequence":
        return node.parts.reduce((entered, part) => walk(part, entered), before);
    }
  };

  for (const [pattern, phrase] of phrases.entries()) {
    const exits = walk(roots[pattern] as Resolved, [[phrase.fromStart ? START : null, 0]]);
    for (const last of new Set(exits.map(([from]) => from)))
      if (last !== null && last !== START) accepts[last]?.push(pattern);
  }
  return { ...flatten(entries), asks, accepts, toEnd: phrases.map(({ toEnd }) => toEnd) };
}

/** Each origin once, with its widest gap, in a fixed order. */
function mergeEntries(entries: readonly Entry[]): readonly Entry[] {
  const widest = new Map<number | null, number>();
  for (const [from, across] of entries) widest.set(from, Math.max(widest.get(from) ?? 0, across));
  // A match that may begin at a word begins there: no way of coming from earlier gives a shorter one.
  if (widest.has(null)) return [[null, 0]];
  return [...widest].sort(([a], [b]) => (a as number) - (b as number));
}

function flatten(entries: readonly (readonly Entry[])[]) {
  const count = entries.length;
  const begins = new Uint8Array(count);
  const edges = new Int32Array(count + 1);
  const from: number[] = [];
  const across: number[] = [];
  const reach = new Int32Array(count).fill(-1);
  for (const [at, list] of entries.entries()) {
    edges[at] = from.length;
    for (const [origin, gap] of list) {
      if (origin === null) begins[at] = 1;
      else {
        from.push(origin);
        across.push(gap);
        reach[origin] = Math.max(reach[origin] as number, gap);
      }
    }
  }
  edges[count] = from.length;
  return { count, begins, edges, from: Int32Array.from(from), across: Int32Array.from(across), reach };
}
