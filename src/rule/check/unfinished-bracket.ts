import { evidence } from "../../document/place.ts";
import type { Block, Document } from "../../types.ts";
import type { Case, Judge } from "../judge.ts";
import { fail, pass } from "../verdict.ts";
import { clauseAt } from "./clause-at.ts";

interface Stray {
  readonly at: number;
  readonly block: number;
  readonly opens: boolean;
  readonly pair: "()" | "[]" | "{}";
}

/** How many blocks further a bracket may be closed: one that holds a list is closed behind its items. */
const REACH = 20;

/** Judges by brackets that are opened and not closed, or closed and not opened, and by quotation marks without a partner. */
export const unfinishedBracket: Judge = (_rule, on) => {
  const { document } = on.context;
  const strays: Stray[] = [];
  const quotes: number[] = [];
  document.blocks.forEach((block, index) => {
    if (block.part !== "notice" || block.kind === "code") return;
    const text = withoutLookalikes(document.view.text.slice(block.from, block.to));
    strays.push(...unpaired(text, block, index));
    const quote = loneQuote(document, text, block, index);
    if (quote !== null) quotes.push(quote);
  });
  const places = [...acrossBlocks(strays), ...quotes].sort((a, b) => a - b).flatMap((at) => sentenceFrom(on, at));
  return places.length > 0 ? fail(distinct(places)) : pass();
};

/** Marks of enumeration ("a)", "1)"), faces, measures and addresses are blanked out, so that offsets stay. */
function withoutLookalikes(text: string): string {
  const blank = (found: string) => found.replace(/[()[\]{}"“”]/g, " ");
  return text
    .replace(/\b(?:https?:\/\/|www\.)[^\s<>"“”]+/gi, blank)
    .replace(
      /(?<=^|[\s(,;:.–—-])(?:\d{1,3}(?:\.\d{1,3})*|[a-zA-Z]{1,2}|[ivxIVX]{1,5})\)(?=[\s.:,;]|$|\p{Lu})/gu,
      (found, at) => (opened(text, at) ? found : blank(found)),
    )
    .replace(/(?<=^|\s)[:;8=][-'’o]?[()[\]](?=\s|[.,!]|$)/g, blank)
    .replace(/(?<=\d)["”](?=[\s.,;:)x×]|$)/g, (found, at) => (/["“][^"“”]*$/.test(text.slice(0, at)) ? found : " "));
}

/** Whether a bracket is open at a place: "(see paragraph b)" closes one, "b) …" does not. */
function opened(text: string, at: number): boolean {
  let depth = 0;
  for (let index = 0; index < at; index += 1) {
    if (text[index] === "(") depth += 1;
    else if (text[index] === ")") depth = Math.max(0, depth - 1);
  }
  return depth > 0;
}

const PAIRS = ["()", "[]", "{}"] as const;

function unpaired(text: string, block: Block, index: number): Stray[] {
  return PAIRS.flatMap((pair) => {
    const open: number[] = [];
    const strays: Stray[] = [];
    for (let at = 0; at < text.length; at += 1) {
      if (text[at] === pair[0]) open.push(at);
      else if (text[at] === pair[1] && open.pop() === undefined) {
        strays.push({ at: block.from + at, block: index, opens: false, pair });
      }
    }
    return [...strays, ...open.map((at) => ({ at: block.from + at, block: index, opens: true, pair }))];
  });
}

/** Offsets of the brackets that have no partner in the blocks that follow either. */
function acrossBlocks(strays: readonly Stray[]): number[] {
  const waiting: Stray[] = [];
  const alone: number[] = [];
  for (const stray of strays) {
    if (stray.opens) {
      waiting.push(stray);
      continue;
    }
    const partner = waiting.findLastIndex(({ pair, block }) => pair === stray.pair && stray.block - block <= REACH);
    if (partner < 0) alone.push(stray.at);
    else waiting.splice(partner, 1);
  }
  return [...alone, ...waiting.map(({ at }) => at)];
}

/** The last double quotation mark of a block that has an odd number of them; a quotation may go on in the next block. */
function loneQuote({ blocks, view }: Document, text: string, block: Block, index: number): number | null {
  if (block.kind === "heading" || block.kind === "cell") return null;
  const marks = [...text.matchAll(/["“”„]/g)];
  if (marks.length % 2 === 0) return null;
  const goesOn = [blocks[index - 1], blocks[index + 1]].some(
    (near) => near !== undefined && (view.text.slice(near.from, near.to).match(/["“”„]/g)?.length ?? 0) % 2 === 1,
  );
  return goesOn ? null : block.from + (marks.at(-1)?.index ?? 0);
}

/** From a bracket that opens to the end of its sentence; from the start of its sentence to one that closes. */
function sentenceFrom({ context: { document, clauses } }: Case, at: number) {
  const clause = clauseAt(clauses, at);
  if (!clause) return [];
  const closes = /[)\]}]/.test(document.view.text[at] as string);
  return [evidence(document, clauses, clause, closes ? clause.from : at, closes ? at + 1 : clause.to)];
}

/** A stray bracket inside a stretch that is reported already is the same matter. */
function distinct<T extends { readonly start: { offset: number }; readonly end: { offset: number } }>(
  places: T[],
): T[] {
  const kept: T[] = [];
  for (const place of places) if (place.start.offset >= (kept.at(-1)?.end.offset ?? -1)) kept.push(place);
  return kept;
}
