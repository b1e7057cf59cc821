/** The shapes of sentences that stop, told by closed lists of words; each function errs on the side of silence. */

/** Words that nothing ends on: articles, possessives, conjunctions and what must be followed by a noun. */
const DANGLING =
  /(?<![\p{L}\p{N}'’-])(?:the|our|your|their|its|and|or|such as|including|because|via|than|whose|every|(?:for example|for instance|such as|e\.g\.),? (?:where|when|if))[.,;]?$/u;
/** More than the longest of them with what stands before and behind it, in characters. */
const LONGEST_ENDING = 24;
const BEFORE_LETTER = /\b(?:section|part|paragraph|point|option|category|annex|schedule|type|class|group|table|box)\s/i;

/** "… with our", "… the names of your and." */
export function endsOnFunctionWord(text: string): boolean {
  // A look-behind is tried at every letter: only the end is looked at.
  const found = DANGLING.exec(text.slice(-LONGEST_ENDING));
  if (!found || /[;,:]\s*(?:and|or)[.,;]?$/.test(text)) return false;
  // "either/or", "and/or": a word that is named, not used; headings of tables and labels are short.
  return !/[/“"'‘]\s?\p{L}+[.,;]?$/u.test(text) && text.split(/\s+/).length >= 4 && !BEFORE_LETTER.test(found[0]);
}

/** Verbs of statements; "legal" and "lawful" sentences without any of them say nothing. */
const FINITE =
  /\b(?:is|are|was|were|be|been|being|will|would|has|have|had|may|might|can|could|must|shall|should|do|does|did|depends?|includes?|comes?|applies|means?|allows?|permits?|requires?|rel(?:y|ies)|varies|vary|falls?|rests?|arises?|differs?|remains?|states?|sets?|tells?|explains?|covers?|needs?|follows?|goes|begins?|starts?|ends?)\b|['’](?:s|re|ll|ve)\b|:/i;

/** "The legal basis for processing your bookings on our site.": a subject without its verb. */
export function isSubjectAlone(text: string): boolean {
  return (
    /^(?:the|our) (?:legal|lawful) (?:basis|bases|ground|grounds|reason|reasons) (?:for|on|under|of|that|which|in)\b/i.test(
      text,
    ) &&
    text.endsWith(".") &&
    text.split(/\s+/).length >= 8 &&
    !FINITE.test(text)
  );
}

const PASSIVE_ALONE =
  /^(?:all|any|your|the) (?:[\p{L}-]+ ){0,4}(?:data|information|details|records)\b.*\b(?:held|processed|stored|collected|kept|shared|used|retained|disclosed|transferred|deleted|destroyed|encrypted)\b/iu;
const OTHER_VERB =
  /\b(?:we|you|they|it|he|she|i|who|which|that)\b|\b(?:stays?|went|goes|gets?|got|becomes?|became|belongs?|lives?|sits?|passes|passed|makes?|made|gives?|gave|helps?|helped|enables?|ensures?|serves?|contains?|consists?|forms?|relates?|concerns?|provides?|shows?|lets?|appears?|exists?|expires?|counts?|matters?|leaves?|moves?|travels?|flows?|originates?|came|took|takes?|supports?|see|please|read|contact)\b/i;

/** "All information held on and processed by computers in the office.": participles, and no verb that would state anything. */
export function isDataAlone(text: string): boolean {
  return (
    text.endsWith(".") &&
    PASSIVE_ALONE.test(text) &&
    text.split(/\s+/).length >= 8 &&
    !FINITE.test(text) &&
    !OTHER_VERB.test(text)
  );
}

const BARE_VERB = /\b(?:is|are)[:–—-]?$/;

/** Whatever stops on a word here stops on one that stands in one of these. */
export const STOPPING = [DANGLING, BARE_VERB] as const;

/** The first words of the sentences that say nothing here without their ends being asked. */
export const EMPTY_BEGINNINGS = "the|our|all|any|your|if";

/** "The data controller is": a statement whose second half is missing. Questions in indirect speech end so too. */
export function leavesPredicateOut(text: string): boolean {
  return (
    /^(?:the|our|your|this|these)\b/i.test(text) &&
    BARE_VERB.test(text) &&
    !/\b(?:who|what|where|which|how|why|when|whose|as|than|wherever|whatever)\b/i.test(text)
  );
}

const MAIN =
  /\b(?:please|we|us|they|he|she|there|it|this is|will|won|can|cannot|may|might|must|should|shall|would(?! like| prefer)|could|is|are|was|were|has|had|does|did|do|then|contact|email|e-mail|call|phone|telephone|ring|write|visit|see|click|ask|let|tell|say|speak|talk|send|give|read|refer|complete|fill|go|follow|check|choose|select|find|look|press|tick|reply|respond|notify|inform|report|raise|submit|log|sign|turn|switch|open|download|enter|type|quote|note|remember|keep|take|try|get|come|leave|stop|start|change|update|delete|remove|set|adjust|view|consult|approach|direct|forward|return|post|fax|text|message|pop|navigate|bring|pass|apply|discuss|agree|consent|accept|lose|receive|withdraw|unsubscribe|opt)\b|['’](?:re|ll|ve|d)\b|[,;:–—]/i;

/** What is asked or told in a condition has verbs of its own: "about how your data is used", "that we hold". */
const INDIRECT =
  /\b(?:how|what|why|where|who)\b[^,.;]{0,40}?\b(?:is|are|will be|has been)\b|\bhow we \p{L}+|\bwe (?:hold|have|use|collect|keep)\b/gu;

/** "If you have any questions about how we use your data.": a condition on which nothing follows. */
export function isConditionAlone(text: string): boolean {
  if (!/^if (?:you|your)\b/i.test(text) || !text.endsWith(".") || text.split(/\s+/).length < 8) return false;
  const joined = /^.*\b(?:and|or) (?:you )?(?:wish|want|would like|need) to\b/is.exec(text);
  const simple = /^if you (?:have|would like|wish|want|need)\b/i.exec(text);
  const head = joined ?? simple;
  if (!head) return false;
  const rest = text.slice(head[0].length).replace(INDIRECT, "");
  return !MAIN.test(rest) && !/(?<!\b(?:about|of|to|for|with|from|that|concerning|regarding) )\byou\b/i.test(rest);
}
