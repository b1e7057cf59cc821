/** What the words of a notice tell of where expressions may match. */
import type { Clause, Document } from "../types.ts";
import type { Alphabet } from "./alphabet.ts";
import { ANY_NEXT } from "./clues.ts";
import { tokensOf } from "./tokens.ts";

export interface CluesIn {
  /** Number of what expressions need → the blocks whose words hold it, in order; none where no block does. */
  readonly holders: readonly (readonly number[] | undefined)[];
  /** Number of what expressions begin with → where such words stand, in order; none where they do not. */
  readonly beginnings: readonly (readonly Places[] | undefined)[];
}

/** Offsets of the view in one block, in order. */
export interface Places {
  readonly block: number;
  readonly starts: readonly number[];
}

/** Looks at the words of some blocks. */
export function cluesIn(
  alphabet: Alphabet,
  document: Document,
  clauses: readonly Clause[],
  isAsked: (block: number) => boolean,
): CluesIn {
  const tokens = tokensOf({ document, clauses });
  const { codeOf, special } = alphabet.readForms(tokens.forms);
  const tellsOf = alphabet.seconds(tokens.forms);
  const { follows } = alphabet;
  const holders: number[][] = [];
  const beginnings: { readonly block: number; readonly starts: number[] }[][] = [];
  for (const { index, block } of clauses) {
    if (!isAsked(block)) continue;
    for (let token = tokens.first[index] as number; token < (tokens.end[index] as number); token++) {
      const code = codeOf(tokens.form[token] as number);
      if (code >= 0) continue;
      const { holds, begins } = special(code);
      for (const need of holds) {
        const blocks = holders[need];
        if (!blocks) holders[need] = [block];
        else if (blocks.at(-1) !== block) blocks.push(block);
      }
      for (const { first, at, next } of begins) {
        if (
          next !== ANY_NEXT &&
          !(token + 1 < tokens.count && follows(tellsOf(tokens.form[token + 1] as number), next))
        )
          continue;
        const place = (tokens.from[token] as number) + at;
        beginnings[first] ??= [];
        const places = beginnings[first];
        const last = places.at(-1);
        if (last?.block !== block) places.push({ block, starts: [place] });
        else if (last.starts.at(-1) !== place) last.starts.push(place);
      }
    }
  }
  return { holders, beginnings };
}
