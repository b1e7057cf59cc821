import { lowerCase } from "../../../document/lower-case.ts";
import { sourceOffset } from "../../../document/view.ts";
import type { Contact, Document, Hit } from "../../../types.ts";
import type { Case } from "../../judge.ts";

/** The matters of a notice, and the words of which one stands wherever the matter is told. */
const MATTERS: readonly (readonly [named: RegExp, told: RegExp])[] = [
  [/\bcookies?$/, /cookie/],
  [/\brights?$/, /\brights?\b|\byou (?:can|may) (?:ask|object)/],
  [/\bsafeguards?$/, /safeguard|adequa|contractual clauses|transfer agreement|addendum|binding corporate/],
  [/\b(?:complaints?|complaints? (?:process|procedure|policy)|complain)$/, /complain|unhappy|dissatisfied|concern/],
  [
    /\b(?:retention(?: (?:periods?|schedule|policy))?|(?:time )?periods)$/,
    /\b(?:keep|kept|retain|retained|retention|delete|deleted|days|months?|years?)\b/,
  ],
  [
    /\b(?:transfers?|transferred)$/,
    /\b(?:transfers?|transferred|outside|overseas|abroad|countr(?:y|ies)|united states|eea)\b/,
  ],
  [/\bmarketing$/, /marketing|newsletter|mailings?\b|promotion|offers?\b/],
  [/\bprofiling$/, /profil/],
  [/\bautomated decisions?(?:[ -]making)?$/, /automat/],
  [/\b(?:legitimate )?interests$/, /interest/],
  [/\bsecurity measures?$/, /secur|encrypt|protect|password|locked/],
  [/\b(?:healthcare )?professionals$/, /professional|doctor|nurse|clinician|consultant|therapist/],
  [/\bcontrollers$/, /controller/],
];

/** "… as described further below", "… (see below)": the words before it name the matter. */
const POINTS =
  /([\p{L} -]{3,40}?),? ?\(?(?:(?:as|which (?:is|are)|that (?:is|are)|is|are) )?(?:(?:further |also )?(?:described|explained|set out|detailed|outlined|discussed|listed|summarised)(?: (?:in (?:more|further|greater) detail|further|in detail|in full|more fully))? |see )(below|above|further down|later)\b(?![^.]{0,40}(?:under|section|heading|[“‘"']))/iu;

/** "The section on complaints": anywhere else in the notice. */
const SECTION =
  /\b(?:section|part) (?:on|about) (?:our |the |your )?([\p{L} -]{3,40})(?=[.,;)]| of this\b|$)(?! of (?:our|the) (?:website|site))/iu;

/** Whether a matter that is said to be told below, above or in a section of its own is told nowhere there. */
export function isMatterUntold({ context: { document } }: Case, { clause }: Hit): boolean {
  if (document.filled.length > 0) return false;
  const sentence = document.view.text.slice(clause.from, clause.to).toLowerCase();
  const text = lowerCase(document);
  const [before, after] = [text.slice(0, clause.from), text.slice(clause.to)];
  const section = SECTION.exec(sentence)?.[1];
  if (section !== undefined) return isUntold(section, `${before}\n${after}`);
  const [, matter = "", side = ""] = POINTS.exec(sentence) ?? [];
  return isUntold(matter, side === "above" ? before : after);
}

/** Whether words name one of the matters, and nothing that shows it stands in a text. */
function isUntold(words: string, text: string): boolean {
  const [, told] = MATTERS.find(([named]) => named.test(words.trim())) ?? [];
  return told !== undefined && !told.test(text);
}

/** Ways to reach somebody, by the words that name them, and what shows one that is not read as a contact. */
const WAYS: readonly (readonly [named: RegExp, kind: Contact["kind"], shown: RegExp])[] = [
  [/\be-?mail address(?:es)?\b/, "email", /@(?!ico\.)|\(at\)|\[at\]|\bat\] /],
  [
    /\b(?:(?:tele)?phone numbers?|(?:call|phone|ring|telephone)(?: us)? (?:on|at|using) the (?:tele(?:phone) )?numbers?)\b/,
    "phone",
    /\b(?!0303 123)(?:\+44|0)[\d ()-]{8,}\d/,
  ],
  [/\bpostal address\b/, "postal-address", /\b[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}\b/],
];
const ELSEWHERE = /\b(?:above|below)\b/;

/** Whether "the e-mail address above" or "the telephone number below" is nowhere in the notice. */
export function isWayMissing({ context: { document }, facts }: Case, { clause }: Hit): boolean {
  const sentence = document.view.text.slice(clause.from, clause.to).toLowerCase();
  if (!ELSEWHERE.test(sentence) || document.filled.length > 0) return false;
  const own = facts.contacts.filter(({ owner }) => owner !== "regulator");
  return WAYS.some(
    ([named, kind, shown]) =>
      named.test(sentence) && !own.some((contact) => contact.kind === kind) && !shown.test(lowerCase(document)),
  );
}

/** What a reader can fill in, tick or sign. */
const FILLED_IN =
  /<(?:form|input|button|iframe|select|textarea|label)\b|\[ ?\]|[☐□▢◻❏❑✓☑⬜]|_{3,}|\.{6,}|…{2,}|\bsign(?:ed|ature)\b|checkbox|\bdate:|\byes ?(?:\/|or|\|)? ?no\b|\]\(|!\[|<img/i;

/** Whether nothing behind "tick the box below" or "sign below" can be ticked, signed or filled in. */
export function isFormNotBelow({ context: { document } }: Case, { clause }: Hit): boolean {
  if (document.format === "source" || document.filled.length > 0) return false;
  return !FILLED_IN.test(behind(document, clause.to));
}

const behind = ({ source, view }: Document, from: number): string => source.slice(sourceOffset(view, from));
