import { oncePer } from "../once-per.ts";
import { oneLine } from "../one-line.ts";
import { remembered } from "../phrase/remembered.ts";
import type { Clause, Hit, Polarity, Recipient } from "../types.ts";
import { namesBetween } from "./clause-names.ts";
import type { NoticeContext } from "./context.ts";
import { above, hitsIn, isUnder, says } from "./passage.ts";
import { listed } from "./recipient-list.ts";
import { recipientAt } from "./recipient-name.ts";
import { polarityOf, startOfList } from "./recipient-sentence.ts";

/** The recipients in an item of a list that a verb of sharing introduces, or in a cell of a column of recipients. */
export function listedRecipients(context: NoticeContext, clause: Clause): readonly Recipient[] {
  if (clause.kind !== "item" && clause.kind !== "cell") return NONE;
  const polarity = listPolarity(context, clause);
  const isNamedList = polarity === null && clause.kind === "item" && isUnder(context, clause, OWNER, "heading");
  if (polarity === null && !isNamedList) return NONE;
  const { text } = context.document.view;
  const condition =
    /^(?:if|where|when|with your consent|in some cases)\b[^,;]{0,100}, (?:we may share[^,;]{0,60}with |with )?/i.exec(
      text.slice(clause.from, clause.to),
    );
  const members = listed(
    text,
    clause.from + (condition?.[0].length ?? 0),
    clause.to,
    namesBetween(context, clause, clause.from, clause.to),
  );
  // "organisation accounts may …" says what they do, not that they receive.
  if (isNamedList && VERB.test(text.slice(members[0]?.to ?? clause.to, clause.to))) return [];
  return members.flatMap((member, index) => {
    const recipient = recipientAt(context, clause, member, polarity ?? "affirmed", polarity !== null && index === 0);
    return recipient ? [recipient] : [];
  });
}

const VERB = /^\s*(?:may|can|will|is|are|was|were|has|have|must|should|do|does)\b/i;

const OWNER = "fact-recipients";
const NONE: readonly Recipient[] = [];

/** The polarity of the list that the clause is an item of, null where it is no list of recipients. */
function listPolarity(context: NoticeContext, clause: Clause): Polarity | null {
  if (clause.kind === "cell") {
    const header = above(context, clause).next().value;
    return header && header.kind === "cell" && says(context, header, OWNER, "heading") ? "affirmed" : null;
  }
  return clause.leadIn < 0 ? null : polarityBelow(context)(clause.leadIn);
}

/** The polarity of the list to which a clause leads in, by its index: the same for all of its items. */
const polarityBelow = oncePer((context: NoticeContext) =>
  remembered((index) => polarityOfList(context, context.clauses[index] as Clause)),
);

function polarityOfList(context: NoticeContext, leadIn: Clause): Polarity | null {
  const verb = hitsIn(context, leadIn, OWNER, leadIn.to - REACH, leadIn.to).find(
    (hit) => hit.label === "share" && bringsList(context, hit),
  );
  return verb ? polarityOf(verb) : null;
}

/** How far before the end of the lead-in its verb may stand, in characters. */
const REACH = 400;

/** Whether nothing but general words stand between the preposition and the end of the lead-in. */
function bringsList(context: NoticeContext, verb: Hit): boolean {
  const { text } = context.document.view;
  const start = startOfList(context, verb);
  return start !== null && GENERAL.test(oneLine(text.slice(start, verb.clause.to)));
}

const GENERAL =
  /^[\s:]*(?:\b(?:the|these|any|some|one|or|and|more|of|a|number|range|all|each|other|our|certain|following|selected|trusted|external|types?|kinds?|categor(?:y|ies)|groups?|third|part(?:y|ies)|organisations?|organizations?|compan(?:y|ies)|bodies|people|persons?|individuals|recipients?|providers?|service|suppliers?|partners?|agencies|such|as|including|include|for|example|within|united|kingdom|uk|overseas|where|necessary|appropriate|relevant|may|will|when|required|who|that|listed|set|out|below)\b[\s,:()]*)*$/i;
