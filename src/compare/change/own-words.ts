/** What a sentence is about by its own words, where they leave no doubt. */
import type { ChangedFact } from "../../types.ts";

const WORDS: readonly (readonly [ChangedFact, RegExp])[] = [
  ["recipient", /\b(?:never|not|n['’]t) (?:\w+ )?(?:sell|share|rent|disclose|pass)\b/i],
  [
    "complaint",
    /\b(?:contact|complain|concern|write|report|rais|lodg)\w*\b.{0,80}\b(?:information commissioner|ICO\b|supervisory authority)/i,
  ],
  [
    "complaint",
    /\b(?:acknowledg|respond|repl|answer|investigat|handl|look into|resolv|deal|consider)\w*\b.{0,60}\bcomplaints?\b|\bcomplaints? (?:procedure|form|process|policy)\b|\b(?:your|any|a) (?:\w+ ){0,2}complaints?\b.{0,40}\b(?:within|days|month)\b/i,
  ],
  [
    "other",
    /^\W*(?:visit|see|read|find out|for (?:more|further) (?:information|details)|you (?:can|should|may|could) (?:also )?(?:read|see|find))\b/i,
  ],
  [
    "controller",
    /\b(?:is|are) (?:a )?(?:company |charity )?registered (?:as a (?:company|charity) )?in (?:England|Scotland|Wales|Northern Ireland|the U)|\bregistered (?:charity|office)\b|\bcompany (?:registration )?number\b|\b(?:is|are) (?:a )?registered (?:company|charity)\b/i,
  ],
  [
    "controller",
    /\b(?:is|are|as|be|being|both) (?:(?:the|an?|our|your|also|both|joint|sole|independent|separate|registered|data|personal) ){0,5}(?:controllers?|processors?)\b|\bdata controllers? (?:for|of|is|are)\b/i,
  ],
  ["cookie", /\bcookies?\b|\b(?:use|using|allow|want|through|out of) google analytics\b/i],
  [
    "obligation",
    /\b(?:voluntary|optional|mandatory|compulsory|obligatory)\b|\bif you want to\b|\byou (?:do not|don['’]t) have to\b/i,
  ],
  ["legitimate-interest", /\bbalancing test\b/i],
  ["special-category", /\b(?:article )?9 ?\(2\) ?\([a-j]\)/i],
  [
    "safeguard",
    /\b(?:adequacy|standard (?:contractual|data protection) clauses|data bridge|international data transfer agreement|IDTA|binding corporate rules|contracts approved)\b/i,
  ],
  ["children", /\b(?:children|anyone|persons?|people) (?:under|below|younger than) (?:the age of )?\d+/i],
  [
    "source",
    /\bwe (?:also |may |will |sometimes )*(?:receive|get|obtain) .{0,60}\b(?:data|information|details)\b.{0,40}\bfrom (?!you\b)/i,
  ],
  [
    "purpose",
    /\bwe (?:also |may |will |only |can )*use (?:it|them|(?:your|the|this|that) (?:\w+ ){0,3}?(?:data|information|details)) .{0,30}?\b(?:to|for) /i,
  ],
  ["dpo", /\bdata protection officer\b|\bdpo\b/i],
];

/** The kind of fact that a sentence names; null where none is named. */
export function ownWords(text: string): ChangedFact | null {
  return WORDS.find(([, words]) => words.test(text))?.[0] ?? null;
}
