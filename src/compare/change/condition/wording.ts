/** Conditions on the words that went and the words that came. */
import { after, type Case, type Conditions, come, gone, statement } from "../case.ts";

const isFigure = (meaning: string): boolean => meaning.startsWith("#");

/** A sentence in two wordings, and no item or value. */
const isSentence = ({ group }: Case): boolean =>
  group.before?.words === null && group.after?.words === null && group.units[0]!.clause.kind === "paragraph";

/** By name in the table. */
export const wording = {
  "only adds words": (on: Case) => gone(on).length === 0 && come(on).length > 0,
  "only drops words": (on: Case) => come(on).length === 0 && gone(on).length > 0,
  "a new not": (on: Case) => come(on).includes("not"),
  "not is gone": (on: Case) => gone(on).includes("not"),
  "adds a figure": (on: Case) => come(on).some(isFigure) && !gone(on).some(isFigure),
  "drops a figure": (on: Case) => gone(on).some(isFigure) && !come(on).some(isFigure),
  "now cites a law": (on: Case) =>
    on.group.before?.words === null &&
    come(on).some(isFigure) &&
    !gone(on).some(isFigure) &&
    /\b(?:section|article|schedule|regulation)s? \d|\bAct (?:19|20)\d\d/i.test(after(on)),
  "a promise that says more": (on: Case) => statement(on).denied && gone(on).length === 0 && come(on).length > 0,
  "a promise that says less": (on: Case) => statement(on).denied && come(on).length === 0 && gone(on).length > 0,
  "a sentence with more in it": (on: Case) => isSentence(on) && gone(on).length === 0 && come(on).length > 0,
  "a sentence with less in it": (on: Case) => isSentence(on) && come(on).length === 0 && gone(on).length > 0,
  "another value": ({ group: { before: old, after: now } }: Case) =>
    old !== null && now !== null && old.words !== null && now.words !== null && old.words !== now.words,
} satisfies Conditions;
