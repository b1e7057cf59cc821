import type { Clause, Recipient } from "../types.ts";
import type { NoticeContext } from "./context.ts";
import { explained } from "./full-name.ts";
import { namedProviders } from "./named-providers.ts";
import { listedRecipients } from "./recipient-items.ts";
import { engagedRecipients, sharedWith } from "./recipient-sentence.ts";

/**
 * Who receives data, by name, by kind or in vague words, each once for each polarity, in document order. `own` are names
 * of the controller, which is no recipient of its own.
 */
export function recipients(context: NoticeContext, own: readonly string[]): readonly Recipient[] {
  const found = new Map<string, Recipient>();
  const isOwn = (name: string): boolean => {
    const full = isAcronym(name) ? explained(context, name) : null;
    return own.some((each) => name.toLowerCase().startsWith(each.toLowerCase()) || full === each);
  };
  for (const clause of context.clauses) {
    if (clause.part !== "notice" || clause.kind === "heading" || !mayName(context, clause)) continue;
    for (const recipient of [
      ...sharedWith(context, clause),
      ...listedRecipients(context, clause),
      ...engagedRecipients(context, clause),
      ...namedProviders(context, clause),
    ]) {
      const name = recipient.name.toLowerCase();
      const key = `${name} ${recipient.polarity}`;
      if (!found.has(key) && !isOwn(recipient.name)) found.set(key, recipient);
    }
  }
  return [...found.values()];
}

/** Recipients stand in a clause with words about them, or in an item or cell that such words introduce. */
const mayName = (context: NoticeContext, clause: Clause): boolean =>
  clause.kind === "item" || clause.kind === "cell" || context.hits.inClause(clause.index, "fact-recipients").length > 0;

const isAcronym = (name: string): boolean => /^\p{Lu}[\p{L}]{1,7}$/u.test(name) && /\p{Lu}.*\p{Lu}/u.test(name);
