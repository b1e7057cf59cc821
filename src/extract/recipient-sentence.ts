import { matchBehind } from "../match-behind.ts";
import type { Clause, Hit, Polarity, Recipient } from "../types.ts";
import { namesBetween } from "./clause-names.ts";
import type { NoticeContext } from "./context.ts";
import { says } from "./passage.ts";
import { listed } from "./recipient-list.ts";
import { INFINITIVE, recipientAt } from "./recipient-name.ts";

/** The recipients of a clause that stand behind the "with" or "to" of a verb of sharing. */
export function sharedWith(context: NoticeContext, clause: Clause): readonly Recipient[] {
  if (!says(context, clause, OWNER, "share")) return NONE;
  const starts = new Map<number, Polarity>();
  for (const verb of sharingVerbs(context, clause)) {
    const start = startOfList(context, verb);
    if (start !== null && !starts.has(start)) starts.set(start, polarityOf(verb));
  }
  return [...starts].flatMap(([start, polarity]) => listFrom(context, clause, start, polarity));
}

/** Those who work for the speaker: "we use hosting providers", "the Council contracts external companies". */
export function engagedRecipients(context: NoticeContext, clause: Clause): readonly Recipient[] {
  if (!says(context, clause, OWNER, "engage")) return NONE;
  if (!says(context, clause, OWNER, "category") && !says(context, clause, OWNER, "vague")) return NONE;
  const hit = context.hits.inClause(clause.index, OWNER).find((each) => each.label === "engage");
  return listFrom(context, clause, (hit as Hit).to, "affirmed").filter(({ kind }) => kind !== "named");
}

const sharingVerbs = (context: NoticeContext, clause: Clause): readonly Hit[] =>
  context.hits.inClause(clause.index, OWNER).filter((hit) => hit.label === "share");

/** Whether sharing is affirmed or denied. */
export const polarityOf = (hit: Hit): Polarity => (hit.denied ? "denied" : "affirmed");

const OWNER = "fact-recipients";
const NONE: readonly Recipient[] = [];

/** How long a list may go on behind its preposition, in characters. */
const LONGEST = 1200;

function listFrom(context: NoticeContext, clause: Clause, start: number, polarity: Polarity): readonly Recipient[] {
  const end = Math.min(clause.to, start + LONGEST);
  const names = namesBetween(context, clause, start, end);
  return listed(context.document.view.text, start, end, names).flatMap((member) => {
    const recipient = recipientAt(context, clause, member, polarity, false);
    return recipient ? [recipient] : [];
  });
}

/** How far behind its verb a preposition may stand, in characters. */
const REACH = 160;

/** Offset behind the preposition that brings the recipients: "with" for sharing, "to" for the other verbs; null without. */
export function startOfList(context: NoticeContext, verb: Hit): number | null {
  const { text } = context.document.view;
  const word = text.slice(verb.from, verb.to);
  if (/\s(?:to|by)$/i.test(word)) return verb.to;
  const isShare = /^shar/i.test(word);
  const shape = isShare ? WITH : TO;
  const rest = text.slice(verb.to, Math.min(verb.clause.to, verb.to + REACH));
  for (let match = matchBehind(shape, rest, null); match; match = matchBehind(shape, rest, match)) {
    const after = rest.slice(match.index + match[0].length);
    if (
      INFINITIVE.test(after) ||
      /^(?:you|us|me|your|our (?:legal|obligations|duties)|the (?:law|data|information|purpose))\b/i.test(after)
    )
      continue;
    const before = text.slice(Math.max(verb.clause.from, verb.from - 24), verb.from);
    return isShare || isOfData(rest.slice(0, match.index), before) ? verb.to + match.index + match[0].length : null;
  }
  return null;
}

const WITH = /\s(?:with|between|among|amongst|across)(?=\s|:|$)\s?/gi;
const TO = /\sto(?=\s|:|$)\s?/gi;

/** Whether what is given to someone is data: named as the object, or the subject of a passive. */
const isOfData = (object: string, before: string): boolean =>
  DATA.test(object) || (PASSIVE.test(before) && object.length < 40);
const DATA =
  /\b(?:data|information|details?|records?|address|addresses|names?|copy|copies|cv|photo\w*|images?|cookies?|content|forms?|answers|responses|anything)\b|^\s*(?:it|them|this|these)(?: on| over)?\s*$/i;
const PASSIVE =
  /\b(?:be|been|is|are|was|were|being)(?: (?:also|only|then|securely|never|routinely|automatically))?\s*$/i;
