/** How much a quotation tells a reader who sees only a few of a topic. */
import type { Comparison, Evidence } from "../types.ts";
import type { FactKind } from "./topics.ts";

/**
 * What a rule has found something in deserves a look; values and list items are concrete, and so are denials; a sentence
 * that states many elements is general, one that ends in a colon only leads in to others, a few words are a heading.
 * Of purposes and kinds of data, those in concrete words tell most: the rules look for the others.
 */
export function telling(
  kind: FactKind,
  { words, evidence }: { readonly words: string; readonly evidence: Evidence },
  notice: number,
  found: readonly Evidence[],
  elements: Comparison["elements"],
): number {
  const overlaps = ({ start, end }: Evidence) =>
    start.offset < evidence.end.offset && evidence.start.offset < end.offset;
  const { text } = evidence;
  if (kind === "complaint") return words.startsWith("“") ? route(text) : 1.5;
  if (!words.startsWith("“")) return found.some(overlaps) ? 4 : 3;
  const isGeneral = elements.filter((element) => element.evidence[notice]!.some(overlaps)).length > 2;
  if (/:\s*$/.test(text)) return 1;
  if (kind === "purpose") return purpose(evidence) - (isGeneral ? 1 : 0);
  if (kind === "data-category") return Math.min(4, 1.5 + 0.5 * kindsOfData(text)) - (isGeneral ? 1 : 0);
  if (found.some(overlaps)) return 4;
  if (evidence.leadIn) return 3;
  if (words.split(" ").length < 4) return 0;
  if (isGeneral) return 1;
  return /\b(?:not|no|never|cannot)\b/i.test(text) ? 2.5 : 2;
}

/** Whether a sentence says what the notice is about or what a word means, and nothing of what is done. */
export function isIntroduction(text: string): boolean {
  return ABOUT_ITSELF.test(text) || DEFINITION.test(text);
}

const ABOUT_ITSELF =
  /^\W*(?:in )?(?:this|our|the|these)\b[^.:;]{0,60}?\b(?:notice|policy|statement|page|document|charter|section|terms)\b[^.:;]{0,40}?\b(?:explains?|sets? out|describes?|tells?|covers?|outlines?|details|provides? (?:you with )?information|encompass(?:es)?|applies|we (?:explain|set out|describe|tell))\b/i;
const DEFINITION =
  /^\W*an? (?:data|joint|personal) ?(?:controllers?|processors?|data)\b[^.]*?\b(?:is|are|means|determines?|decides?)\b/i;

/**
 * Of the routes of complaint, a sentence that says to whom people can complain tells most: the contacts, and where to read
 * more, stand behind it.
 */
export function route(text: string): number {
  if (/\b(?:complain\w*|concerns?|unhappy|dissatisfied|lodge|misused|mishandled)\b/i.test(text)) {
    return text.trim().split(/\s+/).length > 6 ? 4 : 3;
  }
  return /\b(?:commissioner|ICO|contact|write|writing|e-?mail|post|phone|call|queries|questions)\b/i.test(text) ? 2 : 1;
}

/** An item of a list of purposes names one; so does "in order to …" in a sentence, less shortly. */
function purpose({ text, leadIn }: Evidence): number {
  if (leadIn && leadsToPurposes(leadIn.text)) return 4;
  if (
    /\b(?:so that we can|in order to|(?:need|use|used|process|collect)\b[^.]{0,60}?\bto (?!be\b|you\b|us\b|the\b|your\b|our\b)\p{Ll}+)/iu.test(
      text,
    )
  )
    return 3;
  return leadIn ? 2 : 1.5;
}

/** Whether a sentence leads in to a list of purposes: "We use your information to:". */
export function leadsToPurposes(text: string): boolean {
  return PURPOSES_FOLLOW.test(text);
}

const PURPOSES_FOLLOW =
  /\b(?:in order to|purposes?|reasons?|so that|because|(?:use|used|process|processed|need|needed)\b[^.]*?\b(?:to|for)\s*:?\s*$|why|(?:use|used|process|processed)\b[^.]*?\bfollowing ways?)\b|\b(?:to|for)\s*:\s*$/i;

function kindsOfData(text: string): number {
  return new Set((text.match(KINDS) ?? []).map((word) => word.toLowerCase())).size;
}

const KINDS =
  /\b(?:names?|address(?:es)?|e-?mail|(?:tele)?phone|dates? of birth|age|gender|sex|ip address|bank|payment|financial|health|medical|ethnic\w*|religio\w*|photo\w*|images?|cookies?|usernames?|passwords?|browser|location|insurance|vehicle|registration|employment|qualifications?|signature|feedback|queries|questions)\b/gi;
