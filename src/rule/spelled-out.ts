import { evidence } from "../document/place.ts";
import { sourceOffset } from "../document/view.ts";
import type { NoticeContext } from "../extract/context.ts";
import { oncePer } from "../once-per.ts";
import type { Clause, Element, Evidence, Link } from "../types.ts";

/** How far below its lead-in a list or a table is looked at: the header and the first rows. */
const FIRST_ITEMS = 12;

/**
 * Without "We share it with trusted third parties:" where the list or column below says who they are, be it after another sentence, or
 * the next sentence does, or a list soon behind it, or the sections under the same heading do.
 */
export function withoutSpelledOut(
  found: readonly Evidence[],
  element: Element | undefined,
  context: NoticeContext,
): readonly Evidence[] {
  if (element?.status !== "present" || found.length === 0) return found;
  const { document, clauses } = context;
  const stated = new Set([...element.plain, ...element.evidence].map(({ start }) => start.offset));
  return found.filter((each) => {
    const lead = clauseFrom(context, each.start.offset);
    if (lead === undefined) return true;
    if (headsColumn(clauses, lead)) return false;
    const next = clauses[lead + 1];
    if (next && statedAt(next) && goesOn(context, clauses[lead] as Clause, next, element)) return false;
    if (next && linksOn(context, clauses[lead] as Clause, next, element)) return false;
    if (opensSections(clauses, lead) && inSections(clauses, lead).some(statedAt)) return false;
    if (announcedBelow(context, lead).some(statedAt)) return false;
    if (element.id !== "retention" && listBehind(context, lead).some(statedAt)) return false;
    if (element.id === "retention" && isAnnouncedByAnother(context, lead)) return true;
    const first = leadsIn(each) ? lead + 1 : behindParagraph(clauses, lead);
    const below = clauses.slice(first, first + FIRST_ITEMS);
    const end = below.findIndex(({ kind }) => kind !== "item" && kind !== "cell");
    const list = end < 0 ? below : below.slice(0, end);
    return !list.some(statedAt);
  });

  function statedAt(clause: Clause): boolean {
    return stated.has(evidence(document, clauses, clause).start.offset);
  }
}

/**
 * Whether a sentence tells who is meant by the one before it, in the same paragraph: "These include …", or what its time
 * comes to: "This period is normally …". An example shows a kind of recipient, and does not show how long anything else is kept.
 */
function goesOn({ document: { view } }: NoticeContext, one: Clause, next: Clause, { id }: Element): boolean {
  if (next.block !== one.block) return false;
  const text = view.text.slice(next.from, next.from + 60);
  if (id === "retention") return PERIOD_IS.test(text);
  return GOES_ON.test(text) && !/\bnot limited to\b/.test(text);
}

const PERIOD_IS =
  /^(?:this|that|the) (?:retention )?period\b|^(?:this|that|it) (?:will |would )?(?:is |be )?(?:normally|usually|generally|typically|ordinarily)\b|^(?:normally|usually|in practice|in most cases),? (?:this|that|it)\b/i;

/** Whether a cell stands over others: what they say is what the table says. */
const headsColumn = (clauses: readonly Clause[], at: number): boolean =>
  clauses[at]?.kind === "cell" && clauses.slice(at + 1, at + 1 + FIRST_ITEMS).some(({ leadIn }) => leadIn === at);

/** Whether the next sentence links to the document that says it: "Our retention schedule has the periods". */
function linksOn({ document, clauses }: NoticeContext, one: Clause, next: Clause, { elsewhere }: Element): boolean {
  const isLink = ({ from, url }: Link) => from >= next.from && from < next.to && !/^(?:#|mailto:|tel:)/i.test(url);
  if (next.block !== one.block || !document.links.some(isLink)) return false;
  const { start } = evidence(document, clauses, next);
  return elsewhere.some((each) => each.start.offset === start.offset);
}

const GOES_ON =
  /^(?:these|they|those|such|this|among (?:them|these|others)|for (?:example|instance)|examples?|namely|in particular|our (?:partners|suppliers|providers))\b/i;

/** Whether a sentence is among the first under a heading that is not the title: what its sections go into is its matter. */
function opensSections(clauses: readonly Clause[], at: number): boolean {
  const { heading, kind } = clauses[at] as Clause;
  const title = clauses[heading]?.heading ?? -1;
  return title >= 0 && kind !== "item" && kind !== "cell" && at - heading <= FEW_OPENING;
}

/** How many sentences open the sections under a heading. */
const FEW_OPENING = 4;

/** The clauses of the sections one step below the heading of a clause. */
function inSections(clauses: readonly Clause[], at: number): readonly Clause[] {
  const { heading } = clauses[at] as Clause;
  return clauses.slice(at + 1).filter((each) => each.kind !== "heading" && clauses[each.heading]?.heading === heading);
}

/** The lines that the next sentence announces, where they are none of a list: "… some or all of the following:" */
function announcedBelow({ document: { view }, clauses }: NoticeContext, at: number): readonly Clause[] {
  const [one, next] = [clauses[at] as Clause, clauses[at + 1]];
  if (next?.block !== one.block) return [];
  if (!/\bfollowing\b[^.]{0,40}:\s*$/.test(view.text.slice(next.from, next.to))) return [];
  return clauses.slice(at + 2, at + 2 + FIRST_ITEMS).filter(({ heading }) => heading === one.heading);
}

/** The items behind the next lead-in of the same section, where hardly anything stands between: "… others including:". */
function listBehind({ document: { view }, clauses }: NoticeContext, at: number): readonly Clause[] {
  const { heading, kind } = clauses[at] as Clause;
  if (heading < 0 || kind === "item" || kind === "cell") return [];
  const first = clauses.findIndex((each, index) => index > at && index <= at + FEW_OPENING && each.kind === "item");
  const lead = clauses[clauses[first]?.leadIn ?? -1];
  if (!lead || !LISTS.test(view.text.slice(lead.from, lead.to))) return [];
  const below = clauses.slice(first, first + FIRST_ITEMS);
  const end = below.findIndex((each) => each.kind !== "item" || each.heading !== heading);
  return end < 0 ? below : below.slice(0, end);
}

/** Words that lead in to those who are meant, and not to what is not done. */
const LISTS = /^(?!.*\b(?:not|never)\b).*\b(?:includ(?:e|es|ing)|following|such as|these are|namely)\b/is;

/** "We keep bookings as the table below says. We keep letters as long as we need them.": the table is not on letters. */
function isAnnouncedByAnother({ document: { view }, clauses }: NoticeContext, at: number): boolean {
  const { block } = clauses[at] as Clause;
  const announces = ({ from, to }: Clause) => ANNOUNCES.test(view.text.slice(from, to));
  if (announces(clauses[at] as Clause)) return false;
  for (let other = at - 1; clauses[other]?.block === block; other -= 1)
    if (announces(clauses[other] as Clause)) return true;
  return false;
}

const ANNOUNCES = /\b(?:table|schedule|list|following|below)\b/i;

/** The clause behind the paragraph in which a sentence stands; an item or a cell has none. */
function behindParagraph(clauses: readonly Clause[], at: number): number {
  const { block, kind } = clauses[at] as Clause;
  if (kind === "item" || kind === "cell") return clauses.length;
  let next = at + 1;
  while (clauses[next]?.block === block) next += 1;
  return next;
}

const leadsIn = ({ text }: Evidence): boolean => text.trimEnd().endsWith(":");

/** The first clause whose quotation begins at an offset of the source, by its index. */
function clauseFrom(context: NoticeContext, offset: number): number | undefined {
  const { document, clauses } = context;
  const known = byStart(context);
  const near = Array.from({ length: LONGEST_OPENING }, (_, before) => known.get(offset + before) ?? []).flat();
  return near
    .sort((a, b) => a - b)
    .find((at) => evidence(document, clauses, clauses[at] as Clause).start.offset === offset);
}

/** A quotation takes the bracket along with which a link begins, and marks of emphasis: so many characters at most. */
const LONGEST_OPENING = 8;

/** By the offsets of the source at which the words of clauses begin: which begin there. */
const byStart = oncePer(({ document, clauses }: NoticeContext): ReadonlyMap<number, readonly number[]> => {
  const starts = new Map<number, number[]>();
  for (const { from, index } of clauses) {
    const start = sourceOffset(document.view, from);
    const others = starts.get(start);
    if (others) others.push(index);
    else starts.set(start, [index]);
  }
  return starts;
});
