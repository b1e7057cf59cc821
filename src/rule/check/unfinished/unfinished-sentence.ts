import { clauseAt } from "../../../document/clause-at.ts";
import { evidence } from "../../../document/place.ts";
import { sourceOffset } from "../../../document/view.ts";
import { textOf } from "../../../extract/passage.ts";
import type { Block, Clause, Document } from "../../../types.ts";
import type { Case, Judge } from "../../judge.ts";
import { fail, pass } from "../../verdict.ts";
import { breaksAcross } from "./broken-across.ts";
import { type ClauseEnds, clauseEnds } from "./clause-ends.ts";
import { endsInsideWord, endsOnPreposition, isBareMarker, turnsToNobody } from "./cut-short.ts";
import { breaksOff, endsInTheMiddle, endsOnLostObject, isSmallWordAlone, isSubordinateAlone } from "./open-ending.ts";
import {
  endsOnFunctionWord,
  isConditionAlone,
  isDataAlone,
  isSubjectAlone,
  leavesPredicateOut,
} from "./sentence-shape.ts";
import { verbless } from "./verbless.ts";

/** Judges by sentences that stop before they have said anything, or that begin in the middle. */
export const unfinishedSentence: Judge = (_rule, on) => {
  const { document, clauses } = on.context;
  const commas = strayCommas(document, clauses);
  const endsOf = clauseEnds(on.context);
  const isVerbless = verbless(on.context);
  const found = clauses.flatMap((clause) => {
    if (clause.part !== "notice") return [];
    const ends = endsOf(clause);
    const isOpen =
      (mayStop(document, clause, ends) && stops(on, clause, ends)) || isVerbless(clause) || isCut(document, clause);
    const from = isOpen ? clause.from : begins(clause, on, commas);
    return from === null ? [] : [evidence(document, clauses, clause, from)];
  });
  return found.length > 0 ? fail(found) : pass();
};

const isCut = (document: Document, { to, block }: Clause): boolean =>
  to === (document.blocks[block] as Block).to &&
  LETTER.test(document.view.text[to - 1] as string) &&
  breaksAcross(document, block);
const LETTER = /[a-z]/;

/** "(viii)", in characters. */
const LONGEST_MARKER = 6;

/** Most clauses end on a word on which sentences do end, and need not be read. */
const mayStop = ({ view, blocks }: Document, { from, to, block }: Clause, ends: ClauseEnds): boolean =>
  ends.isOpen ||
  ends.begins ||
  to - from <= LONGEST_MARKER ||
  block === blocks.length - 1 ||
  ",;".includes(view.text[to - 1] as string);

function stops({ context }: Case, clause: Clause, { isOpen, begins: mayBeEmpty }: ClauseEnds): boolean {
  const { document } = context;
  const { kind } = clause;
  if (POSTCODE_LAST.test(document.view.text.slice(clause.to - 12, clause.to))) return false;
  if (kind !== "heading" && kind !== "paragraph" && kind !== "item") return false;
  const text = textOf(context, clause);
  const block = document.blocks[clause.block] as Block;
  const next = document.blocks[clause.block + 1];
  const last = clause.to === block.to;
  const ends = last && (next === undefined || next.part !== "notice" || next.kind === "heading");
  if (kind === "heading") {
    return isOpen && leavesPredicateOut(text) && (ends || isSentence(document, next)) && !deeper(block, next);
  }
  if (last && isOpen && lacksSubject(document, text, clause.block)) return true;
  if (last && goesOn(document, clause.block)) return false;
  if (isBareMarker(text)) return isInList(document, clause.block);
  if (next === undefined && last && endsInsideWord(text)) return true;
  if (ends && isOpen && turnsToNobody(text)) return true;
  if (last && isOpen && (endsOnLostObject(text) || endsInTheMiddle(text))) return true;
  if (kind === "item") {
    if (!isOpen) return false;
    if (last && next?.kind === "item" && /\s(?:and|or)\W*$/.test(text)) return false;
    // The last item of its list announces another one.
    if (last && next?.kind !== "item" && /[;,]\s*(?:and|or)$/.test(text) && block.leadIn >= 0) return true;
    if (last && (isSmallWordAlone(text) || (endsSentence(document, clause) && breaksOff(text)))) return true;
    return endsOnFunctionWord(text) && !/[;,]\s*(?:and|or)\W*$/.test(text);
  }
  return (
    (isOpen &&
      (endsOnFunctionWord(text) ||
        (!last && endsOnLostObject(text)) ||
        (last && endsSentence(document, clause) && breaksOff(text)) ||
        (ends && (leavesPredicateOut(text) || endsOnPreposition(text))))) ||
    (mayBeEmpty &&
      ((last && next?.kind !== "item" && isSubordinateAlone(text)) ||
        isSubjectAlone(text) ||
        isDataAlone(text) ||
        isConditionAlone(text))) ||
    (ends && /\p{L}[,;]$/u.test(text) && text.split(/\s+/).length >= 6)
  );
}

/** Whether a sentence with its full stop stands before the clause in its block. */
const endsSentence = ({ blocks, view }: Document, { block, from }: Clause): boolean =>
  from > (blocks[block] as Block).from && /[.!?]\s*$/.test(view.text.slice(Math.max(0, from - 3), from));

/** A letter or number alone is an empty item where one stands before it, and no text of its own follows. */
function isInList({ blocks, view }: Document, index: number): boolean {
  const [before, own, next] = [blocks[index - 1], blocks[index] as Block, blocks[index + 1]];
  const isItem = (block: Block | undefined): boolean =>
    block?.kind === "item" || (block?.kind === "paragraph" && MARKED.test(view.text.slice(block.from, block.from + 6)));
  if (own.to - own.from > 6 || !(own.kind === "item" || isItem(before))) return false;
  return next === undefined || next.part !== "notice" || next.kind === "heading" || isItem(next);
}

const MARKED = /^(?:\([a-z\d]{1,4}\)|[a-z][.)]) ?/;

/** A paragraph of its own, which no heading can read on into: what a heading leaves open is a name or an address. */
function isSentence({ view }: Document, block: Block | undefined): boolean {
  if (block?.kind !== "paragraph") return false;
  const text = view.text.slice(block.from, block.to);
  return (
    /^(?:The|We|You|This|Our|Your|If|In|For|When|Where)\s/.test(text) &&
    /[.!]$/.test(text) &&
    text.split(/\s+/).length >= 8
  );
}

/** "Contact us if:" + "have a question": the items of a condition begin with their verbs. */
function lacksSubject({ blocks, view }: Document, text: string, index: number): boolean {
  const next = blocks[index + 1];
  return (
    next?.kind === "item" &&
    next.leadIn === index &&
    /\b(?:if|when|where|whether|because):?$/i.test(text) &&
    /^(?:have|think|want|wish|believe|feel|do|are|know|live|use|disagree|would)\s/.test(
      view.text.slice(next.from, next.from + 12),
    )
  );
}

const deeper = (block: Block, next: Block | undefined): boolean =>
  next !== undefined && next.kind === "heading" && next.depth > block.depth;

/** An address, of which the next line may give the country. */
const POSTCODE_LAST = /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}[,;]?$/;

/** Whether the next block reads on: items and cells that it leads in to, a line that begins in lower case, or a name alone. */
function goesOn({ blocks, view }: Document, index: number): boolean {
  const next = blocks[index + 1];
  if (next?.part !== "notice") return false;
  if (next.leadIn === index || next.kind === "cell" || next.kind === "code") return true;
  if ((blocks[index] as Block).kind === "item" && next.kind === "item") return false;
  if (next.kind === "heading") return false;
  if (/^[\p{Ll}\d(“"•-]/u.test(view.text.slice(next.from, next.from + 1))) return true;
  // A link that the page sets on a line of its own, in the middle of its sentence.
  const text = view.text.slice(next.from, next.to);
  return (next.to - next.from < 40 && NAME_ALONE.test(text)) || ADDRESS_ALONE.test(text);
}

/** "You can do so by writing to" + "Email: crews@example.org" */
const ADDRESS_ALONE =
  /^(?:(?:e-?mail|tel|telephone|phone|web|website|post|address)\s?:\s?)?(?:\S+@\S+|https?:\/\/\S+|www\.\S+)$/i;

const NAME_ALONE = /^\p{Lu}[\p{L}\p{N}'’&-]*(?: (?:of |the |and )?\p{Lu}[\p{L}\p{N}'’&-]*){0,3}$/u;

/** Where a line or paragraph of the clause begins with a comma: the sentence was broken before it. Null where none does. */
function begins(clause: Clause, { context }: Case, commas: ReadonlyMap<Clause, number>): number | null {
  if (clause.kind === "code" || clause.kind === "cell") return null;
  const { text } = context.document.view;
  const opensWithComma = ",;".includes(text[clause.from] as string) && /^[,;]\s/.test(textOf(context, clause));
  return opensWithComma ? clause.from : (commas.get(clause) ?? null);
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
    const between = source.slice(sourceOffset(view, at - 1) + 1, sourceOffset(view, at));
    // Behind a closing tag or an expression the break is the writer's layout, not the sentence's.
    if (/[\r\n]/.test(between) && !/<\/|\}/.test(between)) found.set(clause, at);
  }
  return found;
}
