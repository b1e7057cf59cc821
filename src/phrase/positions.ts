/**
 * Phrases as positions (Glushkov's construction): every word of every phrase is a numbered position, and the automaton
 * knows which positions may begin a match, follow each other and end one. No state is needed besides sets of positions.
 */
import { type Node, type Phrase, UNBOUNDED } from "./parse.ts";

/** A position that any word satisfies: a step of a gap. */
export const ANY = -1;

export interface Positions {
  /** What a position asks for: a symbol of the alphabet, or ANY. */
  readonly asks: readonly number[];
  readonly patternOf: readonly number[];
  readonly followers: readonly (readonly number[])[];
  /** The positions before, for finding where a match began. */
  readonly leaders: readonly (readonly number[])[];
  readonly first: ReadonlySet<number>;
  readonly last: ReadonlySet<number>;
  /** Per pattern: its last positions, and whether it is bound to the clause's beginning or end. */
  readonly lastOf: readonly (readonly number[])[];
  readonly fromStart: readonly boolean[];
  readonly toEnd: readonly boolean[];
}

/** What a node of a phrase comes down to: atoms in sequence, choice and option. Sets are resolved before. */
export type Atom = { readonly kind: "atom"; readonly symbol: number };
export type Resolved =
  | Atom
  | { readonly kind: "gap"; readonly most: number }
  | { readonly kind: "sequence"; readonly parts: readonly Resolved[] }
  | { readonly kind: "choice"; readonly options: readonly Resolved[] }
  | { readonly kind: "optional"; readonly part: Resolved };

interface Span {
  readonly nullable: boolean;
  readonly first: readonly number[];
  readonly last: readonly number[];
}

/** Numbers the positions of all phrases. `resolve` turns words and sets into symbols. */
export function buildPositions(phrases: readonly Phrase[], resolve: (node: Node) => Resolved): Positions {
  const asks: number[] = [];
  const patternOf: number[] = [];
  const followers: number[][] = [];
  const first = new Set<number>();
  const last = new Set<number>();
  const lastOf: (readonly number[])[] = [];
  let pattern = 0;

  const position = (symbol: number): Span => {
    asks.push(symbol);
    patternOf.push(pattern);
    followers.push([]);
    const at = asks.length - 1;
    return { nullable: false, first: [at], last: [at] };
  };

  const join = (left: Span, right: Span): Span => {
    for (const from of left.last) followers[from]?.push(...right.first);
    return {
      nullable: left.nullable && right.nullable,
      first: left.nullable ? [...left.first, ...right.first] : left.first,
      last: right.nullable ? [...left.last, ...right.last] : right.last,
    };
  };

  const gap = (most: number): Span => {
    if (most === UNBOUNDED) {
      const span = position(ANY);
      for (const at of span.last) followers[at]?.push(at);
      return { ...span, nullable: true };
    }
    let span: Span = { nullable: true, first: [], last: [] };
    for (let n = 0; n < most; n++) span = join({ ...position(ANY), nullable: true }, span);
    return span;
  };

  const build = (node: Resolved): Span => {
    switch (node.kind) {
      case "atom":
        return position(node.symbol);
      case "gap":
        return gap(node.most);
      case "optional":
        return { ...build(node.part), nullable: true };
      case "choice": {
        const spans = node.options.map(build);
        return {
          nullable: spans.some((span) => span.nullable),
          first: spans.flatMap((span) => span.first),
          last: spans.flatMap((span) => span.last),
        };
      }
      case "sequence":
        return node.parts.map(build).reduce(join);
    }
  };

  for (const phrase of phrases) {
    const span = build(resolve(phrase.node));
    for (const at of span.first) first.add(at);
    for (const at of span.last) last.add(at);
    lastOf.push(span.last);
    pattern++;
  }
  const leaders: number[][] = asks.map(() => []);
  for (const [from, tos] of followers.entries()) for (const to of tos) leaders[to]?.push(from);
  return {
    asks,
    patternOf,
    followers: followers.map((list) => [...new Set(list)]),
    leaders: leaders.map((list) => [...new Set(list)]),
    first,
    last,
    lastOf,
    fromStart: phrases.map((phrase) => phrase.fromStart),
    toEnd: phrases.map((phrase) => phrase.toEnd),
  };
}
