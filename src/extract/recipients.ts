import type { Recipient } from "../types.ts";
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
    if (clause.part !== "notice" || clause.kind === "heading") continue;
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

const isAcronym = (name: string): boolean => /^\p{Lu}[\p{L}]{1,7}$/u.test(name) && /\p{Lu}.*\p{Lu}/u.test(name);
