/** Words and pairs of words that no sentence ends on, told by closed lists; each function errs on the side of silence. */

/** What must be followed by its object: "kept for a period of", "in accordance with", "at least". */
const OBJECT_LOST =
  /(?<![\p{L}-])(?:an? (?:further |maximum |minimum )?(?:period|maximum|minimum|total|fee|charge) of(?: up to| at least)?|(?:for|of|after|within|keep them|kept) (?:at least|up to|no (?:more|longer|less) than)|no (?:later|longer) than|in (?:accordance|line|compliance|conjunction|connection) with|pursuant to|in (?:order|addition|relation|respect|breach) (?:to|of)|with (?:regards?|respect|a view|reference) to|for the purposes? of|with the exception of|by (?:means|virtue|way) of|as a result of|as (?:defined|set out|described|required|listed|explained|outlined) (?:in|by|under)|(?:under|by) the (?:terms|laws|provisions) of|(?:including|not) but not limited to|so that|as well as|rather than|regardless of|, (?:at|on|by|in|from|of|with|under))$/u;
/** What people ask about, or may stand at the end of a relative clause. */
const RELATIVE = /\b(?:who|whom|which|what|that|whose|how|whichever|whatever|where)\b[^.]*$/i;

/** "… are kept for a period of.": the words that call for more are the last ones, with or without a full stop. */
export const endsOnLostObject = (text: string): boolean => {
  const bare = text.replace(/[.,]$/, "");
  const found = OBJECT_LOST.exec(bare.slice(-LONGEST));
  return (
    found !== null && text.split(/\s+/).length >= 4 && !(RELATIVE.test(bare) && /\b(?:of|to|with|in|by)$/.test(bare))
  );
};

/** More than the longest of the endings, in characters. */
const LONGEST = 60;

/** "if your child is seen by", "unless the trustees are aware of". */
const CONDITION_OPEN =
  /\b(?:if|when|unless|whenever|until|because|should)\b(?![\s\S]*\b(?:who|whom|which|what|that|whose)\b)[^,;:.]*\s(?:by|of|from|for|into|under|between|against|within)$/i;
/** "before they", "until we": a subject alone behind its conjunction. */
const SUBJECT_OPEN =
  /\b(?:before|after|if|when|unless|until|because|while|whether|which|where|so that) (?:they|we|he|she)$/;
/** "in certain", "an accident or an", "to our". */
const NOUN_LOST =
  /\b(?:(?:in|under|for|by|with|to|from|on|of) (?:certain|various|several|every|a|an|the|your|our|their|its|my)|(?:and|or|is|as|has|have|be|than|not) an?|(?:and|or) (?:then|other|various|certain|any|all|our|your|their))$/;

/** The end of a sentence without its full stop: what follows a preposition in a condition, a conjunction or an article is lost. */
export function endsInTheMiddle(text: string): boolean {
  if (text.split(/\s+/).length < 4) return false;
  const end = text.slice(-WINDOW);
  return NOUN_LOST.test(end) || SUBJECT_OPEN.test(end) || CONDITION_OPEN.test(end);
}

const WINDOW = 120;

/** How conditions begin. */
export const CONJUNCTIONS = "where|if|when|once|should|unless|before|after|until";
const SUBORDINATE = new RegExp(`^(?:${CONJUNCTIONS})\\s`, "i");

/** Begins with a condition, and stops behind its comma without a verb: "Where the plan is paid in advance, the provider, Golden". */
export function isSubordinateAlone(text: string): boolean {
  if (!SUBORDINATE.test(text) || /[.!?:;…)]$/.test(text)) return false;
  const comma = text.indexOf(", ");
  if (comma < 0 || text.split(/\s+/).length < 8) return false;
  const rest = text.slice(comma + 2);
  return rest.split(/\s+/).length <= 8 && !VERB.test(rest);
}

const VERB =
  /\b(?:is|are|was|were|be|will|would|has|have|had|may|might|can|cannot|could|must|shall|should|do|does|did|please|we|you|they|it|contact|write|call|ring|email|tell|ask|see|visit|speak|let|click|go|use|say|send|read)\b|\p{L}{3,}(?:s|ed)\b(?=\s\p{Ll})|['’](?:s|re|ll|ve)\b|@|\d{5}/iu;

/** On these, and on what prepositions call for, a last sentence may stop where others before it have full stops. */
const OPEN =
  /\s(?:an?|the|our|your|their|its|his|this|these|those|every|certain|several|various|and|or|but|nor|if|when|unless|because|although|while|whether|until|since|which|who|whose|than|as|at|by|for|from|in|into|of|off in|to|under|via|with|without|within|between|during|against|about|is|are|was|were|be|been|has|have|had|will|would|may|might|can|could|shall|should|must|we|they)$/;
/** Who lives somewhere, or what somebody asks for: the preposition belongs to what stands before it. */
const STRANDED =
  /\b(?:you|we|they|he|she|it|who|which|that|child|person|people|us|them) (?:\p{L}+ ){1,3}(?:at|by|for|from|in|into|of|to|with|without|about|on|under|against)$|\b(?:as|than) (?:you|we|they|it) (?:is|are|was|were|has|have|had|will|would|may|might|can|could|shall|should|must)$|\b(?:who|what|where|how|why|when) \S+ (?:is|are|was|were|will|can|may|has|have)$/iu;

/** The last sentence of a paragraph whose other sentences are whole: "… You can stop it by switching the link off in". */
export const breaksOff = (text: string): boolean =>
  text.split(/\s+/).length >= 5 &&
  OPEN.test(text.slice(-WINDOW)) &&
  !STRANDED.test(text.slice(-WINDOW)) &&
  !/[“"‘'(]\S+$/.test(text);

/** An item of a list that is nothing but an article, a conjunction or a preposition. */
export const isSmallWordAlone = (text: string): boolean => SMALL_ALONE.test(text);

const SMALL_ALONE =
  /^(?:an?|the|our|your|their|and|or|of|to|with|for|if|any|all|we|you|we may|you may|we will|you can|the following|(?:the right )?(?:to )?(?:object|complain|consent|access|have access) to)$/i;

/** Whatever is an open ending here ends on a word that stands in one of these. */
export const OPEN_ENDINGS = [OBJECT_LOST, CONDITION_OPEN, SUBJECT_OPEN, NOUN_LOST, OPEN, SMALL_ALONE] as const;
