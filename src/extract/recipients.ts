import type { Clause, Hit, Polarity, Recipient } from "../types.ts";
import { clauseNames } from "./clause-names.ts";
import type { NoticeContext } from "./context.ts";
import { explained } from "./full-name.ts";
import { namedProviders } from "./named-providers.ts";
import { above, isUnder, says } from "./passage.ts";
import { listed } from "./recipient-list.ts";
import { INFINITIVE, recipientAt } from "./recipient-name.ts";

/**
 * Who receives data, by name, by kind or in vague words, each once for each polarity, in document order. `own` are names
 * of the controller, which is no recipient of its own.
 */
export function recipients(context: NoticeContext, own: readonly string[]): readonly Recipient[] {
  const found = new Map<string, Recipient>();
  const isOwn = (name: string): boolean =>
    own.some(
      (each) =>
        name.toLowerCase().startsWith(each.toLowerCase()) || (isAcronym(name) && explained(context, name) === each),
    );
  for (const clause of context.clauses) {
    if (clause.part !== "notice" || clause.kind === "heading") continue;
    for (const recipient of [
      ...inSentence(context, clause),
      ...inList(context, clause),
      ...engaged(context, clause),
      ...namedProviders(context, clause),
    ]) {
      const name = recipient.name.toLowerCase();
      const key = `${name} ${recipient.polarity}`;
      if (!found.has(key) && !isOwn(recipient.name)) found.set(key, recipient);
    }
  }
  return [...found.values()];
}

const OWNER = "fact-recipients";

const isAcronym = (name: string): boolean => /^\p{Lu}[\p{L}]{1,7}$/u.test(name) && /\p{Lu}.*\p{Lu}/u.test(name);

const verbs = (context: NoticeContext, clause: Clause): readonly Hit[] =>
  context.hits.inClause(clause.index).filter((hit) => hit.owner === OWNER && hit.label === "share");

const polarityOf = (hit: Hit): Polarity => (hit.denied ? "denied" : "affirmed");

/** Those behind the "with" or "to" of a verb of sharing. */
function inSentence(context: NoticeContext, clause: Clause): readonly Recipient[] {
  const starts = new Map<number, Polarity>();
  for (const verb of verbs(context, clause)) {
    const start = startOfList(context, verb);
    if (start !== null && !starts.has(start)) starts.set(start, polarityOf(verb));
  }
  return [...starts].flatMap(([start, polarity]) =>
    listed(context.document.view.text, start, clause.to, clauseNames(context, clause)).flatMap((member) => {
      const recipient = recipientAt(context, clause, member, polarity, false);
      return recipient ? [recipient] : [];
    }),
  );
}

/** Those who work for the speaker: "we use hosting providers", "the Council contracts external companies". */
function engaged(context: NoticeContext, clause: Clause): readonly Recipient[] {
  const hit = context.hits.inClause(clause.index).find((each) => each.owner === OWNER && each.label === "engage");
  if (!hit || !(says(context, clause, OWNER, "category") || says(context, clause, OWNER, "vague"))) return [];
  return listed(context.document.view.text, hit.to, clause.to, clauseNames(context, clause)).flatMap((member) => {
    const recipient = recipientAt(context, clause, member, "affirmed", false);
    return recipient && recipient.kind !== "named" ? [recipient] : [];
  });
}

/** How far behind its verb a preposition may stand, in characters. */
const REACH = 160;

/** Offset behind the preposition that brings the recipients: "with" for sharing, "to" for the other verbs; null without. */
function startOfList(context: NoticeContext, verb: Hit): number | null {
  const { text } = context.document.view;
  const word = text.slice(verb.from, verb.to);
  if (/\s(?:to|by)$/i.test(word)) return verb.to;
  const isShare = /^shar/i.test(word);
  const shape = isShare ? /\s(?:with|between|among|amongst|across)(?=\s|:|$)\s?/gi : /\sto(?=\s|:|$)\s?/gi;
  const rest = text.slice(verb.to, Math.min(verb.clause.to, verb.to + REACH));
  for (const match of rest.matchAll(shape)) {
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

/** Whether what is given to someone is data: named as the object, or the subject of a passive. */
const isOfData = (object: string, before: string): boolean =>
  DATA.test(object) || (PASSIVE.test(before) && object.length < 40);
const DATA =
  /\b(?:data|information|details?|records?|address|addresses|names?|copy|copies|cv|photo\w*|images?|cookies?|content|forms?|answers|responses|anything)\b|^\s*(?:it|them|this|these)(?: on| over)?\s*$/i;
const PASSIVE =
  /\b(?:be|been|is|are|was|were|being)(?: (?:also|only|then|securely|never|routinely|automatically))?\s*$/i;

/** An item of a list that a verb of sharing introduces, or a cell in a column of recipients. */
function inList(context: NoticeContext, clause: Clause): readonly Recipient[] {
  if (clause.kind !== "item" && clause.kind !== "cell") return [];
  const polarity = listPolarity(context, clause);
  const isNamedList = polarity === null && clause.kind === "item" && isUnder(context, clause, OWNER, "heading");
  if (polarity === null && !isNamedList) return [];
  const { text } = context.document.view;
  const condition =
    /^(?:if|where|when|with your consent|in some cases)\b[^,;]{0,100}, (?:we may share[^,;]{0,60}with |with )?/i.exec(
      text.slice(clause.from, clause.to),
    );
  const members = listed(text, clause.from + (condition?.[0].length ?? 0), clause.to, clauseNames(context, clause));
  // "organisation accounts may …" says what they do, not that they receive.
  if (isNamedList && VERB.test(text.slice(members[0]?.to ?? clause.to, clause.to))) return [];
  return members.flatMap((member, index) => {
    const recipient = recipientAt(context, clause, member, polarity ?? "affirmed", polarity !== null && index === 0);
    return recipient ? [recipient] : [];
  });
}

const VERB = /^\s*(?:may|can|will|is|are|was|were|has|have|must|should|do|does)\b/i;

/** The polarity of the list that the clause is an item of, null where it is no list of recipients. */
function listPolarity(context: NoticeContext, clause: Clause): Polarity | null {
  if (clause.kind === "cell") {
    const header = above(context, clause).next().value;
    return header && header.kind === "cell" && says(context, header, OWNER, "heading") ? "affirmed" : null;
  }
  const leadIn = context.clauses[clause.leadIn];
  if (!leadIn) return null;
  const verb = verbs(context, leadIn).find((hit) => bringsList(context, hit));
  return verb ? polarityOf(verb) : null;
}

/** Whether nothing but general words stand between the preposition and the end of the lead-in. */
function bringsList(context: NoticeContext, verb: Hit): boolean {
  const { text } = context.document.view;
  const start = startOfList(context, verb);
  return start !== null && GENERAL.test(text.slice(start, verb.clause.to).replace(/\s+/g, " "));
}

const GENERAL =
  /^[\s:]*(?:\b(?:the|these|any|some|one|or|and|more|of|a|number|range|all|each|other|our|certain|following|selected|trusted|external|types?|kinds?|categor(?:y|ies)|groups?|third|part(?:y|ies)|organisations?|organizations?|compan(?:y|ies)|bodies|people|persons?|individuals|recipients?|providers?|service|suppliers?|partners?|agencies|such|as|including|include|for|example|within|united|kingdom|uk|overseas|where|necessary|appropriate|relevant|may|will|when|required|who|that|listed|set|out|below)\b[\s,:()]*)*$/i;
