import { clauseAt } from "../../../document/clause-at.ts";
import { evidence } from "../../../document/place.ts";
import { isWord } from "../../../document/words.ts";
import type { NoticeContext } from "../../../extract/context.ts";
import { rememberedText } from "../../../remembered-text.ts";
import type { Clause } from "../../../types.ts";
import type { Judge } from "../../judge.ts";
import { fail, pass } from "../../verdict.ts";
import { isWellKnown } from "./well-known-acronyms.ts";

/** Judges by acronyms in capitals that the notice spells out nowhere; each is reported where it first stands. */
export const jargonUndefined: Judge = (_rule, { context }) => {
  const { document, clauses } = context;
  const first = new Map<string, { readonly clause: Clause; readonly from: number; readonly to: number }>();
  for (const match of acronymsIn(document.view.text)) {
    const acronym = match[1] as string;
    if (
      first.has(acronym) ||
      isWellKnown(acronym) ||
      isInBlank(document.view.text, match.index) ||
      document.meta.title?.includes(acronym)
    )
      continue;
    const clause = clauseAt(clauses, match.index);
    if (clause && isProse(context, clause))
      first.set(acronym, { clause, from: match.index, to: match.index + acronym.length });
  }
  if (first.size === 0) return pass();
  const { text } = document.view;
  const bracketed = new Set([BRACKETED, EXPLAINED].flatMap((shape) => [...text.matchAll(shape)].map(([, it]) => it)));
  const open = [...first]
    .slice(0, MOST)
    .filter(([acronym]) => !bracketed.has(acronym) && !isWord(acronym.toLowerCase()));
  if (open.length === 0) return pass();
  const initials = initialsOf(text);
  const found = open.filter(([acronym]) => !isSpeltOut(acronym, initials));
  if (found.length === 0) return pass();
  return fail(found.map(([, { clause, from, to }]) => evidence(document, clauses, clause, from, to)));
};

/** "[INSERT NAME OF DPO]": a blank in capitals is a matter of its own. */
function isInBlank(text: string, at: number): boolean {
  return /\[[\p{Lu}\s]*$/u.test(text.slice(Math.max(0, at - LONGEST_BLANK), at));
}
const LONGEST_BLANK = 60;

/** A text with more short forms is a list of codes; each of them is looked up in the whole text. */
const MOST = 40;

/** The acronyms of a text: the expression is tried only where two capitals stand together. */
function* acronymsIn(text: string): Generator<RegExpExecArray> {
  let end = 0;
  for (const { index } of text.matchAll(TWO_CAPITALS)) {
    if (index < end) continue;
    ACRONYM.lastIndex = index;
    const match = ACRONYM.exec(text);
    if (!match) continue;
    end = ACRONYM.lastIndex;
    yield match;
  }
}

const TWO_CAPITALS = /[A-Z](?=[A-Z])/g;

/** Capitals on their own: not part of an address, a number, a name with "&", or a firm's name ("ABC Ltd"). */
const ACRONYM =
  /([A-Z](?<!(?:[\p{L}\p{N}@_.&/\\-]|\p{L}:).)[A-Z]{1,4})s?(?![\p{L}\p{N}@_&/-]|[.:]\p{L}|['’]\p{L}{2}| ?\d| (?:Ltd|Limited|plc|PLC|LLP|Inc|GmbH|Group|Trust|UK)\b)/uy;

/** Running text: a heading, a cell, code or a line in capitals may shout ordinary words. */
function isProse({ document }: NoticeContext, clause: Clause): boolean {
  if (clause.kind !== "paragraph" && clause.kind !== "item") return false;
  const text = document.view.text.slice(clause.from, clause.to);
  const small = text.match(/\p{Ll}/gu)?.length ?? 0;
  return small > (text.match(/\p{Lu}/gu)?.length ?? 0) * 2;
}

/** "Senior Information Risk Owner (SIRO)", 'the Bureau ("MIB")'. */
const BRACKETED = /[([“"‘'] ?(?:the |or )?([A-Z]{2,6})s? ?[)\]”"’']/g;
/** "SIRO (senior information …)". */
const EXPLAINED = /\b([A-Z]{2,6})s? ?[(–-] ?\p{L}+[ -]\p{L}/gu;

/** The first letters of a text's words, in capitals. */
interface Initials {
  readonly all: string;
  /** Without the small words that acronyms leave out. */
  readonly telling: string;
}

function initialsOf(text: string): Initials {
  const all: string[] = [];
  const telling: string[] = [];
  for (let at = 0; at < text.length; ) {
    if (!isLetter(text, at)) {
      at++;
      continue;
    }
    const from = at;
    while (at < text.length && isLetter(text, at)) at++;
    // A short run of capitals is itself no expansion; a heading in capitals may be.
    if (at - from <= LONGEST_SMALL && isShortRun(text, from, at)) continue;
    const initial = (text[from] as string).toUpperCase();
    all.push(initial);
    if (at - from > LONGEST_SMALL || !isSmall(text, from, at)) telling.push(initial);
  }
  return { all: all.join(""), telling: telling.join("") };
}

/** Half of a letter beyond 16 bits stands for the whole. */
function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return (code | 32) >= 97 && (code | 32) <= 122;
  if (code < 0xd800 || code > 0xdfff) return LETTER.test(text[at] as string);
  return LETTER.test(String.fromCodePoint(text.codePointAt(code < 0xdc00 ? at : at - 1) as number));
}
const LETTER = /^\p{L}/u;

const isShortRun = rememberedText((word) => /^\p{Lu}{2,3}$/u.test(word));
const isSmall = rememberedText((word) => SMALL.has(word.toLowerCase()));

const SMALL = new Set(
  "a an and any are as at be by can do for from has have if in is it its may not of on or our that the these this to us was we what when where which who will with you your".split(
    " ",
  ),
);
const LONGEST_SMALL = 5;

function isSpeltOut(acronym: string, { all, telling }: Initials): boolean {
  // Of three letters a run of initials is often chance, unless the small words are left out.
  if (acronym.length > 3 && all.includes(acronym)) return true;
  return acronym.length > 2 && telling.includes(acronym);
}
