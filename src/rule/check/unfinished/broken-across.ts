import type { Block, Document } from "../../../types.ts";

/** On these no paragraph ends: what they call for stands on the same line. */
const CUT =
  /\s(?:an?|the|our|your|their|its|this|these|every|and|or|of|to|with|for|from|by|in|at|into|under|is|are|was|will|may|can|must|should|would|have|has|been|be|we|they|if|when|that|which|who|because|unless|as|than|not)$|\b(?:[Ii]f|[Ww]hen|that|[Ww]here|because|and) (?:you|it)$/;

/**
 * Whether a paragraph stops inside its sentence, and the next one goes on with it: "… set your own times. If you", "have any
 * questions, ask us." Lines of a list without marks, and links and fields on lines of their own, go on so too.
 */
export function breaksAcross({ blocks, view }: Document, index: number): boolean {
  const [own, next, third] = [blocks[index] as Block, blocks[index + 1], blocks[index + 2]];
  if (own.kind !== "paragraph" || next?.kind !== "paragraph" || next.part !== "notice" || next.leadIn >= 0)
    return false;
  const text = view.text.slice(own.from, own.to);
  if (!CUT.test(text.slice(-LONGEST)) || text.split(/\s+/).length < ENOUGH) return false;
  const rest = view.text.slice(next.from, next.to);
  if (!/^\p{Ll}[\p{L}’'-]*,? \p{L}/u.test(rest) || !/[.!?:]$/.test(rest)) return false;
  return third === undefined || !/^\p{Ll}/u.test(view.text.slice(third.from, third.from + 1));
}

const LONGEST = 24;
const ENOUGH = 5;
