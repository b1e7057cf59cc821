import { evidence } from "../../document/place.ts";
import { sourceEnd, sourceOffset } from "../../document/view.ts";
import type { Block, Document } from "../../types.ts";
import type { Judge } from "../judge.ts";
import { fail, pass } from "../verdict.ts";
import { clauseAt } from "./clause-at.ts";

/** Judges by what announces a list, a table or details that never come: only a heading or the end follows. */
export const unfinishedList: Judge = (_rule, { context: { document, clauses } }) => {
  const found = document.blocks.flatMap((block, index) => {
    if (block.part !== "notice" || !announces(document, block) || !nothingFollows(document, block, index)) return [];
    const clause = clauseAt(clauses, lastClauseStart(document, block));
    return clause ? [evidence(document, clauses, clause)] : [];
  });
  return found.length > 0 ? fail(found) : pass();
};

/** "…:", "… as follows", "… for the following purposes". A heading may announce its own subsections with a colon. */
function announces({ view }: Document, { kind, from, to }: Block): boolean {
  const text = view.text.slice(from, to);
  if (kind === "paragraph") return /:$|\b(?:as follows|the following(?:\s[\p{L}-]+){0,4})[:;,–—-]?$/u.test(text);
  if (kind === "item") return /\b(?:as follows|following|including|includes?|such as)\b[^.:]{0,60}:$/.test(text);
  return false;
}

function nothingFollows(document: Document, block: Block, index: number): boolean {
  const { blocks, view, source } = document;
  const next = blocks[index + 1];
  if (next && !endsSection(document, block, next)) return false;
  // What the view leaves out (a picture, an embedded form) may be what was announced.
  const between = source.slice(sourceEnd(view, source, block.to), next ? sourceOffset(view, next.from) : source.length);
  return /^[\s#>*_=:;.-]*$/.test(between);
}

/** A heading that stands as high as the section's own ends it; a deeper one may be what was announced. */
function endsSection({ blocks }: Document, block: Block, next: Block): boolean {
  if (next.part !== "notice") return next.kind === "paragraph" || next.kind === "heading";
  if (block.kind === "item") return next.kind === "item" && next.depth <= block.depth;
  const own = blocks[block.heading];
  return next.kind === "heading" && own !== undefined && own.depth > 1 && next.depth <= own.depth;
}

/** Where the last sentence of a block begins, near enough to find its clause: its last character. */
const lastClauseStart = (_document: Document, block: Block): number => block.to - 1;
