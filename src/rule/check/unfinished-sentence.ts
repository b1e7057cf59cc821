import { evidence } from "../../document/place.ts";
import { sourceOffset } from "../../document/view.ts";
import type { Block, Clause, Document, Evidence } from "../../types.ts";
import type { Case, Judge } from "../judge.ts";
import { fail, pass } from "../verdict.ts";
import { endsOnFunctionWord, isConditionAlone, isSubjectAlone, leavesPredicateOut } from "./sentence-shape.ts";

/** Judges by sentences that stop before they have said anything, or that begin in the middle. */
export const unfinishedSentence: Judge = (_rule, on) => {
  const { document, clauses } = on.context;
  const found = clauses.flatMap((clause) => {
    if (clause.part !== "notice") return [];
    const text = document.view.text.slice(clause.from, clause.to);
    return stops(on, clause, text) ? [evidence(document, clauses, clause)] : begins(document, clauses, clause, text);
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

/** A line or paragraph that begins with a comma: the sentence was broken before it. */
function begins(document: Document, clauses: readonly Clause[], clause: Clause, text: string): Evidence[] {
  const { view, source } = document;
  if (clause.kind === "code" || clause.kind === "cell") return [];
  if (/^[,;]\s/.test(text)) return [evidence(document, clauses, clause)];
  for (const match of text.matchAll(/(?<=[\p{L}\p{N})])[,;]\s/gu)) {
    const at = clause.from + match.index;
    const gap = source.slice(sourceOffset(view, at - 1) + 1, sourceOffset(view, at));
    if (/[\r\n]/.test(gap)) return [evidence(document, clauses, clause, at, clause.to)];
  }
  return [];
}
