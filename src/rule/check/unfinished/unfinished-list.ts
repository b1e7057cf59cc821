import { clauseAt } from "../../../document/clause-at.ts";
import { evidence } from "../../../document/place.ts";
import { sourceEnd, sourceOffset } from "../../../document/view.ts";
import type { Block, Document } from "../../../types.ts";
import type { Judge } from "../../judge.ts";
import { fail, pass } from "../../verdict.ts";
import { isOtherMatter } from "../other-matter.ts";
import { miscounted } from "./list-count.ts";

/** Judges by what announces a list, a table or details that never come, or a number of items that the list has not. */
export const unfinishedList: Judge = (_rule, { context: { document, clauses } }) => {
  const isMiscounted = miscounted(document);
  const found = document.blocks.flatMap((block, index) => {
    const text = document.view.text.slice(block.from, block.to);
    const stops =
      (announcesList(block, text) && sectionEnds(document, block, index)) ||
      (block.kind === "item" && announcesItems(text) && textFollows(document, index)) ||
      isMiscounted(index) ||
      lacksContact(document, block, index);
    const clause = stops && block.part === "notice" ? clauseAt(clauses, block.to - 1) : null;
    return clause ? [evidence(document, clauses, clause)] : [];
  });
  return found.length > 0 ? fail(found) : pass();
};

/** "…:", "… as follows", "… for the following purposes". */
const announcesList = ({ kind }: Block, text: string): boolean =>
  kind === "paragraph" &&
  (text.endsWith(":") || text.includes("follow")) &&
  !ON_THE_PAGE.test(text) &&
  (/:$|\b(?:as follows|the following(?:\s[\p{L}-]+){0,4})[:;,–—.-]?$/u.test(text) || NAMES_FOLLOWING.test(text));

/** "We take the following steps to keep it safe.": a last sentence that announces what never comes. */
const NAMES_FOLLOWING =
  /\b(?:take|use|collect|have|share|process|hold|on|with|for|in|of|to) (?:any of |all of |one of )?the following (?:\p{L}+ ){0,2}(?:steps|ways|purposes|reasons|measures|information|data|categories|types|parties|organisations|companies|bodies|people|rights|circumstances|situations|bases|details|items|principles)\b[^.:;,]{0,80}\.$/u;

/** What a page shows there, and its text does not. */
const ON_THE_PAGE = /\b(?:this|the) (?:following )?(?:toggle|switch|button|slider|tick ?box|checkbox|control):$/i;

const announcesItems = (text: string): boolean =>
  text.includes("the following") && /\bthe following(?:\s[\p{L}-]+){1,4}$/u.test(text);

/** Whether the list is over and a paragraph of its own follows. */
function textFollows({ blocks, view }: Document, index: number): boolean {
  const next = blocks[index + 1];
  if (next?.part !== "notice" || next.kind !== "paragraph" || next.leadIn === index) return false;
  const text = view.text.slice(next.from, next.to);
  return /^\p{Lu}/u.test(text) && /[.!]$/.test(text) && text.split(/\s+/).length >= 8;
}

/** Whether only the end of the notice or a heading on another matter follows. */
function sectionEnds(document: Document, block: Block, index: number): boolean {
  const { blocks, view, source } = document;
  const next = blocks[index + 1];
  if (next && !isAnotherMatter(document, block, next) && !isBoldHeading(document, index + 1)) return false;
  // What the view leaves out (a picture, an embedded form) may be what was announced.
  const between = source.slice(sourceEnd(view, source, block.to), next ? sourceOffset(view, next.from) : source.length);
  return /^[\s#>*_=:;.-]*$/.test(/[<{]/.test(between) ? withoutLayout(between) : between);
}

/** A line in bold that ends on no mark, with a sentence under it: it stands for a heading. */
function isBoldHeading({ blocks, view, source }: Document, index: number): boolean {
  const [own, under] = [blocks[index] as Block, blocks[index + 1]];
  if (own.kind !== "paragraph" || under?.kind !== "paragraph" || own.part !== "notice") return false;
  const title = view.text.slice(own.from, own.to);
  const text = view.text.slice(under.from, under.to);
  if (!/^\p{Lu}[^.:;,!]{8,70}$/u.test(title) || !/^\p{Lu}[^.:]{40,300}\./u.test(text)) return false;
  const at = sourceOffset(view, own.from);
  return /(?:<b>|<strong>|\*\*)\s*$/.test(source.slice(Math.max(0, at - 12), at));
}

/** Tags that show nothing by themselves, and what closes a component and its file. */
const withoutLayout = (source: string): string =>
  source.replace(LAYOUT, "").replace(HEADING_OF_COMPONENT, "").replace(END_OF_FILE, "");

const LAYOUT =
  /<\/[\w.:-]*>|<(?:div|section|article|main|header|p|span|strong|b|em|i|br|hr|h[1-6])(?: (?:className|class|style)=(?:"[^"<>]*"|\{\{?[^{}<>]*\}?\}))*\s?\/?>|\{"\s?"\}/g;
/** The heading comes next as a property of the component that shows it. */
const HEADING_OF_COMPONENT = /<\p{Lu}\w*(?: (?:id|number)="[\w.-]*")? (?:title|heading)="$/u;
const END_OF_FILE = /\)?;?\s*\}?;?\s*(?:export default \w+;?\s*)?$/;

/** A heading as high as that of the section ends it, unless it goes on with the words of the announcement. */
function isAnotherMatter({ blocks, view }: Document, block: Block, next: Block): boolean {
  if (next.part !== "notice") return next.kind === "paragraph" || next.kind === "heading";
  const own = blocks[block.heading];
  if (next.kind !== "heading" || !own || own.depth < 2 || next.depth > own.depth) return false;
  const text = view.text.slice(block.from, block.to);
  if (next.depth < own.depth && text.endsWith("here:")) return true;
  const title = view.text.slice(next.from, next.to);
  return isOtherMatter(text.split(/\s+/).slice(-5).join(" "), title);
}

const CONTACTED =
  /\b(?:(?:can|may) be (?:contacted|reached)|(?:contact|reach|write to|email|call) (?:us|him|her|them|me)) (?:as follows|at|on|by|via)\s?:?$/i;

/** "… can be contacted as follows", and then a long sentence without an address, a number or a link. */
function lacksContact({ blocks, view, links }: Document, block: Block, index: number): boolean {
  const text = view.text.slice(block.from, block.to);
  if (!CONTACTED.test(text)) return false;
  const next = blocks[index + 1];
  if (next?.kind !== "paragraph" || next.to - next.from < 100) return false;
  const linked = links.some(({ from }) => from >= next.from && from < next.to);
  return !linked && !/[\d@]/.test(view.text.slice(next.from, next.to));
}
