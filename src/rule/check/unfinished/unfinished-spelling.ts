import { clauseAt } from "../../../document/clause-at.ts";
import { evidence } from "../../../document/place.ts";
import { rememberedText } from "../../../remembered-text.ts";
import type { Clause } from "../../../types.ts";
import type { Judge } from "../../judge.ts";
import { fail, pass } from "../../verdict.ts";
import { meantWord, noticeWord } from "./misspelling.ts";
import { nonWords, type Stretch } from "./non-words.ts";

/** A sentence with more unknown words than this, and than this part of all its words, is in another language or a list of terms. */
const UNKNOWN = 2;
const UNKNOWN_PART = 1 / 6;

/** Names and terms come again in other notices: each is looked at once. */
const meant = rememberedText(meantWord);

/** A word with a capital is told from a name from so many letters on. */
const TITLE_LETTERS = 8;

/**
 * Whether a word with a capital is misspelt and no name: once in the notice, and a slip away from a word of all notices, or, in a
 * heading or at the head of a sentence, from a word that the notice has as well ("Data Colection", where it speaks of collection).
 */
function isTitleWord(word: string, from: number, text: string, clause: Clause): boolean {
  if (word.length < TITLE_LETTERS - 1 || !/^[A-Z][a-z]+$/.test(word)) return false;
  const isTyped = isCommon(text, from, from + word.length) || (isOpening(word, from, clause) && isMeant(word, text));
  // The whole text is gone through for the few that are left.
  return isTyped && text.indexOf(word) === text.lastIndexOf(word);
}

/** Firms call themselves by a word with another ending ("Securiti"), never by one with a slip in its middle. */
const isCommon = rememberedText((word) => {
  const right = noticeWord(word.toLowerCase());
  return right !== null && right.length >= TITLE_LETTERS && right.slice(-2) === word.slice(-2);
});

const isOpening = (word: string, from: number, clause: Clause): boolean =>
  word.length >= TITLE_LETTERS && (clause.kind === "heading" || clause.from === from);

/** Whether the notice has the word that this one is a slip away from. */
function isMeant(word: string, text: string): boolean {
  const right = meantWord(word.toLowerCase());
  if (right === null) return false;
  return text.includes(` ${right}`) || text.includes(right[0]?.toUpperCase() + right.slice(1));
}

/** Capitals begin names, which any sentence may be full of; where most unknown words are slips, somebody typed in haste. */
function isForeign(stretches: readonly Stretch[], text: string, { from, to }: Clause): boolean {
  const unknown = stretches.filter((each) => /[a-z]/.test(text[each.from] as string));
  const words = text.slice(from, to).split(/\s+/).length;
  if (unknown.length <= UNKNOWN || unknown.length <= words * UNKNOWN_PART) return false;
  if (unknown.length > words / 2) return true;
  const slips = unknown.filter((each) => meant(text, each.from, each.to) !== null).length;
  return slips * 3 < unknown.length * 2;
}

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
    if (!clause || isForeign(stretches, text, clause)) return [];
    return stretches.flatMap(({ from, to }) => {
      const word = text.slice(from, to);
      if (seen.has(word)) return [];
      const isLower = /^[a-z]+$/.test(word);
      if (!isLower && !isTitleWord(word, from, text, clause)) return [];
      seen.add(word);
      if (isLower && meant(text, from, to) === null) return [];
      return [evidence(document, clauses, clause, from, to)];
    });
  });
  return found.length > 0 ? fail(found) : pass();
};
