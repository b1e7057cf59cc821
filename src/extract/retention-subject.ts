import { oneLine } from "../one-line.ts";
import type { Clause } from "../types.ts";
import type { NoticeContext } from "./context.ts";
import { isUnder, textOf } from "./passage.ts";

/**
 * Which data a period is about: the row of a table, the words before the verb ("Applications are kept …") or behind it
 * ("we keep your answers for …"), or what an item names before its colon. Null where only "your data" is meant.
 */
export function retentionSubject(context: NoticeContext, clause: Clause, before: number): string | null {
  const row = context.clauses[clause.rowHeader];
  if (clause.kind === "cell" && row && row.index !== clause.index) return tidy(textOf(context, row), LONGEST_ROW);
  const whole = textOf(context, clause);
  const labelled = /^([^:–—]{3,60})(?::| [–—-]) /.exec(oneLine(whole.slice(0, 70)))?.[1];
  if (labelled) return tidy(labelled);
  const text = oneLine(whole.slice(Math.max(0, before - REACH), before + REACH));
  // Of several periods in a sentence each has its own words: those behind the last semicolon or ", and" before it.
  const lead = oneLine(whole.slice(Math.max(0, before - REACH), before));
  const part = lead.split(/; |, (?:and|but) /).at(-1) as string;
  return tidy(passive(part) ?? active(part) ?? active(text) ?? passive(text) ?? "") ?? headingSubject(context, clause);
}

/** How far from a period the words for its data may stand, in characters. */
const REACH = 400;

const PASSIVE =
  /^(?:(?:this means|after this|however|generally|usually|in general|normally|for example|in (?:relation|respect|the case) [^,]{0,60}|(?:if|when|where|once|at|after|following|so) [^,]{0,90}), )?(.{3,120}?) (?:is|are|will|shall|may|can|must|has|have)(?: (?:then|only|also|generally|usually|normally|automatically|not|all|both|be|been|is|are|remain))* (?:kept|retained|stored|held|archived|deleted|delete|destroyed|erased|removed|anonymised|anonymized|disposed|wiped|purged|reviewed|saved)\b/i;

/** The subject of a passive, up to its first auxiliary and without what only introduces it. */
function passive(text: string): string | null {
  const subject = PASSIVE.exec(text)?.[1];
  if (subject === undefined) return null;
  return subject
    .replace(/^.*\b(?:requires?|ensures?|means?|states?) (?:that )?/i, "")
    .replace(/^(?:if|when|where|after|once)\b.*?\b(?=your [\w ]+$)/i, "")
    .replace(/ (?:is|are|will|may|can|must|has|have) .*$/i, "")
    .replace(/^then /i, "")
    .replace(/, (?:such as|including|for example|and any) .*$/i, "");
}

const ACTIVE =
  /\b(?:keep|keeps|keeping|retain|retains|retaining|hold|holds|store|stores|archive|archives|delete|deletes|deleting|destroy|destroys|erase|erases|remove|removes|anonymise|save|retention of|retention period for|deletion of) (?:copies of |a copy of )?(.{2,80}?)(?= (?:for|until|after|as long|so long|when|once|within|no longer|only|indefinitely|permanently|in line|in accordance|on our|on a|at the|while|whilst|if|unless|up to|longer|beyond|from|securely|solely|purely|processed|is|are|depends?|will depend|var(?:y|ies)|and then|and for|or share|which)\b|[.,;:(]|$)/i;
const active = (text: string): string | null => ACTIVE.exec(text)?.[1] ?? null;

/** Words that stand for data in general, and so for no subject of their own. */
const GENERAL =
  /^(?:(?:your|the|any|all|this|that|such|these|those|of|personal|his|her|their|our|identifiable|some|most|relevant|other|individual) ?)*(?:data|information|details|records?|it|them|they|we|you|which|that|this|personal|copies|period|one)?(?: (?:we|that we|which we) (?:hold|collect|have|process|keep|store|use)(?: about you)?| (?:about|of|on|from) (?:you|individuals|people)| you (?:provide|give us|have provided))*$/i;

/** A row's header may be a whole purpose, words of a sentence are cut shorter (in characters). */
const LONGEST_ROW = 250;
const LONGEST = 90;

function tidy(words: string, longest = LONGEST): string | null {
  const subject = oneLine(words)
    .replace(/^(?:your|the|any|all|our|a|an|this|these|such|that) /i, "")
    .replace(/^\d+(?:\.\d+)*\.? /, "")
    .replace(/[:;,.\s]+$/, "")
    .trim();
  if (
    longest === LONGEST &&
    /^(?:retention|storage|in short|note|is|are|it|they|we|as|then|and|or|to|if|when|that)\b|\b(?:and|or|we|you|that|to)$/i.test(
      subject,
    )
  )
    return null;
  return subject === "" || subject.length > longest || GENERAL.test(words.trim()) || GENERAL.test(subject)
    ? null
    : subject;
}

/** Under "Job applicants" within "How long we keep data", the heading says whose data it is. */
function headingSubject(context: NoticeContext, clause: Clause): string | null {
  const heading = context.clauses[clause.heading];
  if (!heading || !isUnder(context, heading, "fact-retention", "heading")) return null;
  return tidy(textOf(context, heading));
}
