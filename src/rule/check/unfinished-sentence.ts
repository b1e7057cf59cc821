import { evidence } from "../../document/place.ts";
import { sourceOffset } from "../../document/view.ts";
import type { Block, Clause, Document } from "../../types.ts";
import type { Case, Judge } from "../judge.ts";
import { fail, pass } from "../verdict.ts";
import { clauseAt } from "./clause-at.ts";
import { endsOnFunctionWord, isConditionAlone, isSubjectAlone, leavesPredicateOut } from "./sentence-shape.ts";

/** Judges by sentences that stop before they have said anything, or that begin in the middle. */
export const unfinishedSentence: Judge = (_rule, on) => {
  const { document, clauses } = on.context;
  const commas = strayCommas(document, clauses);
  const found = clauses.flatMap((clause) => {
    if (clause.part !== "notice") return [];
    const text = document.view.text.slice(clause.from, clause.to);
    const from = stops(on, clause, text) ? clause.from : begins(clause, text, commas);
    return from === null ? [] : [evidence(document, clauses, clause, from)];
  });
  return found.length > 0 ? fail(found) : pass();
};

function stops({ context: { document } }: Case, clause: Clause, text: string): boolean {
  const block = document.blocks[clause.block] as Block;
  const next = document.blocks[clause.block + 1];
  const last = clause.to === block.to;
  const ends = last && (next === undefined || next.part !== "notice" || next.kind === "heading");
  if (clause.kind === "heading") return ends && leavesPredicateOut(text) && !deeper(block, next);
  if (clause.kind !== "paragraph" && clause.kind !== "item") return false;
  if (last && goesOn(document, clause.block)) return false;
  if (clause.kind === "item") return endsOnFunctionWord(text) && !/[;,]\s*(?:and|or)\W*$/.test(text);
  return (
    endsOnFunctionWord(text) || isSubjectAlone(text) || isConditionAlone(text) || (ends && leavesPredicateOut(text))
  );
}

const deeper = (block: Block, next: Block | undefined): boolean =>
  next !== undefined && next.kind === "heading" && next.depth > block.depth;

/** Whether the next block reads on: items and cells that it leads in to, or a line that begins in lower case. */
function goesOn({ blocks, view }: Document, index: number): boolean {
  const next = blocks[index + 1];
  if (next?.part !== "notice") return false;
  if (next.leadIn === index || next.kind === "cell" || next.kind === "code") return true;
  if ((blocks[index] as Block).kind === "item" && next.kind === "item") return false;
  return next.kind !== "heading" && /^[\p{Ll}\d(“"•-]/u.test(view.text.slice(next.from, next.from + 1));
}

/** Where a line or paragraph of the clause begins with a comma: the sentence was broken before it. Null where none does. */
function begins(clause: Clause, text: string, commas: ReadonlyMap<Clause, number>): number | null {
  if (clause.kind === "code" || clause.kind === "cell") return null;
  return /^[,;]\s/.test(text) ? clause.from : (commas.get(clause) ?? null);
}

/** Per clause, the first comma or semicolon right behind a word from which a line break parts it in the source. */
function strayCommas({ view, source }: Document, clauses: readonly Clause[]): ReadonlyMap<Clause, number> {
  const found = new Map<Clause, number>();
  // A line break that the view leaves out stands at an anchor: elsewhere view and source run in step.
  for (let index = 0; index < view.anchors.length; index += 2) {
    const at = view.anchors[index] as number;
    const mark = view.text[at];
    if (mark !== "," && mark !== ";") continue;
    if (!/[\p{L}\p{N})].\s$/u.test(view.text.slice(Math.max(0, at - 2), at + 2))) continue;
    const clause = clauseAt(clauses, at);
    if (!clause || at === clause.from || at + 2 > clause.to || found.has(clause)) continue;
    if (/[\r\n]/.test(source.slice(sourceOffset(view, at - 1) + 1, sourceOffset(view, at)))) found.set(clause, at);
  }
  return found;
}
