import { clauseAt } from "../../../document/clause-at.ts";
import { evidence } from "../../../document/place.ts";
import { rememberedText } from "../../../remembered-text.ts";
import type { Judge } from "../../judge.ts";
import { fail, pass } from "../../verdict.ts";
import { meantWord } from "./misspelling.ts";
import { nonWords, type Stretch } from "./non-words.ts";

/** A sentence with more unknown words than this is in another language, or full of names. */
const UNKNOWN = 2;

/** Names and terms come again in other notices: each is looked at once. */
const meant = rememberedText(meantWord);

/** Judges by words that are no words and differ from one by a slip of the hand; each misspelling is reported once. */
export const unfinishedSpelling: Judge = (_rule, { context }) => {
  const { document, clauses } = context;
  const { text } = document.view;
  const byClause = new Map<number, Stretch[]>();
  for (const stretch of nonWords(context)) {
    const clause = clauseAt(clauses, stretch.from);
    if (!clause || clause.kind === "code") continue;
    const before = byClause.get(clause.index);
    if (before) before.push(stretch);
    else byClause.set(clause.index, [stretch]);
  }
  const seen = new Set<string>();
  const found = [...byClause].flatMap(([index, stretches]) => {
    const clause = clauses[index];
    if (!clause || stretches.length > UNKNOWN) return [];
    return stretches.flatMap(({ from, to }) => {
      const word = text.slice(from, to);
      // What begins with a capital may be a name.
      if (seen.has(word) || !/^[a-z]+$/.test(word)) return [];
      seen.add(word);
      if (meant(text, from, to) === null) return [];
      return [evidence(document, clauses, clause, from, to)];
    });
  });
  return found.length > 0 ? fail(found) : pass();
};
