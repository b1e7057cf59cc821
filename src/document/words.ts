import { wordList } from "./word-list.ts";
import { type WordTable, wordTable } from "./word-table.ts";

let known: WordTable | undefined;

/** Whether the letters between two offsets of a text (any case) are a common English word; by default all of the text. */
export function isWord(text: string, from = 0, to = text.length): boolean {
  // The list is unpacked the first time that it is asked.
  known ??= wordTable(wordList);
  return known.has(text, from, to);
}

/**
 * Whether a line break between two texts stands inside a word ("bre" / "ach these"): at least one of the two fragments is
 * no word, and together they are one. Returns the lengths of the fragments, or null.
 */
export function brokenWord(before: string, after: string): { readonly left: number; readonly right: number } | null {
  const left = /(?<![\p{L}\p{N}'’@./-])\p{L}{1,20}$/u.exec(before.slice(-22))?.[0];
  const right = /^[a-z]{1,20}(?![\p{L}\p{N}'’@/-]|\.\p{L})/u.exec(after.slice(0, 23))?.[0];
  if (left === undefined || right === undefined || /\p{Lu}$/u.test(left)) return null;
  if (!isWord(left + right)) return null;
  if (isFragmentWord(left) && isFragmentWord(right)) return null;
  return { left: left.length, right: right.length };
}

/** Of the single letters only "a" stands alone in running text. */
function isFragmentWord(letters: string): boolean {
  return letters.length === 1 ? letters === "a" : isWord(letters);
}
