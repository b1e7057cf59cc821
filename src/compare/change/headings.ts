/** What a heading announces. */
import type { ChangedFact } from "../../types.ts";

/** In the order in which they are tried: a heading on "how long we keep the data we collect" is about the period. */
const TOPICS: readonly (readonly [ChangedFact, RegExp])[] = [
  [
    "retention",
    /\b(?:how long|retention|retain|retained|storage period|kept for|keep (?:it|your|the|this|personal)(?!.{0,30}\b(?:secure|safe)))\b/i,
  ],
  ["right", /\b(?:rights?|subject access)\b/i],
  ["complaint", /\b(?:complain\w*|unhappy|concerns?)\b/i],
  ["safeguard", /\bsafeguards?\b/i],
  [
    "transfer",
    /\b(?:transfer\w*|outside (?:the|of)|overseas|international\w*|abroad|where (?:your|the|we|is|this)\b.{0,30}\b(?:stored?|kept|held|process\w*))\b/i,
  ],
  ["cookie", /\b(?:cookies?|analytics|tracking)\b/i],
  ["children", /\b(?:child\w*|young people|under (?:13|16|18))\b/i],
  ["dpo", /\b(?:data protection officer|dpo)\b/i],
  ["policy-change", /\b(?:changes?|updates?|amendments?|reviews?) (?:to|of) (?:this|our|the|your)\b/i],
  ["legitimate-interest", /\blegitimate interests?\b/i],
  ["special-category", /\b(?:special categor\w*|sensitive)\b/i],
  [
    "lawful-basis",
    /\b(?:legal|lawful) (?:bas[ei]s|grounds?|reasons?|authority)|\ballow(?:s|ed)? us to\b|\blegal framework\b/i,
  ],
  [
    "recipient",
    /\b(?:shar(?:e|ed|ing)|disclos\w*|recipients?|third part(?:y|ies)|who (?:we|else|can|has|have|might|may|will|receives?)|pass(?:ed)? (?:on|to)|data might go|suppliers|(?:data )?processors|partners)\b/i,
  ],
  [
    "source",
    /\b(?:where (?:do )?we (?:get|collect|obtain|receive)|sources?|get (?:it|your|information|data|personal data) from|how (?:do )?we (?:collect|obtain|get)|how (?:is|are) (?:your )?(?:personal )?(?:data|information) collected|provides? us with)\b/i,
  ],
  [
    "obligation",
    /\b(?:do (?:you|i) have to|obliged|required to provide|if you (?:do not|don['’]t|fail)|failure to)\b/i,
  ],
  ["security", /\b(?:secur\w*|protect(?:ing)? (?:your|the|it|personal)|keep\w* .{0,20}\bsafe)\b/i],
  [
    "purpose",
    /\b(?:how (?:do |will |and why )?we (?:may )?(?:use|process)|what (?:do )?we (?:do|use|are)|why (?:do )?(?:we|you)\b|purposes?|use of|uses? (?:of )?your|we (?:may |will |also )*use .{0,50}\b(?:to|for)\b|how .{0,30}\b(?:is|are|be) used|reasons? (?:for|why))/i,
  ],
  [
    "data-category",
    /\b(?:(?:personal )?(?:data|information|details) (?:that )?(?:we|is|are|about)\b|what (?:personal )?(?:data|information|details)|which (?:personal )?(?:data|information)|categor\w*|(?:types?|kinds?) of|collect\w*|we (?:will |may )?(?:hold|process)|your data$|personal information$|personal data$)/i,
  ],
  ["controller", /\b(?:who we are|controllers?|about us|who is responsible)\b/i],
  ["controller-contact", /\b(?:contact\w*|get in touch|questions|queries)\b/i],
];

/** The kind of fact that a heading announces; null where it announces none. */
export function topicOf(text: string): ChangedFact | null {
  return TOPICS.find(([, words]) => words.test(text))?.[0] ?? null;
}
