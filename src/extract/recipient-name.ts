import { oneLine } from "../one-line.ts";
import type { Clause, Hit, Polarity, Recipient } from "../types.ts";
import { namesBetween } from "./clause-names.ts";
import type { NoticeContext } from "./context.ts";
import { isGenericName, isLegalForm, isOrganisationName } from "./name-words.ts";
import type { Name } from "./names.ts";
import { hitsIn, quote } from "./passage.ts";
import type { Listed } from "./recipient-list.ts";

/**
 * A member of a list of recipients as a fact: named ("Acme Ltd"), a kind ("our hosting provider") or vague ("partners").
 * Null where it is neither; in a list of recipients alone (`sure`), whatever it names counts as a kind.
 */
export function recipientAt(
  context: NoticeContext,
  clause: Clause,
  { from, to }: Listed,
  polarity: Polarity,
  sure: boolean,
): Recipient | null {
  const { text } = context.document.view;
  const words = tidy(text.slice(from, to));
  if (words === "" || words.length > 120 || NOBODY.test(words) || INFINITIVE.test(words)) return null;
  const fact = (name: string, kind: Recipient["kind"]): Recipient => ({
    name,
    kind,
    polarity,
    evidence: quote(context, clause),
  });
  const said = hitsIn(context, clause, OWNER, from, to);
  const labelled = (label: string): readonly Hit[] =>
    said.filter((hit) => hit.label === label && hit.from >= from && hit.to <= to && isHead(text.slice(hit.to, to)));
  const kinds = labelled("category");
  const name = namesBetween(context, clause, from, to).find((each) => isReceiver(context, clause, each));
  if (name && isNamed(context, clause, name, to, kinds)) return fact(name.name, "named");
  if (DOING.test(words)) return null;
  if (kinds.length > 0) return fact(words, "category");
  if (labelled("vague").length > 0 || (BARE.test(words) && ENDS.test(text.slice(to, Math.min(to + 12, clause.to))))) {
    return NO_VAGUE.test(words) ? null : fact(words, "vague");
  }
  if (!sure || BARE.test(words) || !isNounPhrase(words)) return null;
  return name && name.to - name.from === words.length ? fact(name.name, "named") : fact(words, "category");
}

const OWNER = "fact-recipients";

/** A name that can receive data, as laws, places, documents and offices cannot. */
export function isReceiver(context: NoticeContext, clause: Clause, name: Name): boolean {
  if (isGenericName(name.name)) return false;
  return !hitsIn(context, clause, "fact-names", name.from, name.to).some(
    (hit) =>
      hit.label === "law" ||
      hit.label === "document" ||
      (NO_RECEIVER.has(hit.label) && hit.from <= name.from && name.to <= hit.to),
  );
}

const NO_RECEIVER = new Set(["place", "thing", "officer"]);

/** The last word says what they are: "court" is the head of "a court in Wales" and not of "a court order". */
const isHead = (rest: string): boolean => /^[^\p{L}]*(?:$|(?:of|in|within|we|across|to|and|with|or|who)\b)/u.test(rest);

/** "NHS bodies" and "Local Authority" are kinds, "our hosting provider GitHub" and "the Home Office" are named. */
function isNamed(context: NoticeContext, clause: Clause, name: Name, to: number, kinds: readonly Hit[]): boolean {
  const isKnown = hitsIn(context, clause, "fact-names", name.from, name.to).some(
    (hit) => (hit.label === "provider" || hit.label === "regulator") && hit.from <= name.from,
  );
  if (isKnown) return true;
  const rest = context.document.view.text.slice(name.to, to).replace(/^\s*\([^()]*\)?/, "");
  if (kinds.length > 0 && /\p{L}/u.test(rest)) return false;
  const last = name.name.toLowerCase().split(" ").at(-1) as string;
  if (kinds.some((hit) => hit.to === name.to) && !isLegalForm(last)) return false;
  return isOrganisationName(name.name) || (!name.doubtful && !/\p{Ll}/u.test(rest));
}

const tidy = (text: string): string =>
  oneLine(text)
    .replace(/^(?:with|to|by|either|both|between|amongst?|some of|any of|the following|other than) /i, "")
    .replace(/^(?:the|our|any|a|an|your|their|all|each|its) /i, "")
    .replace(/ (?:from|with|to|by|of|in|for|and|or)$/i, "")
    .replace(/["“”]/g, "")
    .replace(/[\s.,;:–—)(-]+$/, "")
    .trim();

/** "organisations" alone says nothing of which. */
const BARE = /^(?:organisations?|companies|parties|bodies|businesses|people|individuals|providers?)$/i;

/** What may stand behind a bare word that ends its list. */
const ENDS = /^\s*(?:[.,;:)]|$|(?:or|and|for|unless|without|except)\s)/;

/** "these third parties" have been named before, and "the acts of third parties" are no one. */
const NO_VAGUE = /^(?:these|those|such)\b|\bof (?:\p{L}+ )?(?:third|other)\b/iu;

/** "exchanging information with …" is something done, and no one. */
const DOING = /^\p{L}+ing (?:your|the|this|that|any|personal|information|data|with|to|us|you|how|it)\b/iu;

/** Words that stand where a recipient would and are none. */
const NOBODY =
  /^(?:you|us|we|me|them|him|her|it|they|yourself|others? parts?|each other|one another|following|these|those|this|that|also|etc|so on|more|further|personal (?:data|information)|(?:your )?consent|your.*)$/i;

/** Behind "to", words that are verbs: "disclose it to comply with …". */
export const INFINITIVE =
  /^(?:(?:only|also|further|help|better) )?(?:access|act|administer|allow|analyse|answer|arrange|assess|assist|avoid|be|carry|check|collect|communicate|complete|comply|conduct|confirm|consider|contact|continue|create|deal|deliver|detect|determine|develop|discharge|do|enable|enforce|ensure|establish|evaluate|exercise|facilitate|find|fulfil|generate|get|give|handle|have|help|identify|implement|improve|inform|investigate|issue|keep|let|maintain|make|manage|market|measure|meet|monitor|obtain|offer|operate|pay|perform|personalise|plan|prevent|process|produce|promote|protect|provide|publish|pursue|receive|reduce|register|report|request|resolve|respond|review|run|safeguard|save|secure|see|sell|send|serve|set|share|show|speak|store|support|take|tell|track|transfer|understand|undertake|update|use|verify|work|\p{L}+(?:i[sz]e|ify))\b/iu;

const isNounPhrase = (words: string): boolean =>
  words.split(" ").length <= 7 &&
  !/^\p{L}+ing\b|^(?:to|how|why|what|when|where|if|in|for|with|on|at|by|as|no|not|please|see|information|data|your)\b/iu.test(
    words,
  );
