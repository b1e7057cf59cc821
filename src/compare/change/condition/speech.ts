/** Conditions on what a sentence does, told by its words: it promises, warns, disclaims, asks. */
import { after, before, type Case, type Conditions, statement, text } from "../case.ts";
import { QUALIFIED } from "../qualified.ts";
import type { Statement } from "../statement.ts";

/** A right that is named and taken back: "does not apply", "cannot be exercised". */
const TAKEN_BACK =
  /\b(?:(?:not|n['’]t) (?:available|have (?:the|a|any)|be (?:exercised|able))|cannot|can['’]t|can not|no (?:right|option)|unable to)\b/i;
/** That nobody can tell whose data it is takes nothing from the reader. */
const UNKNOWN = /\b(?:not|n['’]t|cannot) (?:be able to )?(?:\w+ )?identify\b/gi;
/** A right that is told with its limit. */
const LIMITED =
  /\b(?:(?:not|n['’]t) (?:apply|applicable)|only (?:apply|applies|available)|rights? (?:are|is|may be) (?:\w+ )?subject to|exemptions?)\b/i;
const DEMANDS =
  /\byou (?:must|need to|have to|cannot|can['’]t|may not|should not|are required)\b|\bmust be (?:provided|given|supplied|sent|made)\b/i;
/** The organisation says what it does and does not do. */
const PROMISE =
  /\b(?:we|it|they|\p{Lu}[\p{L}’']+)(?: \p{L}+ly| also)? (?:will|['’]ll|shall|must|won['’]t|never|do(?:es)? not|don['’]t|cannot|aims? to|tr(?:y|ies) to|undertakes? to|promises?|commits?|may (?:restrict|suspend))\b|\bno (?:fee|charge)\b|\bfree of charge\b|\bnot (?:have to|need to)\b/u;
/** What is for the reader to do with the data. */
const ALLOWED =
  /\byou(?:['’]ll| will| are| may| can| could)?(?: also| always| still)? (?:be able to |able to |have the (?:option|choice) (?:to|of) )?(?:ask|request|opt|choose|refus|declin|object|withdraw|revok|stop|chang|updat|delet|remov|cancel|unsubscrib|disabl|turn|switch|appeal|restrict|clos)\w*\b/i;

/** What the reader allows, in whatever words. */
const LEAVE =
  /\b(?:(?:if|where|when|once) you (?:\w+ )?(?:tell|ask|agree|consent|opt(?!\w*[ -]out)|choose|allow|say|said|request|give|tick)\w*|unless you (?:\w+ )?(?:agree|consent|opt(?:ed)? in|allow)\w*|(?:with|given) your (?:\w+ )?(?:consent|permission|agreement)|only (?:if|where|with) you(?:r consent)?)\b/i;
/** "We will write to you", "e-mail customers": the organisation goes to the reader, not the reader to the notice. */
const TELLS_READER =
  /\b(?:write|writing|notify|notified|e-?mail|inform|tell|let(?:ting)? you know|letter|contact)\b(?! us\b)/i;
const FREE = /\b(?:free(?: of charge)?|no (?:fee|charge))\b/i;
const CHARGED = /(?<!\bno )\b(?:fees?|charged?)\b(?! of charge)/i;

/** "This notice covers …", "does not apply to …". */
const SCOPE = /\b(?:notice|policy|statement|document) (?:\w+ ){0,2}?(?:appl(?:y|ies)|covers?|relates?|concerns?)\b/i;

/** What is charged to the reader for a right, in a sentence of its own. */
const asksMoney = (on: Case): boolean =>
  CHARGED.test(text(on)) && !FREE.test(text(on)) && on.group.units.every(({ plain }) => plain.size === 0);

/** Cookies and the like that watch what a reader does to sell something. */
const FOLLOWS = /\b(?:advert\w*|ads|market(?:ing|ers?)|target\w*|profil\w+|track\w*)\b/i;

const isQualified = (said: Statement | null): boolean => said !== null && QUALIFIED.test(said.evidence.text);

const hasCome = (on: Case, words: RegExp) => words.test(after(on)) && !words.test(before(on));
const hasGone = (on: Case, words: RegExp) => words.test(before(on)) && !words.test(after(on));

/** By name in the table. */
export const speech = {
  warns: (on: Case) =>
    /\b(?:at risk|cannot guarantee|can(?:not|['’]t) be guaranteed|no (?:system|method|transmission)|unfortunately|not (?:be )?(?:\w+ )?secure|intercept\w*)\b/i.test(
      text(on),
    ),
  limited: (on: Case) => LIMITED.test(text(on)),
  "taken back": (on: Case) => TAKEN_BACK.test(text(on).replace(UNKNOWN, " ")),
  "asks of the reader": (on: Case) => DEMANDS.test(text(on)),
  "promises or allows": (on: Case) =>
    (PROMISE.test(text(on)) && /\b(?:you|your)\b/i.test(text(on))) || ALLOWED.test(text(on)),
  "a log entry": (on: Case) => /^\W*(?:updated|added|removed|revised|amended|changed) /i.test(text(on)),
  "only with leave": (on: Case) => LEAVE.test(after(on)),
  "now only with leave": (on: Case) => hasCome(on, LEAVE),
  "no longer only with leave": (on: Case) => hasGone(on, LEAVE),
  "of nobody's data": (on: Case) => /\b(?:anonymi[sz]ed|aggregated?|anonymous) (?:data|information)\b/i.test(text(on)),
  "weighs interests": (on: Case) => /\b(?:weigh\w*|balanc\w+|overrid\w+)\b/i.test(text(on)),
  "the interest is named": (on: Case) => /\blegitimate interests? (?:in|to|of) \w+ing\b/i.test(text(on)),
  "checks who the reader is": (on: Case) =>
    /\b(?:verify|confirm|check|prove)\w* (?:\w+ )?(?:identity|that you are)\b|\bwho you say you are\b/i.test(text(on)),
  "a duty to answer": (on: Case) =>
    /\bmust (?:\w+ )?(?:respond|answer|reply|tell you|inform you|notify you)\b/i.test(text(on)),
  disclaims: (on: Case) => /\b(?:no|not|nor|n['’]t) (?:\w+ ){0,3}(?:control over|responsib\w+|liab\w+)/i.test(text(on)),
  "left to the reader": (on: Case) =>
    /\b(?:check|review|visit|look at|come back to) (?:\S+ ){0,6}(?:regularly|from time to time|periodically|often|frequently|for (?:\w+ )?(?:updates|changes))\b|\b(?:regularly|periodically|frequently) (?:check|review|visit)\w*|\breview \S+ to check\b/i.test(
      text(on),
    ),
  "keeps its right to change": (on: Case) =>
    /\b(?:may|can|reserves? the right to) (?:\w+ ){0,2}(?:change|update|amend|revise|modify|alter)\b|\bappl(?:y|ies) .{0,40}\bimmediately\b/i.test(
      text(on),
    ) && !TELLS_READER.test(text(on)),
  "no longer tells the reader": (on: Case) => hasGone(on, TELLS_READER),
  "now tells the reader": (on: Case) => hasCome(on, TELLS_READER),
  "limits rights": (on: Case) =>
    /\brights? (?:\w+ ){0,4}(?:subject to|limited|restricted|exempt\w*)\b|\b(?:exceptions?|exemptions?) to (?:\w+ ){0,2}rights?\b/i.test(
      text(on),
    ),
  "binds itself": (on: Case) =>
    /\b(?:compl(?:y|ies) with|in accordance with|registered with|abides? by|adheres? to|certified)\b/i.test(text(on)) &&
    !statement(on).denied,
  "now free": (on: Case) => hasCome(on, FREE) || hasGone(on, CHARGED),
  "no longer free": (on: Case) => hasGone(on, FREE) || hasCome(on, CHARGED),
  "asks money": asksMoney,
  "now in some cases only": ({ group }: Case) => !isQualified(group.before) && isQualified(group.after),
  "no longer in some cases only": ({ group }: Case) => isQualified(group.before) && !isQualified(group.after),
  "now follows the reader": (on: Case) => hasCome(on, FOLLOWS) && !statement(on).denied && !hasCome(on, LEAVE),
  "no longer follows the reader": (on: Case) => hasGone(on, FOLLOWS) && !on.group.before?.denied,
  "tells its scope": (on: Case) => SCOPE.test(text(on)),
  covers: (on: Case) => SCOPE.test(text(on)) && !statement(on).denied && !/\bonly\b/i.test(text(on)),
} satisfies Conditions;
