import { evidence } from "../../document/place.ts";
import { isWord } from "../../document/words.ts";
import type { Document } from "../../types.ts";
import type { Judge } from "../judge.ts";
import { fail, pass } from "../verdict.ts";
import { clauseAt } from "./clause-at.ts";

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Judges by words that are broken in two, run together, or without their first letter. */
export const unfinishedWord: Judge = (_rule, { context: { document, clauses } }) => {
  const found = [
    ...document.mended,
    ...hyphenated(document),
    ...parted(document),
    ...beheaded(document),
    ...glued(document),
  ];
  const places = found.flatMap((stretch) => {
    const clause = clauseAt(clauses, stretch.from);
    return clause ? [evidence(document, clauses, clause, stretch.from, stretch.to)] : [];
  });
  const sorted = places.sort((a, b) => a.start.offset - b.start.offset);
  return sorted.length > 0 ? fail(sorted) : pass();
};

/** "infor- mation": a hyphen that a line end once needed. */
function* hyphenated({ view }: Document): Generator<Stretch> {
  for (const match of view.text.matchAll(/(?<![\p{L}\p{N}'’-])(\p{L}{2,14})-\s(\p{Ll}{2,14})(?![\p{L}'’-])/gu)) {
    const [whole, left, right] = match as unknown as [string, string, string];
    if (isWord(left + right) && !(isWord(left) && isWord(right))) {
      yield { from: match.index, to: match.index + whole.length };
    }
  }
}

/** Beginnings that people write as words of their own: "re use", "non compliance". */
const PREFIXES = new Set(
  (
    "re co pre non anti multi sub un de dis mis inter intra micro semi self over under on post pro bi tri mini mega " +
    "cyber bio tele auto extra ultra super trans counter fore mid ex in en em im up out off any some every no web " +
    "pseudo quasi neo geo hyper mono poly eco"
  ).split(" "),
);

/** "bre ach": two fragments of which one at least is no word, and which are one together. */
function* parted({ view: { text } }: Document): Generator<Stretch> {
  let before: { readonly word: string; readonly from: number; readonly to: number } | null = null;
  for (const match of text.matchAll(/(?<![\p{L}\p{N}'’@./_-])\p{L}\p{Ll}*(?![\p{L}\p{N}'’@/_-]|\.\p{L})/gu)) {
    const word = match[0];
    const from = match.index;
    const left = before?.to === from - 1 && text[from - 1] === " " ? before : null;
    before = { word, from, to: from + word.length };
    if (!left || left.word.length + word.length < 6 || !/^\p{Ll}/u.test(word)) continue;
    if (isFragment(left.word) || isFragment(word)) {
      const begins = PREFIXES.has(left.word.toLowerCase());
      if (!begins && isWord(left.word + word)) yield { from: left.from, to: from + word.length };
    }
  }
}

/** Single letters are enumerations and names as often as fragments: they count where they stand in running text. */
const isFragment = (word: string): boolean => (word.length === 1 ? /[b-z]/.test(word) : !isWord(word));

/** Words of fewer letters are too often names. */
const TELLING = 7;

/** "nformation about you …": a sentence whose first word lacks its first letter. */
function* beheaded({ blocks, view }: Document): Generator<Stretch> {
  for (const { from, to, kind } of blocks) {
    if (kind !== "paragraph" && kind !== "item") continue;
    for (const { 0: word, index } of view.text.slice(from, to).matchAll(/(?<=^|[.!?]\s)\p{Ll}+(?=[\s,.])/gu)) {
      if (word.length < TELLING || isWord(word)) continue;
      if ([..."abcdefghijklmnopqrstuvwxyz"].some((letter) => isWord(letter + word))) {
        yield { from: from + index, to: from + index + word.length };
      }
    }
  }
}

/** Small words that a lost space glues together: "ofthe", "throughby". */
const SMALL =
  "the of to in for and with by from that you your we our is are on this through be will may can as or if not it at an";

/** "ofthe": no word, and two small words that follow each other. */
function* glued({ view }: Document): Generator<Stretch> {
  for (const { 0: word, index } of view.text.matchAll(GLUED)) {
    if (!isWord(word)) yield { from: index, to: index + word.length };
  }
}

const small = SMALL.split(" ").join("|");
const GLUED = new RegExp(`(?<![\\p{L}\\p{N}'’@./_-])(?:${small})(?:${small})(?![\\p{L}\\p{N}'’@/_-]|\\.\\p{L})`, "gu");
