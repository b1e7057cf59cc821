import { oneLine } from "../one-line.ts";
import type { Clause, Hit, Retention } from "../types.ts";
import type { NoticeContext } from "./context.ts";
import { durations } from "./durations.ts";
import { isUnder, quote, says, textOf } from "./passage.ts";
import { retentionSubject } from "./retention-subject.ts";

/**
 * How long the notice says that data is kept: a fact for each period, else one for the most telling words of the clause.
 * Cookies' lifetimes, deletion on request and the time to answer a request are none.
 */
export function retention(context: NoticeContext): readonly Retention[] {
  return context.clauses.flatMap((clause) => {
    const hits = context.hits.inClause(clause.index, OWNER);
    if (hits.length === 0 && clause.kind !== "cell" && clause.kind !== "item") return NONE;
    return isAboutKeeping(context, clause, hits) ? factsOf(context, clause, hits) : NONE;
  });
}

const OWNER = "fact-retention";
const NONE: readonly Retention[] = [];
type Kind = Retention["kind"];

/** Kinds of words in place of a period, the most telling first. */
const KINDS: readonly Kind[] = ["indefinite", "event", "criteria", "vague"];

function isAboutKeeping(context: NoticeContext, clause: Clause, hits: readonly Hit[]): boolean {
  if (clause.kind === "heading" || clause.part !== "notice") return false;
  if (hits.some((hit) => hit.label === "not-retention") || isUnder(context, clause, OWNER, "cookie-heading"))
    return false;
  const leadIn = clause.kind === "item" ? context.clauses[clause.leadIn] : undefined;
  if (leadIn && says(context, leadIn, OWNER, "not-retention")) return false;
  if (hits.some((hit) => hit.label === "keep")) return true;
  return isUnderKeeping(context, clause) || followsKeeping(context, clause);
}

/** Under a heading about retention; a cell with a header of its own only under that. */
function isUnderKeeping(context: NoticeContext, clause: Clause): boolean {
  const header = clause.kind === "cell" ? context.clauses[clause.leadIn] : undefined;
  return header ? says(context, header, OWNER, "heading") : isUnder(context, clause, OWNER, "heading");
}

/** An item of a list that words about keeping lead in ("We will keep it:"), and that is no list of kinds of data. */
function followsKeeping(context: NoticeContext, clause: Clause): boolean {
  const leadIn = clause.kind === "item" ? context.clauses[clause.leadIn] : undefined;
  if (!leadIn || /\b(?:about|data|information|including|details|your):?$/i.test(textOf(context, leadIn))) return false;
  return says(context, leadIn, OWNER, "keep") || says(context, leadIn, OWNER, "heading");
}

function factsOf(context: NoticeContext, clause: Clause, hits: readonly Hit[]): readonly Retention[] {
  const text = textOf(context, clause);
  const periods = /\d|\b(?:year|month|week|day|hour)/i.test(text) ? durations(text) : [];
  const kinds = new Set(hits.map((hit) => hit.label));
  const isIndefinite = kinds.has("indefinite");
  const fact = (kind: Kind, iso: string | null, before: number): Retention => ({
    kind,
    iso,
    subject: retentionSubject(context, clause, before),
    polarity: "affirmed",
    evidence: quote(context, clause),
    text: oneLine(text).trim(),
  });
  const facts = periods.map(({ iso, from }) => fact("duration", iso, from));
  if (facts.length > 0 && !isIndefinite) return facts;
  // "kept securely while …" is about safety, not about time.
  // Under "Your rights", data goes on request; "When you close your account:" leaves it to its items.
  const isOther =
    kinds.has("safe-keeping") ||
    isUnder(context, clause, OWNER, "rights-heading") ||
    (text.endsWith(":") && !kinds.has("keep"));
  const kind = isOther ? undefined : KINDS.find((each) => kinds.has(each));
  return kind ? [...facts, fact(kind, null, text.length)] : facts;
}
