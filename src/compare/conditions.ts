/** The words that take back a part of what a sentence says: exceptions to a denial, and hedges. */
import type { FactBase } from "../types.ts";

/** Words with which an exception or the scope of a denial begins. */
const CONDITION =
  /\b(?:except(?:ing)?|unless|other than|apart from|save (?:for|where|as)|otherwise than|without|until|but only|only (?:if|when|where)|for (?:\w+ )?(?:marketing|advertising|commercial|promotional)|if (?:you|we|it|the law))\b/i;

/** Where a sentence begins with its exception ("Unless the law requires it, we do not …"). */
const LEADING = /^\W*(?:except|unless|other than|apart from|save|without|subject to|with the exception of)\b[^,;]*/i;

/**
 * The condition of a denial in a sentence, as written ("except where the law requires it"): what follows the words that
 * are denied (`value`), else what the sentence begins with. Null where it denies without one.
 */
export function conditionOf(sentence: string, value: string): string | null {
  const text = sentence.replace(/\s+/g, " ").trim();
  const at = Math.max(0, text.toLowerCase().indexOf(value.toLowerCase().replace(/…$/, "")));
  const rest = text.slice(at);
  const found = rest.search(CONDITION);
  if (found >= 0) return rest.slice(found).replace(/[.;,\s]+$/, "");
  return text.match(LEADING)?.[0].trim() ?? null;
}

const HEDGES =
  "generally|usually|normally|ordinarily|typically|routinely|mostly|mainly|primarily|as a rule|in general|in most cases";
const DENIED = new RegExp(
  `\\b(${HEDGES})\\b[^.;]{0,40}\\b(?:not|never|no)\\b|\\b(?:not|n['’]t)\\b[^.;]{0,30}\\b(${HEDGES})\\b`,
  "i",
);
const AFFIRMED = new RegExp(`\\b(${HEDGES})\\b`, "i");

/** The word with which a fact's sentence hedges what it says ("generally"), in lower case; null where it does not. */
export function hedgeOf({ polarity, evidence }: FactBase): string | null {
  const found = evidence.text.replace(/\s+/g, " ").match(polarity === "denied" ? DENIED : AFFIRMED);
  const word = found?.[1] ?? found?.[2];
  if (word !== undefined) return word.toLowerCase();
  return polarity !== "denied" && IF_EVER.test(evidence.text) ? "if ever:" : null;
}

const IF_EVER = /^\W*(?:if|where|should) we (?:ever|do|need|have|must)\b/i;
