import { clauseAt } from "../../../document/clause-at.ts";
import { evidence } from "../../../document/place.ts";
import { isWord } from "../../../document/words.ts";
import type { NoticeContext } from "../../../extract/context.ts";
import type { Clause } from "../../../types.ts";
import type { Judge } from "../../judge.ts";
import { fail, pass } from "../../verdict.ts";
import { isWellKnown } from "./well-known-acronyms.ts";

/** Judges by acronyms in capitals that the notice spells out nowhere; each is reported where it first stands. */
export const jargonUndefined: Judge = (_rule, { context }) => {
  const { document, clauses } = context;
  const first = new Map<string, { readonly clause: Clause; readonly from: number; readonly to: number }>();
  for (const match of document.view.text.matchAll(ACRONYM)) {
    const acronym = match[1] as string;
    if (first.has(acronym) || isWellKnown(acronym) || document.meta.title?.includes(acronym)) continue;
    const clause = clauseAt(clauses, match.index);
    if (clause && isProse(context, clause))
      first.set(acronym, { clause, from: match.index, to: match.index + acronym.length });
  }
  if (first.size === 0) return pass();
  const told = expansions(document.view.text);
  const found = [...first].slice(0, MOST).filter(([acronym]) => !isSpeltOut(acronym, told));
  if (found.length === 0) return pass();
  return fail(found.map(([, { clause, from, to }]) => evidence(document, clauses, clause, from, to)));
};

/** A text with more short forms is a list of codes; each of them is looked up in the whole text. */
const MOST = 40;

/** Capitals on their own: not part of an address, a number, a name with "&", or a firm's name ("ABC Ltd"). */
const ACRONYM =
  /(?<![\p{L}\p{N}@_.&/\\-]|\p{L}:)([A-Z]{2,5})s?(?![\p{L}\p{N}@_&/-]|[.:]\p{L}|['’]\p{L}{2}| ?\d| (?:Ltd|Limited|plc|PLC|LLP|Inc|GmbH|Group|Trust|UK)\b)/gu;

/** Running text: a heading, a cell, code or a line in capitals may shout ordinary words. */
function isProse({ document }: NoticeContext, clause: Clause): boolean {
  if (clause.kind !== "paragraph" && clause.kind !== "item") return false;
  const text = document.view.text.slice(clause.from, clause.to);
  const small = text.match(/\p{Ll}/gu)?.length ?? 0;
  return small > (text.match(/\p{Lu}/gu)?.length ?? 0) * 2;
}

/** What a text says of its short forms: those that stand in brackets or before them, and the first letters of its words. */
interface Expansions {
  readonly bracketed: ReadonlySet<string>;
  readonly all: string;
  /** Without the small words that acronyms leave out. */
  readonly telling: string;
}

function expansions(text: string): Expansions {
  const words = text.match(/\p{L}+/gu) ?? [];
  const initial = (word: string): string => (word[0] as string).toUpperCase();
  // A short run of capitals is itself no expansion; a heading in capitals may be.
  const plain = words.filter((word) => !/^\p{Lu}{2,3}$/u.test(word));
  const telling = plain.filter((word) => !SMALL.has(word.toLowerCase()));
  return {
    bracketed: new Set([...text.matchAll(BRACKETED), ...text.matchAll(EXPLAINED)].map((match) => match[1] as string)),
    all: plain.map(initial).join(""),
    telling: telling.map(initial).join(""),
  };
}

/** "Senior Information Risk Owner (SIRO)", 'the Bureau ("MIB")'. */
const BRACKETED = /[([“"‘'] ?(?:the |or )?([A-Z]{2,6})s? ?[)\]”"’']/g;
/** "SIRO (senior information …)". */
const EXPLAINED = /\b([A-Z]{2,6})s? ?[(–-] ?\p{L}+[ -]\p{L}/gu;

const SMALL = new Set(
  "a an and any are as at be by can do for from has have if in is it its may not of on or our that the these this to us was we what when where which who will with you your".split(
    " ",
  ),
);

function isSpeltOut(acronym: string, { bracketed, all, telling }: Expansions): boolean {
  if (bracketed.has(acronym) || isWord(acronym.toLowerCase())) return true;
  // Of three letters a run of initials is often chance, unless the small words are left out.
  if (acronym.length > 3 && all.includes(acronym)) return true;
  return acronym.length > 2 && telling.includes(acronym);
}
