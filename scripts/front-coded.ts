/**
 * Words in their order as one text, which src/document/word-table.ts reads: a capital letter says how many letters a word
 * shares with the one before (A none, B one …), then come its own, then its mark, from "0" to "?", where it has one.
 */
export function frontCoded(words: readonly string[], markOf: (word: string) => number | null = () => null): string {
  let previous = "";
  let coded = "";
  for (const word of words) {
    let shared = 0;
    while (shared < 25 && shared < word.length && word[shared] === previous[shared]) shared += 1;
    const mark = markOf(word);
    coded += String.fromCharCode(65 + shared) + word.slice(shared);
    if (mark !== null) coded += String.fromCharCode(48 + mark);
    previous = word;
  }
  return coded;
}
