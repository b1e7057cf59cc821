import { clauseAt } from "../../../document/clause-at.ts";
import { evidence } from "../../../document/place.ts";
import type { Clause, Document } from "../../../types.ts";
import type { Judge } from "../../judge.ts";
import { fail, notApplicable, pass } from "../../verdict.ts";
import {
  ADJECTIVE,
  ARTICLE,
  classesOf,
  ING,
  IS_ARE,
  MODAL_VERB,
  NOUN,
  NOUNS,
  PARTICIPLE,
  SIMPLE,
  US,
  VERB,
  VERB_S,
  WE,
  YOU_IT,
} from "./word-classes.ts";

/** Judges by items of lists that do not go on from the words that lead in to them; each list is reported once. */
export const unfinishedJoin: Judge = (_rule, { context: { document, clauses } }) => {
  const seen = new Set<number>();
  const found: Clause[] = [];
  let led = false;
  for (const { kind, part, leadIn, from, to } of document.blocks) {
    if (kind !== "item" || part !== "notice" || leadIn < 0 || seen.has(leadIn)) continue;
    led = true;
    if (!clashes(textOf(document, leadIn), document.view.text.slice(from, Math.min(to, from + BEGINNING)))) continue;
    seen.add(leadIn);
    const clause = clauseAt(clauses, from);
    if (clause) found.push(clause);
  }
  if (found.length > 0) return fail(found.map((clause) => evidence(document, clauses, clause)));
  return led ? pass() : notApplicable("no list of it has words that lead in");
};

/** What is looked at of a lead-in and of an item, in characters. */
const ENDING = 40;
const BEGINNING = 40;

const textOf = ({ blocks, view }: Document, index: number): string => {
  const { from = 0, to = 0 } = blocks[index] ?? {};
  return view.text.slice(Math.max(from, to - ENDING), to);
};

/** "You can ask us to:" + "to delete it", "We will:" + "we keep it", "used to:" + "providing you with": one word is said twice or a form does not fit. */
function clashes(leadIn: string, item: string): boolean {
  const end = /\s([a-z]+)\s?[:…–—-]{0,3}$/.exec(leadIn)?.[1] ?? "";
  const start = /^([A-Za-z]+)\s/.exec(item)?.[1]?.toLowerCase() ?? "";
  if (TWICE.has(end) && end === start) return true;
  if (end === "to" && GERUND.test(item) && !TO_DOING.test(leadIn)) return true;
  if (end === "to" && /^(?:for|in order to) \p{Ll}/iu.test(item)) return true;
  if (
    /\b(?:can|may|will|could|should)(?: also)?\W*$/.test(leadIn) &&
    /^that (?:your|the|any|anything|all)\b/.test(item)
  )
    return true;
  if (MODAL.has(end) && /^to \p{Ll}/iu.test(item)) return true;
  if (end === "to" && /^(?:you|we|they) (?:can|may|will|must|should|have)\b/i.test(item)) return true;
  return goesOnOtherwise(leadIn, end, classesOf(start));
}

/** Whether nothing that a word may be goes on from the end of a lead-in. */
function goesOnOtherwise(leadIn: string, end: string, classes: number): boolean {
  if (classes === 0) return false;
  const isOnly = (bits: number): boolean => (classes & ~bits) === 0;
  if (SUBJECT.test(leadIn) || GOVERNED.test(leadIn)) return isOnly(NO_BARE_VERB);
  if (SUBORDINATE.test(leadIn)) return isOnly(WE | YOU_IT | ING);
  if (end === "we") return isOnly(ING | VERB_S | PARTICIPLE);
  return BEFORE_NOUN.has(end) && isOnly(VERB | VERB_S) && !STRANDED.test(leadIn);
}

/** "We will:", "in order to:" ask for "share", and for nothing else. */
const NO_BARE_VERB =
  ING | VERB_S | PARTICIPLE | SIMPLE | NOUN | NOUNS | ADJECTIVE | ARTICLE | WE | YOU_IT | US | MODAL_VERB | IS_ARE;
const GOVERNED =
  /\b(?:order|able|needs?|wish|want|like|try|aim|seek|(?:help|ask|asks|enable|enables|allow|allows|require|requires) (?:us|you|them)) to\s?:?$/i;
const SUBORDINATE = /\b(?:if|when|where|because|unless) (?:you|we|they)\s?:?$/i;
const BEFORE_NOUN = new Set(["for", "by", "of", "without"]);
/** "What we use it for:" */
const STRANDED =
  /\b(?:what|which|who|whom|how|why|that)\b|\b(?:purposes?|reasons?|things?|ways?|data|information) we\b/i;

const TWICE = new Set([
  "to",
  "of",
  "by",
  "for",
  "from",
  "with",
  "that",
  "if",
  "when",
  "where",
  "because",
  "your",
  "our",
  "the",
  "will",
  "may",
  "can",
]);
const MODAL = new Set(["will", "may", "can", "must", "should"]);
/** Words after which "to" asks for that very form: "committed to: protecting you". */
const TO_DOING =
  /\b(?:accord(?:ing)?|addition|adher\w*|agree\w*|amounts?|appl(?:y|ies)|approach\w*|attention|commit\w*|consent\w*|contribut\w+|dedicat\w+|devoted|due|exten[dt]\w*|key|limited|look(?:ing)? forward|object\w*|opposed|prior|refer\w*|regard|relat\w+|respect|respon\w+|subject|view|way) to\W*$/i;
const GERUND =
  /^(?:providing|making|sending|responding|processing|administering|managing|helping|improving|ensuring|contacting|keeping|complying|maintaining|delivering|answering|dealing|carrying out|meeting|protecting|allowing|giving|understanding|supporting|monitoring|analysing|checking|verifying|identifying|sharing|storing|updating|enabling|collecting|offering|assessing|informing|arranging|developing|creating|investigating|preventing|recording|reviewing) (?:you|your|the|our|to|an?|with|us|any|that|on|out|how)\b/i;
const SUBJECT = /\b(?:we|you) (?:will|may|can|must|should|do not|will not)(?: also| only)?\s?:?$/i;
