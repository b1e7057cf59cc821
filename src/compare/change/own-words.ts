/** What a sentence is about by its own words, where they leave no doubt. */
import type { ChangedFact } from "../../types.ts";

const WORDS: readonly (readonly [ChangedFact, RegExp])[] = [
  [
    "recipient",
    /\b(?:never|not|n['’]t) (?:\w+ )?(?:sell|share|rent|disclose|pass)\b(?! to (?:children|anyone under|people under))/i,
  ],
  [
    "complaint",
    /\b(?:contact|complain|concern|write|report|rais|lodg)\w*\b.{0,80}\b(?:information commissioner|ICO\b|supervisory authority)/i,
  ],
  [
    "complaint",
    /\b(?:acknowledg|respond|repl|answer|investigat|handl|look into|resolv|deal|consider)\w*\b.{0,60}\bcomplaints?\b|\bcomplaints? (?:procedure|form|process|policy)\b|\b(?:your|any|a) (?:\w+ ){0,2}complaints?\b.{0,40}\b(?:within|days|month)\b/i,
  ],
  [
    "right",
    /\bwe (?:\S+ ){0,3}(?:acknowledg|respond|repl|answer|comply|deal)\w*\b.{0,60}\brequests?\b.{0,40}\b(?:days?|weeks?|months?)\b/i,
  ],
  [
    "right",
    /\b(?:fee|charge)\b.{0,60}\b(?:requests?|copy|copies)\b|\b(?:requests?|copy|copies)\b.{0,60}\b(?:fee|charge)\b|^\W*(?:an? |the |there is an? |we charge )(?:\p{L}+ )?(?:fee of )?£\d+/iu,
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
    /\b(?:is as|is|are|acts? as|acting as|be|being|both) (?:(?:the|an?|our|your|also|both|joint|sole|independent|separate|registered|data|personal) ){0,5}["“‘]?(?:controllers?|processors?)\b|\bdata controllers? (?:for|of|is|are)\b/i,
  ],
  ["cookie", /\bcookies?\b|\b(?:use|using|allow|want|through|out of) google analytics\b/i],
  [
    "obligation",
    /\b(?:is|are|be|remains?|entirely|purely|wholly|completely) (?:\w+ )?(?:voluntary|optional|mandatory|compulsory|obligatory)\b|\bif you want to\b|\byou (?:do not|don['’]t) have to\b/i,
  ],
  ["legitimate-interest", /\bbalancing test\b/i],
  ["special-category", /\b(?:article )?9 ?\(2\) ?\([a-j]\)/i],
  [
    "safeguard",
    /\b(?:adequacy|standard (?:contractual|data protection) clauses|data bridge|international data transfer agreement|IDTA|binding corporate rules|contracts approved|appropriate safeguards|adequate (?:\w+ )?(?:level of )?protection|(?:same|similar|equivalent) (?:\w+ )?(?:level|degree|standard) of (?:\w+ )?protection)\b/i,
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
  [
    "policy-change",
    /\b(?:regularly|periodically|frequently) (?:review|check)\w* (?:this|the|our) (?:\w+ )?(?:page|notice|policy|statement)\b/i,
  ],
  ["obligation", /\brequired to (?:provide|give) (?:\S+ ){0,4}(?:information|data|details)\b/i],
  ["dpo", /\bdata protection officer\b|\bdpo\b/i],
  [
    "right",
    /\byou (?:can|may|could) (?:also )?(?:ask (?:\S+ ){1,4}not to|refuse|object|opt[ -]out|say no)\b|\b(?:the|our|a) (?:\w+ )?opt[ -]?out\b|\bfrom one person to another\b/i,
  ],
  [
    "controller-contact",
    /\brepresentative (?:in|for|within) (?:the )?(?:EU|EEA|European|UK|United Kingdom)\b|\bArticle 27\b/i,
  ],
  [
    "recipient",
    /\b(?:supplied|provided|hosted|run|operated|handled|taken|processed|printed|posted|delivered|stored|held|managed|sent) (?:(?:out|and|or) (?:\w+ )?)?(?:for us |on our behalf )?(?:by|with) (?:a|an|our|the|another|third)\b.{0,40}\b(?:third part(?:y|ies)|suppliers?|providers?|compan(?:y|ies)|contractors?|processors?)\b|\b(?:on our behalf|relies on third parties)\b|\bwe (?:\w+ )?use (?:\w+ ){0,3}(?:companies|suppliers|providers|contractors|agencies)\b/i,
  ],
  [
    "recipient",
    /\b(?:support|helplines?|payments?|hosting|e-?mails?|letters|messages|newsletters?|surveys?|records?|software|deliver(?:y|ies)) (?:\S+ ){0,4}(?:is|are) (?:\w+ )?(?:provided|run|handled|managed|supplied|sent|taken|stored|kept|made) (?:\w+ ){0,2}by\b/i,
  ],
  ["retention", /\bpublish\w*\b.{0,80}\bfor (?:\w+ ){1,2}(?:days|weeks|months|years)\b/i],
  ["recipient", /\bpublish\w*\b.{0,20}\byour (?:\w+ )?(?:name|details|data|information|address)\b/i],
  [
    "security",
    /\b(?:prevent|protect|stop)\w* .{0,60}\b(?:unauthori[sz]ed|access(?:ed)? by)\b|\baccess controls?\b|\bunauthori[sz]ed (?:people|access|persons?)\b/i,
  ],
  [
    "transfer",
    /\boutside (?:of )?(?:the )?(?:UK|United Kingdom|EEA|EU|European)\b|\b(?:is|are) (?:also )?(?:based|located|established|stored|hosted|held) (?:\w+ )?in (?:the )?(?:\p{Lu})/u,
  ],
  [
    "safeguard",
    /\b(?:obtain|have|get|ask for|request|see) a copy of (?:the|these|those|our) (?:\w+ ){0,2}(?:safeguards?|clauses|agreements?|mechanisms?)\b/i,
  ],
  [
    "source",
    /(?<!\b(?:data|information|details) )(?<!that )\bwe (?:\w+ )?(?:get|obtain|receive|collect) .{0,80}\bfrom (?!(?:and about )?you\b)|(?<!\byou (?:\w+ )?)\b(?:gives?|provides?|sends?|passes) us (?:with )?(?:your|the|personal|information|data|details)\b/i,
  ],
  [
    "data-category",
    /\bwe (?:\w+ ){0,2}(?:record|film|photograph) (?:\S+ ){0,4}(?:calls?|conversations?|meetings?|you|lessons?|lectures?)\b|\b(?:data|information|details) (?:is|are) (?:not |only )collected\b|\bcollects? (?:personal )?(?:data|information|details) on\b|\b(?:CCTV|fingerprints?|DBS checks?|dashcams?|body[ -]worn|facial recognition|call recordings?)\b|^\W*(?:[\d.]+\W+)?(?:\p{L}+ ){1,3}(?:data|information)\W*: |^\W*this (?:may )?includes? (?:\S+ ){0,4}(?:address(?:es)?|names?|numbers?|data|details)\b/iu,
  ],
];

/** The kind of fact that a sentence names; null where none is named. */
export function ownWords(text: string): ChangedFact | null {
  return WORDS.find(([, words]) => words.test(text))?.[0] ?? null;
}
