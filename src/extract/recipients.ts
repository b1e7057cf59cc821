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
    if (clause.part !== "notice" || clause.kind === "heading") continue;
    for (const read of waysToName(context, clause)) {
      for (const recipient of read(context, clause)) {
        const name = recipient.name.toLowerCase();
        const key = `${name} ${recipient.polarity}`;
        if (!found.has(key) && !isOwn(recipient.name)) found.set(key, recipient);
      }
    }
  }
  return [...found.values()];
}

type Read = (context: NoticeContext, clause: Clause) => readonly Recipient[];

const IN_WORDS: readonly Read[] = [sharedWith, listedRecipients, engagedRecipients, namedProviders];
const IN_LISTS: readonly Read[] = [listedRecipients, namedProviders];

/** Recipients stand in a clause with words about them, or in an item or cell that such words introduce. */
function waysToName({ hits }: NoticeContext, { index, kind }: Clause): readonly Read[] {
  if (hits.inClause(index, "fact-recipients").length > 0) return IN_WORDS;
  return kind === "item" || kind === "cell" ? IN_LISTS : [];
}

const isAcronym = (name: string): boolean => /^\p{Lu}[\p{L}]{1,7}$/u.test(name) && /\p{Lu}.*\p{Lu}/u.test(name);
