import { wordList } from "./word-list.ts";

let known: Set<string> | undefined;

/** Whether letters (any case) are a common English word; the list is unpacked the first time that it is asked. */
export function isWord(letters: string): boolean {
  known ??= unpack(wordList);
  return known.has(letters.toLowerCase());
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

function unpack(coded: string): Set<string> {
  const words = new Set<string>();
  let previous = "";
  for (const [entry] of coded.matchAll(/[A-Z][a-z]*/g)) {
    previous = previous.slice(0, entry.charCodeAt(0) - 65) + entry.slice(1);
    words.add(previous);
  }
  return words;
}
