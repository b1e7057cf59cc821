/** What a phrase comes down to once its words are symbols of the alphabet and its word sets are resolved. */
export type Resolved =
  | { readonly kind: "atom"; readonly symbol: number }
  | { readonly kind: "gap"; readonly most: number }
  | { readonly kind: "sequence"; readonly parts: readonly Resolved[] }
  | { readonly kind: "choice"; readonly options: readonly Resolved[] }
  | { readonly kind: "optional"; readonly part: Resolved };

/** The phrase read from its end to its beginning. */
export function backwards(node: Resolved): Resolved {
  switch (node.kind) {
    case "sequence":
      return { kind: "sequence", parts: node.parts.map(backwards).reverse() };
    case "choice":
      return { kind: "choice", options: node.options.map(backwards) };
    case "optional":
      return { kind: "optional", part: backwards(node.part) };
    default:
      return node;
  }
}

/** The phrase without the gaps at its end: a match ends with a word that the phrase names, not with what may follow it. */
export function withoutTrailingGaps(node: Resolved): Resolved {
  switch (node.kind) {
    case "atom":
      return node;
    case "gap":
      return sequence();
    case "optional":
      return optional(withoutTrailingGaps(node.part));
    case "choice":
      return choice(node.options.map(withoutTrailingGaps));
    case "sequence": {
      if (!endsWithGap(node)) return node;
      const before = sequence(...node.parts.slice(0, -1));
      const end = withoutTrailingGaps(node.parts.at(-1) as Resolved);
      if (isNothing(end)) return withoutTrailingGaps(before);
      if (!canBeNothing(end)) return sequence(before, end);
      // "keep ..4 (it)?" is "keep" or "keep ..4 it".
      return choice([withoutTrailingGaps(before), sequence(before, withWords(end))]);
    }
  }
}

/** Whether the node may match without a word. */
export function canBeNothing(node: Resolved): boolean {
  if (node.kind === "sequence") return node.parts.every(canBeNothing);
  if (node.kind === "choice") return node.options.some(canBeNothing);
  return node.kind !== "atom";
}

/** Whether a gap may come first in a match. */
export const beginsWithGap = (node: Resolved): boolean => hasGapAt(node, 0);

/** Whether a gap may come last in a match. */
const endsWithGap = (node: Resolved): boolean => hasGapAt(node, -1);

/** Whether a gap may come first (0) or last (−1) in a match. */
function hasGapAt(node: Resolved, end: 0 | -1): boolean {
  if (node.kind === "choice") return node.options.some((option) => hasGapAt(option, end));
  if (node.kind === "optional") return hasGapAt(node.part, end);
  if (node.kind === "gap") return true;
  if (node.kind === "atom") return false;
  for (const part of end === 0 ? node.parts : [...node.parts].reverse()) {
    if (hasGapAt(part, end)) return true;
    if (!canBeNothing(part)) return false;
  }
  return false;
}

/** Whether every match begins and ends with a word that the node names, and is not longer than its gaps allow. */
export const isBounded = (node: Resolved): boolean =>
  !canBeNothing(node) && !beginsWithGap(node) && !endsWithGap(node) && !hasEndlessGap(node);

function hasEndlessGap(node: Resolved): boolean {
  if (node.kind === "gap") return !Number.isFinite(node.most);
  if (node.kind === "optional") return hasEndlessGap(node.part);
  if (node.kind === "sequence") return node.parts.some(hasEndlessGap);
  return node.kind === "choice" && node.options.some(hasEndlessGap);
}

/** How many words the longest match has, gaps and all; `longest` gives how many words may satisfy a symbol together. */
export function reachOf(node: Resolved, longest: (symbol: number) => number): number {
  if (node.kind === "atom") return longest(node.symbol);
  if (node.kind === "gap") return node.most;
  if (node.kind === "optional") return reachOf(node.part, longest);
  if (node.kind === "choice") return Math.max(...node.options.map((option) => reachOf(option, longest)));
  return node.parts.reduce((sum, part) => sum + reachOf(part, longest), 0);
}

/** The symbols that the node asks for. */
export function symbolsIn(node: Resolved): readonly number[] {
  if (node.kind === "atom") return [node.symbol];
  if (node.kind === "optional") return symbolsIn(node.part);
  if (node.kind === "sequence") return node.parts.flatMap(symbolsIn);
  return node.kind === "choice" ? node.options.flatMap(symbolsIn) : [];
}

/** The node without its way of matching nothing. */
function withWords(node: Resolved): Resolved {
  if (!canBeNothing(node)) return node;
  if (node.kind === "optional") return withWords(node.part);
  if (node.kind === "choice") return choice(node.options.map(withWords));
  if (node.kind !== "sequence" || node.parts.length === 0) return sequence();
  const [first, ...rest] = node.parts as [Resolved, ...Resolved[]];
  return choice([sequence(withWords(first), ...rest), withWords(sequence(...rest))].filter((way) => !isNothing(way)));
}

const isNothing = (node: Resolved): boolean => node.kind === "sequence" && node.parts.length === 0;

const optional = (part: Resolved): Resolved => (isNothing(part) ? part : { kind: "optional", part });

function choice(ways: readonly Resolved[]): Resolved {
  const options = ways.filter((way) => !isNothing(way));
  const one = options.length === 1 ? (options[0] as Resolved) : { kind: "choice" as const, options };
  return options.length === ways.length ? one : optional(options.length === 0 ? sequence() : one);
}

/** Whether every match has words of this part. */
export const isAlwaysNeeded = (node: Resolved): boolean => !canBeNothing(node);

/** Some parts one after another, sequences among them laid open. */
export function sequence(...parts: readonly Resolved[]): Resolved {
  const flat = parts.flatMap((part) => (part.kind === "sequence" ? laidOpen(part) : [part]));
  return flat.length === 1 ? (flat[0] as Resolved) : { kind: "sequence", parts: flat };
}

const laidOpen = ({ parts }: Resolved & { kind: "sequence" }): readonly Resolved[] =>
  parts.flatMap((part) => (part.kind === "sequence" ? laidOpen(part) : [part]));
