import { clauseAt } from "../../../document/clause-at.ts";
import { evidence } from "../../../document/place.ts";
import type { Block, Document, Evidence } from "../../../types.ts";
import type { Case, Judge } from "../../judge.ts";
import { fail, pass } from "../../verdict.ts";
import { type StrayBracket, strayMarks } from "./bracket-marks.ts";

/** A stray bracket with the index of its block; `at` counts from the start of the view. */
interface Stray extends StrayBracket {
  readonly block: number;
}

/** How many blocks further a bracket may be closed: one that holds a list is closed behind its items. */
const REACH = 20;

/** Judges by brackets and quotation marks without a partner. */
export const unfinishedBracket: Judge = (_rule, on) => {
  const { document } = on.context;
  const read = document.blocks.map((block) =>
    block.part === "notice" && block.kind !== "code"
      ? strayMarks(document.view.text.slice(block.from, block.to))
      : null,
  );
  const brackets = read.flatMap((marks, block) =>
    (marks?.brackets ?? []).map((stray) => ({
      ...stray,
      block,
      at: stray.at + (document.blocks[block] as Block).from,
    })),
  );
  const quotes = loneQuotes(
    document,
    read.map((marks) => marks?.quotes ?? []),
  );
  const places = [...acrossBlocks(brackets), ...quotes].sort((a, b) => a - b).flatMap((at) => sentenceAt(on, at));
  return places.length > 0 ? fail(distinct(places)) : pass();
};

/** Offsets of the brackets that have no partner in the blocks that follow either. */
function acrossBlocks(strays: readonly Stray[]): number[] {
  const waiting: Stray[] = [];
  const alone: number[] = [];
  for (const stray of [...strays].sort((a, b) => a.at - b.at)) {
    while (waiting.length > 0 && stray.block - (waiting[0] as Stray).block > REACH)
      alone.push(waiting.shift()?.at ?? 0);
    const partner = stray.opens ? -1 : waiting.findLastIndex(({ pair }) => pair === stray.pair);
    if (stray.opens) waiting.push(stray);
    else if (partner < 0) alone.push(stray.at);
    else waiting.splice(partner, 1);
  }
  return [...alone, ...waiting.map(({ at }) => at)];
}

/** The last quotation mark of each block with an odd number of them; a quotation may go on in the next block. */
function loneQuotes({ blocks }: Document, quotes: readonly (readonly number[])[]): number[] {
  const odd = quotes.map((marks) => marks.length % 2 === 1);
  return blocks.flatMap(({ kind, from }, index) => {
    if (!odd[index] || odd[index - 1] || odd[index + 1] || kind === "heading" || kind === "cell") return [];
    return [from + (quotes[index]?.at(-1) ?? 0)];
  });
}

/** From a mark that opens to the end of its sentence; from the start of its sentence to one that closes. */
function sentenceAt({ context: { document, clauses } }: Case, at: number): Evidence[] {
  const clause = clauseAt(clauses, at);
  if (!clause) return [];
  const closes = /[)\]}”]/.test(document.view.text[at] as string);
  return [evidence(document, clauses, clause, closes ? clause.from : at, closes ? at + 1 : clause.to)];
}

/** A stray mark inside a stretch that is reported already is the same matter. */
function distinct(places: readonly Evidence[]): Evidence[] {
  const kept: Evidence[] = [];
  for (const place of places) if (place.start.offset >= (kept.at(-1)?.end.offset ?? -1)) kept.push(place);
  return kept;
}
