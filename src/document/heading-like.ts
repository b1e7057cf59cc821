const callToAction =
  /^(?:find out|read (?:more|our|the)|view |download|see |skip |click |go to|for more|for further|back to|return to|last (?:updated|modified|reviewed)|updated|date|version|effective|published|dear |yours |accept|reject|sign in|log in|menu$|search$|home$)/i;
const asks = /^(?:who|what|why|when|where|which|how|whose|do|does|is|are|can|will|should|have)\b/i;
/** "Where it is necessary for our legitimate interests" gives a condition and asks for no place. */
const grants =
  /^(?:where|when)\b[^?]*\b(?:necessary|required|needed|obliged|consent(?:ed)?|permission|legitimate interests?)\b/i;
const states = /\b(?:is|are|was|were|will|may|can|cannot|must|should|shall|has|have had|would|does|don[’']t)\b/i;
const statesWithPronoun = /^(?:we|you|i|they|it|this|these|there|if|in order|by|when you|as)\b/i;

/**
 * Whether one line of text reads as a heading: short, no sentence, not an address or a call to action. What stands around
 * it must decide the rest.
 */
export function isHeadingLike(line: string): boolean {
  if (line.length < 2 || line.length > 110 || !/\p{L}{2}/u.test(line)) return false;
  if (/\b(?:and|or)$/.test(line) || isLabelled(line)) return false;
  if (/[.;:,!]$/.test(line) && !/^\d+(?:\.\d+)*\.?$/.test(line)) return false;
  const text = line.replace(
    /^(?:section |part )?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[A-Z]|[ivxIVX]{1,4})[.)]?[ \t\u00a0]+(?=\p{L})/u,
    "",
  );
  const words = text.split(/\s+/).length;
  if (words > 16 || !/^[\p{Lu}\p{N}“"‘'(]/u.test(text)) return false;
  if (callToAction.test(text) || (isContactLike(text) && text === line)) return false;
  if (grants.test(text)) return false;
  if (asks.test(text)) return words <= 16;
  if (/\?$/.test(text)) return true;
  if (words > 13) return false;
  if (words > 2 && isTitleCase(text)) return true;
  // "Other parties who will have access": a verb behind a relative word does not make a sentence of it.
  const head = text.replace(/(?<=\s)(?:who|which|that|when|where|how|what|why|we|you|they)\b.*$/i, "");
  return !(states.test(head) || (statesWithPronoun.test(text) && words > 3));
}

/** "We Do Not Sell Your Data": every longer word has its capital. */
function isTitleCase(text: string): boolean {
  return !/(?:^|\s)\p{Ll}\p{L}{3}/u.test(text) && /\s\p{Lu}\p{Ll}/u.test(text);
}

/** "Country refers to: Egypt" gives a value; "Step 2: Ask us" and "Retention: how long we keep it" are headings. */
function isLabelled(line: string): boolean {
  return (
    /^[^:]{1,40}: [^\p{Ll}]/u.test(line) &&
    !/^(?:step|part|section|stage|appendix|annex|article|schedule|\d)|\b(?:privacy|notice|policy)\b/i.test(line)
  );
}

/** Whether a line is an address, a phone number, opening hours or the like. */
export function isContactLike(line: string): boolean {
  return (
    /@|https?:|www\./i.test(line) ||
    (/\.(?:uk|com|org|net)\b/i.test(line) && line.split(/\s+/, 4).length < 4) ||
    /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/.test(line) ||
    /\d{3,}[ \d-]{3,}/.test(line) ||
    /\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b/i.test(line) ||
    /^(?:tel|telephone|phone|email|e-mail|address|post|fax|textphone|call|write|by (?:email|post|phone))\b.*[:\d]/i.test(
      line,
    )
  );
}

/** Whether a text has at least one sentence in it: it ends as one, or is too long for anything else. */
export function isSentenceLike(text: string): boolean {
  if (/:[-–—]?$/.test(text)) return text.length > 3;
  if (/[.;!][”’"')\]]*$/.test(text)) return text.length > 12;
  return text.length >= 80 || (text.endsWith("?") && text.length > 40);
}
