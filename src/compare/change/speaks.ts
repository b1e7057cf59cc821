/** Whether a sentence speaks of a kind of fact by its own words, whatever its heading announces. */
import type { ChangedFact } from "../../types.ts";

/** Words by which a sentence states what others state in passing, or in a section on it speaks of it. */
export const SAYS: Readonly<Partial<Record<ChangedFact, RegExp>>> = {
  retention:
    /\b(?:(?:keep|kept|stored?|held|hold|use|process) .{0,80}\b(?:for|until|till|as long as|while)\b|retain\w*|retention|delet\w*|destroy\w*|eras\w*|anonymis\w*|(?:days?|weeks?|months?|years?)\b|long(?:er)? (?:as|than|is|does)|indefinite\w*|no longer (?:needed|required|necessary))\b/i,
  cookie:
    /\b(?:cookies?|track\w*|analytics?|browsers?|devices?|pixels?|tags?|measur\w+|visits?|pages?|sites?|websites?|click\w*|IP|consent|accept|refus\w+|opt|logs?|session)\b/i,
  children: /\b(?:child\w*|ages?|young\w*|parents?|guardians?)\b/i,
  "policy-change":
    /\b(?:notice|policy|statement|page|document)\b.{0,100}\b(?:chang|updat|notif|review|revis|alter|amend|modif|post|effect|version)\w*|\b(?:chang|updat|notif|review|revis|alter|amend|modif|version)\w*.{0,100}\b(?:notice|policy|statement|page|document)\b|\b(?:chang|updat|amend|revis|alter|modif|review)\w* (?:it|this|these|them)\b|\b(?:these|any|such|material) (?:\w+ )?changes\b|\b(?:notify|inform|tell) you\b|^\W*(?:updated|added|removed|revised|amended|changed)\b/i,
  "lawful-basis":
    /\b(?:law\w*|legal\w*|bas[ei]s|consent\w*|contract\w*|interests?|public|task|article|acts?|necessary|condition)\b/i,
  safeguard:
    /\b(?:adequa\w*|clauses?|safeguards?|protection|agreements?|transfer\w*|mechanism\w*|bridge|framework|shield|certif\w*|rules|copy|copies)\b/i,
  purpose:
    /\b(?:us(?:e|es|ed|ing)|process\w*|need|collect\w*|help\w*|improv\w*|provid\w*|contact\w*)\b.{0,120}\b(?:to|for|so that|in order)\b/i,
  "data-category":
    /\bwe (?:\w+ ){0,3}?(?:collect|hold|record|receive|store|process|capture|ask|gather|obtain|need)\b.{0,120}\b(?:data|information|details|names?|address\w*|numbers?|dates?)\b|\b(?:data|information|details) .{0,60}\binclud\w*/i,
  security: /\b(?:secur\w*|encrypt\w*|protect\w*|unauthori[sz]ed|confidential\w*)\b/i,
  "controller-contact": /\b(?:contact|write|e-?mail|call|ring|telephone|phone|post|reach)\b/i,
};

/** What the sentence itself must say to be told as a change of facts that weigh. */
const SPEAKS: Readonly<Partial<Record<ChangedFact, RegExp>>> = {
  retention: SAYS.retention!,
  children: SAYS.children!,
  "policy-change": SAYS["policy-change"]!,
  "lawful-basis": SAYS["lawful-basis"]!,
  safeguard: SAYS.safeguard!,
  security: SAYS.security!,
  "controller-contact": SAYS["controller-contact"]!,
  recipient:
    /\b(?:shar\w+|disclos\w+|pass(?:ed|es)?|third[ -]part\w+|recipients?|suppliers?|providers?|processors?|partners?|contractors?|s[eo]ll|sold|rent|publish\w*|receiv\w+|made available|available to|(?:can|may|to) (?:view|see|access)|(?:viewed|seen|accessed|used|held|processed) by|relies on|(?:sen[dt]|giv(?:e|es|en)|provid(?:e|es|ed|ing)) .{0,60}\bto\b)\b/i,
  transfer:
    /\b(?:transfer\w*|outside|abroad|overseas|countr\w+|EEA|EU|UK|USA?|Europe\w*|Kingdom|States|stor\w+|located|servers?|host\w*|international\w*|jurisdictions?)\b/i,
  right:
    /\b(?:rights?|object\w*|eras\w*|delet\w*|correct\w*|rectif\w*|restrict\w*|access\w*|copy|portab\w*|withdraw\w*|opt(?:ing)?[ -]?(?:out|in)?|ask|request\w*|unsubscrib\w*|automat\w+|decisions?|profil\w+|informed|inaccurat\w+|remov\w+|stop|compensation|marketing)\b/i,
  complaint: /\b(?:complain\w*|unhappy|concerns?|dissatisf\w+|ICO|commission(?:er)?|ombudsman|regulator|tribunal)\b/i,
  dpo: /\b(?:officer|DPO|contact\w*|write|e-?mail|phone|post|reach\w*)\b|@/i,
  "legitimate-interest": /\binterests?\b/i,
  law: /\b(?:Acts?|Regulations?|laws?|GDPR|legislation|section|article)\b/i,
};

/** Whether the words of a sentence bear out that it is about a kind of fact; true for kinds that any words may tell. */
export function speaksOf(fact: ChangedFact, text: string): boolean {
  return SPEAKS[fact]?.test(text) ?? true;
}
