/** What the words around a value tell that a template fills in: that a contact, a period, a name or a date is stated there. */
import { FILLED } from "../document/filler.ts";
import { oncePer } from "../once-per.ts";
import type { Clause, Document, ElementId, Evidence, Link } from "../types.ts";
import { contactOwner } from "./contact-owner.ts";
import type { NoticeContext } from "./context.ts";
import { above, clauseAt, isUnder, quote, says, textOf } from "./passage.ts";

/** The clauses that state an element by a value that is filled in: its weak form, for what they will say is not known. */
export function statedByFilled(id: ElementId, context: NoticeContext): readonly Evidence[] {
  const states = STATES[id];
  if (!states) return NONE;
  return filledClauses(context).flatMap((clause) =>
    states(said(context, clause), clause, context) ? [quote(context, clause)] : [],
  );
}

const NONE: readonly Evidence[] = [];

/** The clauses in which a value is filled in, headings left out, each once. */
export const filledClauses = oncePer((context: NoticeContext): readonly Clause[] => {
  const found = new Set<Clause>();
  for (const from of filledPlaces(context.document)) {
    const clause = clauseAt(context, from);
    if (clause && clause.from <= from && clause.kind !== "heading" && clause.part === "notice") found.add(clause);
  }
  return [...found];
});

/** Where values are filled in: in the text, or in the address to which a link writes or rings. */
export const filledPlaces = oncePer((document: Document): readonly number[] => [
  ...document.filled.map(({ from }) => from),
  ...document.links.filter(isFilledIn).map(({ from }) => from),
]);

const isFilledIn = ({ url }: Link): boolean => /^(?:mailto|tel):.*\ufffc/i.test(url);

/** A clause with what leads in to it and its row's header: "E-mail" | value. */
function said(context: NoticeContext, clause: Clause): string {
  const before = [clause.leadIn, clause.rowHeader].flatMap((index) => context.clauses[index] ?? []);
  return [...before.map((each) => textOf(context, each)), textOf(context, clause)].join(" ").slice(-LONGEST);
}

/** How much of a clause is looked at, in characters. */
const LONGEST = 1000;

type States = (text: string, clause: Clause, context: NoticeContext) => boolean;

const CONTACT =
  /\b(?:e-?mail|emailing|telephone|phone|tel|call|ring|write|writing|post|address|contact|contacting|reach|sen[dt] to|queries to|questions to)\b[^.\ufffc]{0,100}\ufffc/i;

const isContactOf =
  (owner: "controller" | "dpo"): States =>
  (text, clause, context) => {
    const { view, links } = context.document;
    const link = links.find((each) => each.from < clause.to && each.to > clause.from && isFilledIn(each));
    const at = link?.from ?? view.text.indexOf(FILLED, clause.from);
    return (link !== undefined || CONTACT.test(text)) && contactOwner(context, clause, at) === owner;
  };

const isKept: States = (text, clause, context) =>
  (/\ufffc[)"”’]?\s*(?:calendar |working |full |school |tax )?(?:day|week|month|year|hour)s?\b/i.test(text) ||
    /\b(?:for|until|after|within|period(?: is| of)?|is)\s*:?\s*\ufffc/i.test(text)) &&
  (says(context, clause, "fact-retention", "keep") || isUnder(context, clause, "fact-retention", "heading"));

const STATES: Readonly<Partial<Record<ElementId, States>>> = {
  "controller-contact": isContactOf("controller"),
  "dpo-contact": isContactOf("dpo"),
  "controller-identity": (text) =>
    /\ufffc[^.]{0,60}\b(?:is|are|acts? as)\b[^.]{0,40}\bcontrollers?\b|\bcontrollers?\b[^.\ufffc]{0,60}\b(?:is|are)\b[^.\ufffc]{0,20}\ufffc|\bcontroller:? \ufffc|\b(?:company|legal|business|organisation|registered|trading) name(?: is)?:? \ufffc|\b(?:we are|run by|provided by|operated by|managed by|owned by)\b[^.\ufffc]{0,20}\ufffc|\ufffc \(["“‘']?(?:we|us|our)\b/i.test(
      text,
    ),
  retention: isKept,
  recipients: (text) =>
    /\b(?:share|shares|shared|pass|passed|send|sent|disclose|disclosed|provide|provided|given?)\b[^.\ufffc]{0,100}\b(?:with|to)\b[^.\ufffc]{0,40}\ufffc/i.test(
      text,
    ),
  "international-transfers": (text) =>
    /\btransfer[^.\ufffc]{0,100}\b(?:to|in|outside)\b[^.\ufffc]{0,30}\ufffc/i.test(text),
  "lawful-basis": (text) => /\b(?:lawful|legal) bas[ie]s\b[^.\ufffc]{0,80}\ufffc/i.test(text),
  "last-updated": (text) =>
    /\b(?:updated|reviewed|changed|revised|amended|published|modified|effective|version|dated?|adopted|approved|agreed|issued|edited|checked|in force|looked (?:at|over)|correct (?:as )?(?:at|on|of))\b[^.\ufffc]{0,40}\ufffc/i.test(
      text,
    ),
};

/** Blocks of the notice that are a value alone: what a whole paragraph, part or list will say is not known. */
export const unknownBlocks = oncePer((context: NoticeContext): readonly Clause[] =>
  filledClauses(context).filter((clause) => {
    if (/[\p{L}\p{N}]/u.test(textOf(context, clause).replaceAll(FILLED, ""))) return false;
    const leadIn = context.clauses[clause.leadIn];
    return clause.kind !== "cell" && (leadIn === undefined || leadIn.kind === "heading");
  }),
);

/** Whether a clause stands under a heading, at any depth. */
export function standsUnder(context: NoticeContext, clause: Clause, heading: Clause): boolean {
  for (const each of above(context, clause)) if (each === heading) return true;
  return false;
}
