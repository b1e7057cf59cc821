import type { Block, Clause, Document } from "../types.ts";
import { sentences } from "./sentences.ts";

/** The clauses of a document in its order: sentences, list items, cells and headings, each with what it stands under. */
export function clauses(document: Document): readonly Clause[] {
  const { blocks, view } = document;
  const found: Clause[] = [];
  /** Per block its first and last clause. */
  const first = new Int32Array(blocks.length).fill(-1);
  const last = new Int32Array(blocks.length).fill(-1);
  const lastOf = (block: number) => (block < 0 ? -1 : last[block]!);

  blocks.forEach((block, number) => {
    const heading = lastOf(block.heading);
    const leadIn = lastOf(block.kind === "cell" ? block.columnHeader : block.leadIn);
    const rowHeader = block.rowHeader < 0 ? -1 : first[block.rowHeader]!;
    for (const { from, to } of ranges(view.text, block)) {
      const index = found.length;
      const opens = first[number] === -1;
      if (opens) first[number] = index;
      last[number] = index;
      const joined = opens && leadIn >= 0 && readsOn(block, found[leadIn]!, view.text);
      found.push({
        index,
        block: number,
        kind: block.kind,
        part: block.part,
        from,
        to,
        heading,
        leadIn,
        joined,
        rowHeader,
      });
    }
  });
  return found;
}

/**
 * An item goes on with its lead-in unless that ended its sentence, or is a heading above items that are sentences of
 * their own. A cell always goes on with its column's header.
 */
function readsOn(block: Block, leadIn: Clause, text: string): boolean {
  if (block.kind === "cell") return true;
  if (block.kind !== "item" || endsSentence(text, leadIn.from, leadIn.to)) return false;
  return leadIn.kind !== "heading" || !endsSentence(text, block.from, block.to) || /^\p{Ll}/u.test(text[block.from]!);
}

function endsSentence(text: string, from: number, to: number): boolean {
  return (
    /[.!?][”’"')\]]*$/.test(text.slice(Math.max(from, to - 4), to)) &&
    !/\betc\.?\)?\.?$/.test(text.slice(Math.max(from, to - 8), to))
  );
}

function ranges(text: string, block: Block): readonly { readonly from: number; readonly to: number }[] {
  const { from, to, kind } = block;
  if (kind === "heading") return [{ from, to }];
  if (kind === "code") return [...lines(text, from, to)];
  if (kind === "cell") return [...lines(text, from, to)].flatMap((line) => sentences(text, line.from, line.to));
  return sentences(text, from, to);
}

/** The lines of a stretch without the white space around them; empty ones are left out. */
function* lines(text: string, from: number, to: number): Generator<{ readonly from: number; readonly to: number }> {
  for (const match of text.slice(from, to).matchAll(/[^\n]+/g)) {
    const kept = match[0].trim();
    if (kept === "") continue;
    const start = from + match.index + (match[0].length - match[0].trimStart().length);
    yield { from: start, to: start + kept.length };
  }
}
