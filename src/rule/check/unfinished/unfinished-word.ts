import { clauseAt } from "../../../document/clause-at.ts";
import { evidence } from "../../../document/place.ts";
import { sourceOffset } from "../../../document/view.ts";
import { isWord } from "../../../document/words.ts";
import type { NoticeContext } from "../../../extract/context.ts";
import { perForm, tokensOf } from "../../../phrase/tokens.ts";
import type { Document } from "../../../types.ts";
import { wordSet } from "../../../word-set.ts";
import type { Judge } from "../../judge.ts";
import { fail, pass } from "../../verdict.ts";
import { twoCapitals } from "../two-capitals.ts";
import { isGlued } from "./glued-words.ts";
import { nonWords, type Stretch } from "./non-words.ts";
import { NOTICE_WORDS } from "./notice-words.ts";

/** Judges by words that are broken in two, run together, or without their first letter. */
export const unfinishedWord: Judge = (_rule, { context }) => {
  const { document, clauses } = context;
  const found = [
    ...document.mended,
    ...hyphenated(document),
    ...among(context),
    ...capitals(context),
    ...together(context),
  ];
  const places = found.flatMap(({ from, to }) => {
    const clause = clauseAt(clauses, from);
    return clause ? [evidence(document, clauses, clause, from, to)] : [];
  });
  const sorted = places.sort((a, b) => a.start.offset - b.start.offset);
  return sorted.length > 0 ? fail(sorted) : pass();
};

/** "infor- mation", "provi-sion": a hyphen that a line end once needed. */
function* hyphenated({ view }: Document): Generator<Stretch> {
  const { text } = view;
  for (let at = text.indexOf("-"); at >= 0; at = text.indexOf("-", at + 1)) {
    const isInside = LETTER_BEHIND.test(text[at + 1] ?? "");
    const right = (isInside ? RIGHT_INSIDE : RIGHT_APART).exec(text.slice(at, at + 32))?.[1];
    if (right === undefined) continue;
    const left = /(?<![\p{L}\p{N}'’@./_-])\p{L}{2,14}$/u.exec(text.slice(Math.max(0, at - 16), at))?.[0];
    if (left === undefined || !isWord(left + right)) continue;
    const isBroken = isInside ? isSplit(left.toLowerCase(), right) : !(isWord(left) && isWord(right));
    if (isBroken) yield { from: at - left.length, to: at + (isInside ? 1 : 2) + right.length };
  }
}

const LETTER_BEHIND = /[a-zA-Z]/;
const RIGHT_APART = /^-\s(\p{Ll}{2,14})(?![\p{L}'’-])/u;
const RIGHT_INSIDE = /^-([a-z]{2,14})(?![\p{L}\p{N}'’@/_-]|\.\p{L})/u;

/** "de-tails", "ver-sions": no compound, and no word behind a syllable that others take before them ("co-ordinator"). */
function isSplit(left: string, right: string): boolean {
  const whole = left + right;
  if (whole === "data" || (NOTICE_WORDS.has(whole) && !COMPOUNDS.has(whole))) return true;
  return whole.length >= 7 && !PREFIXES.has(left) && !(isWord(left) && isWord(right));
}

const COMPOUNDS = new Set(
  "website websites unsubscribe safeguard safeguards safeguarding feedback without update updates updated outside however".split(
    " ",
  ),
);

/** "IAs with most sites": a letter that was left before the first word of a sentence. */
function* capitals(context: NoticeContext): Generator<Stretch> {
  for (const at of twoCapitals(context)) {
    if (!isSmall(context.document.view.text, at + 2)) continue;
    STRAY_CAPITAL.lastIndex = at;
    if (STRAY_CAPITAL.test(context.document.view.text)) yield { from: at, to: STRAY_CAPITAL.lastIndex };
  }
}

const STRAY_CAPITAL =
  /[A-Z](?<=(?:^|\n|[.!?]\s).)(?:As|If|We|You|The|Your|Our|This|These|Those|When|Where|In|To|Any|All|For|There|They|Please)(?=\s[a-z])/y;

/** "social mediaWe will": a sentence that begins in the last word of another. */
function* together(context: NoticeContext): Generator<Stretch> {
  const { view } = context.document;
  const { text } = view;
  const { count, form, from, to, forms } = tokensOf(context);
  const isTwo = runsTogether(forms);
  for (let token = 0; token < count; token += 1) {
    if (isTwo(form[token] as number) === 0) continue;
    const [start, end] = [from[token] as number, to[token] as number];
    // Two blocks of a template may stand side by side in the view alone.
    const isOne = sourceOffset(view, end) - sourceOffset(view, start) === end - start;
    if (isOne && text[end] === " " && /[A-Za-z]/.test(text[end + 1] ?? "")) yield { from: start, to: end };
  }
}

/** 1 for a form of two words, of which the second begins a sentence or ends the name of a firm. */
const runsTogether = perForm((written) => {
  const word = /^([a-z]{4,}|[A-Z]{2,5})(?:We|You|The|This|Your|Our|If|These|When|Where|Please)$/.exec(written)?.[1];
  if (word !== undefined) return /^[A-Z]/.test(word) || isWord(word) ? 1 : 0;
  const behind = /^(?:the|our|your|this|and|of|to|for|with|from|new)([A-Z][a-z]{3,}|GDPR|UK|ICO|EU)$/.exec(
    written,
  )?.[1];
  if (behind !== undefined) return /^[A-Z]+$/.test(behind) || FORMAL.has(behind.toLowerCase()) ? 1 : 0;
  const firm = /^([A-Z]?[a-z]{3,})(?:Ltd|Limited|PLC|LLP)$/.exec(written)?.[1];
  return firm !== undefined && isWord(firm) ? 1 : 0;
});

/** Words that notices write with a capital: "theData Protection Act". */
const FORMAL = wordSet(
  "data general information privacy personal controller council school company university trust department",
);

/** What the letters that make no word are part of. */
function* among(context: NoticeContext): Generator<Stretch> {
  const { text } = context.document.view;
  let done = 0;
  for (const fragment of nonWords(context)) {
    if (fragment.from < done) continue;
    const found = behindLeft(text, fragment) ?? beforeRight(text, fragment) ?? alone(text, fragment);
    if (!found) continue;
    done = found.to;
    yield found;
  }
}

/** Beginnings that people write as words of their own: "re use", "non compliance". */
const PREFIXES = wordSet(
  "re co pre non anti multi sub un de dis mis inter intra micro semi self over under on post pro bi tri mini mega " +
    "cyber bio tele auto extra ultra super trans counter fore mid ex in en em im up out off any some every no web " +
    "pseudo quasi neo geo hyper mono poly eco e",
);

/** "bre ach": two fragments, one space apart, that make a word of six letters or more. */
function behindLeft(text: string, { from, to }: Stretch): Stretch | null {
  if (text[from - 1] !== " " || !isSmall(text, from)) return null;
  let start = from - 1;
  while (isLetter(text, start - 1)) start -= 1;
  if (start === from - 1 || from - 1 - start > LONGEST || JOINED_BEFORE.test(text.slice(Math.max(0, start - 2), start)))
    return null;
  return makeOne(text.slice(start, from - 1), text.slice(from, to)) ? { from: start, to } : null;
}

/** The same where the fragment, which may be a name, is the first of the two. */
function beforeRight(text: string, { from, to }: Stretch): Stretch | null {
  if (text[to] !== " ") return null;
  let end = to + 1;
  while (isSmall(text, end)) end += 1;
  if (end === to + 1 || end - to - 1 > LONGEST || JOINED.test(text.slice(end, end + 2))) return null;
  return makeOne(text.slice(from, to), text.slice(to + 1, end)) ? { from, to: end } : null;
}

/** A fragment that says by itself what is wrong with it. */
function alone(text: string, fragment: Stretch): Stretch | null {
  const letters = text.slice(fragment.from, fragment.to);
  if (isSmall(text, fragment.from)) return isGlued(letters) || isBeheaded(text, fragment) ? fragment : null;
  // "Wewill keep it": shorter ones are names ("Asif").
  const { from, to } = fragment;
  const opens = letters.length >= 6 && opensSentence(text, from) && text[to] === " " && isSmall(text, to + 1);
  return opens && isGlued(letters.toLowerCase()) ? fragment : null;
}

const opensSentence = (text: string, from: number): boolean =>
  /(?:^|\n|[.!?]\s)$/.test(text.slice(Math.max(0, from - 2), from));

const isSmall = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 97 && code <= 122;
};

const isLetter = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at) | 32;
  return code >= 97 && code <= 122;
};

/** What may not stand before the first of the two fragments, nor behind the second. */
const JOINED_BEFORE = /[\p{L}\p{N}'’@./_-]$/u;
const JOINED = /^(?:[\p{L}\p{N}'’@/_-]|\.\p{L})/u;
/** Letters of one of them. */
const LONGEST = 14;

function makeOne(left: string, right: string): boolean {
  if (/^[A-Z]$/.test(left)) return false;
  if (left.length + right.length < 6) return SMALL.has((left + right).toLowerCase()) && right !== "his";
  return isWord(left + right) && !PREFIXES.has(left.toLowerCase());
}

/** Short words that may be broken in two: "th e", "you r", "o f". */
const SMALL = new Set(
  "the of and for your our you with will this that have from data they are can any which what when them been shall".split(
    " ",
  ),
);

/** Words of fewer letters are too often names. */
const TELLING = 7;

/** "nformation about you …": the first word of a sentence without its first letter. */
function isBeheaded(text: string, { from, to }: Stretch): boolean {
  if (to - from < TELLING || !opensSentence(text, from)) return false;
  const word = text.slice(from, to);
  return /^[a-z]+$/.test(word) && [..."abcdefghijklmnopqrstuvwxyz"].some((letter) => isWord(letter + word));
}
