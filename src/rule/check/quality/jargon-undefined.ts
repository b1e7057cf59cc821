import { evidence } from "../../../document/place.ts";
import { isWord } from "../../../document/words.ts";
import type { Judge } from "../../judge.ts";
import { fail, pass } from "../../verdict.ts";
import { acronymsIn } from "./acronyms.ts";
import { type Initials, initialsOf } from "./initials.ts";

/** Judges by acronyms in capitals that the notice spells out nowhere; each is reported where it first stands. */
export const jargonUndefined: Judge = (_rule, { context }) => {
  const { document, clauses } = context;
  const { text } = document.view;
  const open = acronymsIn(context)
    .slice(0, MOST)
    .filter(({ written }) => !isWord(written) && !isExplained(text, written));
  if (open.length === 0) return pass();
  const initials = initialsOf(context);
  const found = open.filter(({ written }) => !isSpeltOut(written, initials));
  if (found.length === 0) return pass();
  return fail(
    found.map(({ written, clause, from }) => evidence(document, clauses, clause, from, from + written.length)),
  );
};

/** A text with more short forms is a list of codes; each of them is looked up in the whole text. */
const MOST = 40;

/** "Senior Information Risk Owner (SIRO)", 'the Bureau ("MIB")', "SIRO (senior information …)". */
function isExplained(text: string, acronym: string): boolean {
  for (let at = text.indexOf(acronym); at >= 0; at = text.indexOf(acronym, at + 1)) {
    const end = at + acronym.length;
    const behind = text.slice(end, end + LONGEST_BEHIND);
    if (CLOSED.test(behind) && OPENED.test(text.slice(Math.max(0, at - LONGEST_BEFORE), at))) return true;
    if (EXPANDED.test(behind) && !/\w/.test(text[at - 1] ?? " ")) return true;
  }
  return false;
}

const OPENED = /[([“"‘'] ?(?:the |or )?$/;
const LONGEST_BEFORE = 8;
const CLOSED = /^s? ?[)\]”"’']/;
const EXPANDED = /^s? ?[(–-] ?\p{L}+[ -]\p{L}/u;
/** A bracket, a word longer than any, and the beginning of the next. */
const LONGEST_BEHIND = 80;

function isSpeltOut(acronym: string, { all, telling }: Initials): boolean {
  // Of three letters a run of initials is often chance, unless the small words are left out.
  if (acronym.length > 3 && all.includes(acronym)) return true;
  return acronym.length > 2 && telling.includes(acronym);
}
