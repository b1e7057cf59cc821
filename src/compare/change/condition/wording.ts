/** Conditions on the words that went and the words that came. */
import { after, before, type Case, type Conditions, come, gone, statement } from "../case.ts";

const isFigure = (meaning: string): boolean => meaning.startsWith("#");

/** A sentence in two wordings, and no item or value. */
const isSentence = ({ group }: Case): boolean =>
  group.before?.words === null && group.after?.words === null && group.units[0]!.clause.kind === "paragraph";

/** What is done with data is ruled out, and not only something said on the way. */
const RULED_OUT =
  /\b(?:not|never|n['’]t) (?:\w+ )?(?:sell|share|rent|disclose|pass|use|used|transfer|send|give|allow|identify|combine|collect|contact|publish)|\bnot:/i;
const NOT_COLLECTED =
  /\b(?:not|never|n['’]t) (?:\w+ ){0,2}(?:collect|hold|store|record|ask|process|gather|keep|handle)\w*\b/i;
const rulesOut = (on: Case): boolean =>
  statement(on).denied &&
  [before(on), after(on)].every((words) => RULED_OUT.test(words) || !/\b(?:not|never|n['’]t)\b/i.test(words));

/** "We will only e-mail you if you have said yes": of what is dropped from it nobody is asked any more. */
const LIMIT = /\bonly\b.*\b(?:if|with|when|where|after|unless)\b/i;
const limits = (on: Case): boolean => LIMIT.test(before(on)) && LIMIT.test(after(on));

/** Of decisions by machines, and not of a right to have a person decide. */
const BY_MACHINES = /\bautomat\w+|\b(?:by|computers?|algorithms?|machines?)\b.*\bdeci(?:de|sion)/i;
const HAS_A_SAY = /\b(?:rights?|request|ask|object|challenge)\b/i;
const ofDecisions = (on: Case): boolean =>
  [before(on), after(on)].every((words) => BY_MACHINES.test(words) && !HAS_A_SAY.test(words));

/** By name in the table. */
export const wording = {
  "only adds words": (on: Case) => gone(on).length === 0 && come(on).length > 0,
  "only drops words": (on: Case) => come(on).length === 0 && gone(on).length > 0,
  "a new not": (on: Case) => come(on).includes("not"),
  "not is gone": (on: Case) => gone(on).includes("not"),
  "decisions by machines now": (on: Case) => ofDecisions(on) && gone(on).includes("not"),
  "no decisions by machines now": (on: Case) => ofDecisions(on) && come(on).includes("not"),
  "adds a figure": (on: Case) => come(on).some(isFigure) && !gone(on).some(isFigure),
  "drops a figure": (on: Case) => gone(on).some(isFigure) && !come(on).some(isFigure),
  "now cites a law": (on: Case) =>
    on.group.before?.words === null &&
    come(on).some(isFigure) &&
    !gone(on).some(isFigure) &&
    /\b(?:section|article|schedule|regulation)s? \d|\bAct (?:19|20)\d\d/i.test(after(on)),
  "not collected": (on: Case) => statement(on).denied && NOT_COLLECTED.test(before(on) || after(on)),
  "rules out": rulesOut,
  "a promise that says more": (on: Case) => rulesOut(on) && gone(on).length === 0 && come(on).length > 0,
  "a promise that says less": (on: Case) => rulesOut(on) && come(on).length === 0 && gone(on).length > 0,
  "a limit that says more": (on: Case) => limits(on) && gone(on).length === 0 && come(on).length > 0,
  "a limit that says less": (on: Case) => limits(on) && come(on).length === 0 && gone(on).length > 0,
  "a sentence with more in it": (on: Case) => isSentence(on) && gone(on).length === 0 && come(on).length > 0,
  "a sentence with less in it": (on: Case) => isSentence(on) && come(on).length === 0 && gone(on).length > 0,
  "another value": ({ group: { before: old, after: now } }: Case) =>
    old !== null && now !== null && old.words !== null && now.words !== null && old.words !== now.words,
} satisfies Conditions;
