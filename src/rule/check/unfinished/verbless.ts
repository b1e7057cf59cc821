import type { NoticeContext } from "../../../extract/context.ts";
import { perForm, type Tokens, tokensOf } from "../../../phrase/tokens.ts";
import type { Clause } from "../../../types.ts";
import { wordSet } from "../../../word-set.ts";
import {
  ADJECTIVE,
  ARTICLE,
  classesOf,
  HAS,
  IF,
  IN,
  IS_ARE,
  MODAL_VERB,
  NOUN,
  NOUNS,
  OF,
  SIMPLE,
  TO_WORD,
  VERB,
  VERB_S,
  WE,
  WHICH,
  YOU_IT,
} from "./word-classes.ts";

/** Fewer words are captions and titles. */
const ENOUGH = 8;

/**
 * Tells whether a sentence has no more verbs than clauses that hang on another word: "The only times at which we share your
 * data with the league." What may be a verb counts as one, so that silence is the rule.
 */
export function verbless(context: NoticeContext): (clause: Clause) => boolean {
  const tokens = tokensOf(context);
  const roleOf = roles(tokens.forms);
  const { text } = context.document.view;
  return ({ index, kind, from, to }) => {
    const first = tokens.first[index] as number;
    const end = tokens.end[index] as number;
    if (text[to - 1] !== ".") return false;
    if (claimsNothing(tokens, first, end, roleOf)) return true;
    if (kind !== "paragraph" || end - first < ENOUGH || (roleOf(tokens.form[first] as number) & BEGINS) === 0)
      return false;
    if (/[:;–—…?"“‘]|\s-\s/.test(text.slice(from, to))) return false;
    return hanging(tokens, first, end, roleOf);
  };
}

const VERB_SURELY = 1;
const VERB_PERHAPS = 2;
/** Behind it comes no verb with a subject of its own. */
const BEFORE_NOUN = 4;
const OPENS = 8;
const SUBJECT = 16;
const NAMES = 32;
const INFINITIVE = 64;
/** "We", "your": it tells of somebody in the notice, and defines no word. */
const OURS = 128;
const BEGINS = 256;
const THAT = 512;
/** Behind these "that" opens a clause: "ensure that". */
const CLAIMS = 1024;
const CLAIMING = new Set(
  "is means mean meaning ensure ensures ensuring so know believe think agree confirm confirms understand note aware sure possible provided".split(
    " ",
  ),
);
const BEGINNINGS = wordSet("the our all any your this these we they it you");

const roles = perForm((written) => {
  const word = written.toLowerCase();
  if (/['’]/.test(word)) return VERB_SURELY;
  if (!/^[a-z]+$/.test(word)) return 0;
  const classes = classesOf(word);
  let role = 0;
  if ((classes & (IS_ARE | MODAL_VERB | HAS)) !== 0) role |= VERB_SURELY;
  else if ((classes & (VERB | VERB_S | SIMPLE)) !== 0 || (classes === 0 && written === word)) role |= VERB_PERHAPS;
  if ((classes & (ARTICLE | OF | IN | TO_WORD)) !== 0 || classes === ADJECTIVE) role |= BEFORE_NOUN;
  // "The above sets out …"
  if (word === "above" || word === "below") role = 0;
  if ((classes & (WHICH | IF)) !== 0) role |= OPENS;
  if (word === "to") role |= INFINITIVE;
  if (BEGINNINGS.has(word)) role |= BEGINS;
  if (word === "that") role |= THAT;
  if (CLAIMING.has(word)) role |= CLAIMS;
  if (/^(?:we|us|our|you|your)$/.test(word)) role |= OURS;
  if ((classes & (WE | YOU_IT)) !== 0) role |= SUBJECT;
  if (classes !== 0 && (classes & ~(NOUN | NOUNS)) === 0) role |= NAMES;
  return role;
});

/** "We make sure that your data safe at all times.": nothing that may be a verb behind "that". */
function claimsNothing({ form }: Tokens, first: number, end: number, roleOf: (form: number) => number): boolean {
  let last = 0;
  for (let at = first; at < end - FEWEST; at += 1) {
    const role = roleOf(form[at] as number);
    if ((role & THAT) !== 0 && (last & CLAIMS) !== 0) return !hasVerb(form, at + 1, end, roleOf);
    last = role;
  }
  return false;
}

function hasVerb(form: Int32Array, first: number, end: number, roleOf: (form: number) => number): boolean {
  let last = 0;
  for (let at = first; at < end; at += 1) {
    const role = roleOf(form[at] as number);
    if ((role & (VERB_SURELY | OPENS)) !== 0) return true;
    if ((role & VERB_PERHAPS) !== 0 && (last & BEFORE_NOUN) === 0) return true;
    last = role;
  }
  return false;
}

/** Words behind "that". */
const FEWEST = 4;

function hanging({ form }: Tokens, first: number, end: number, roleOf: (form: number) => number): boolean {
  let verbs = 0;
  let opened = 0;
  let openedAt = -NEAR;
  let all = 0;
  let last = BEFORE_NOUN;
  for (let at = first; at < end; at += 1) {
    const role = roleOf(form[at] as number);
    const isVerb =
      (role & VERB_SURELY) !== 0 || ((role & VERB_PERHAPS) !== 0 && (last & (BEFORE_NOUN | VERB_SURELY)) === 0);
    if (isVerb) {
      verbs += 1;
      if (opened === 0) return false;
    }
    const opens = (role & OPENS) !== 0 || ((role & SUBJECT) !== 0 && (last & NAMES) !== 0);
    if (opens && at - openedAt >= NEAR) {
      opened += 1;
      openedAt = at;
    }
    // "how to reach us" is no clause.
    if ((role & INFINITIVE) !== 0 && (last & OPENS) !== 0) opened -= 1;
    all |= role;
    last = role;
  }
  return opened > 0 && verbs <= opened && (all & OURS) !== 0;
}

/** "That which", "whose data we": one clause is opened by both. */
const NEAR = 4;
