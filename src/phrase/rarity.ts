/** How often words come in notices, as the examples of a pack have it: they are notices in small. */
import type { Pack } from "../pack/schema.ts";
import type { Alphabet } from "./alphabet.ts";
import { remembered } from "./remembered.ts";
import type { Resolved } from "./resolved.ts";
import { scan, type TokenKind } from "./scan.ts";

/** What a symbol counts for that no example has: rarer than any that one has. */
const UNSEEN = 0.3;

/**
 * The function that gives how often a symbol holds, per word of the pack's examples. A compound is taken to hold as often
 * as the rarest of its words.
 */
export function rarityIn(
  pack: Pack,
  alphabet: Alphabet,
  compounds: ReadonlyMap<number, Resolved>,
): (symbol: number) => number {
  const counts = new Float64Array(alphabet.size()).fill(UNSEEN);
  const known = new Map<string, readonly number[]>();
  const read = (kind: TokenKind, written: string): readonly number[] => {
    const key = `${kind} ${written}`;
    const letters = known.get(key) ?? alphabet.read(kind, written).letters;
    known.set(key, letters);
    return letters;
  };
  let words = 1;
  for (const example of examplesOf(pack)) {
    // Headings: nearly every example has one, and the same.
    const text = example.replace(/^#.*$/gm, "");
    scan(text, 0, text.length, (kind, from, to) => {
      for (const letter of read(kind, text.slice(from, to))) {
        words++;
        for (const symbol of alphabet.symbolsOf(letter)) counts[symbol] = (counts[symbol] as number) + 1;
      }
    });
  }
  /** How often compounds satisfy a symbol. */
  const byCompounds: (symbol: number) => number = remembered((symbol) => {
    const node = compounds.get(symbol);
    if (node) return rarestIn(node);
    return alphabet.membersOf(symbol).reduce((sum, member) => sum + byCompounds(member), 0);
  });
  const often = (symbol: number): number => (counts[symbol] as number) / words + byCompounds(symbol);
  const rarestIn = (node: Resolved): number => {
    if (node.kind === "atom") return often(node.symbol);
    if (node.kind === "choice") return node.options.reduce((sum, option) => sum + rarestIn(option), 0);
    return node.kind === "sequence" ? Math.min(1, ...node.parts.map(rarestIn)) : 1;
  };
  return often;
}

function* examplesOf(pack: Pack): Generator<string> {
  for (const { value } of pack.rules) {
    for (const list of Object.values(value.examples)) for (const { text } of list ?? []) yield text;
  }
  for (const { value } of pack.readings) for (const list of Object.values(value.examples ?? {})) yield* list;
}
