/** Words as the comparison sees them: case, bullets, punctuation, quotes and dashes do not matter. */
import type { Clause, Document } from "../types.ts";

/** The words of a text in order; word i stands at `from[i]`…`to[i]` (offsets, `to` exclusive) in clause `clause[i]`. */
export interface Words {
  readonly forms: readonly string[];
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly clause: readonly number[];
}

/** A stretch of words: from word `from` to before word `to`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A stretch of a text to be read for words, with the index of its clause. */
export type Stretch = Pick<Clause, "from" | "to" | "index">;

/** The words of the notice itself: what stands around it is left out. Offsets are in the document's view. */
export function wordsOf(document: Document, clauses: readonly Clause[]): Words {
  return wordsIn(
    document.view.text,
    clauses.filter((clause) => clause.part === "notice"),
  );
}

/** The words of some stretches of a text; of all of it where none are given. */
export function wordsIn(text: string, stretches: readonly Stretch[] = [{ from: 0, to: text.length, index: 0 }]): Words {
  const words = { forms: [] as string[], from: [] as number[], to: [] as number[], clause: [] as number[] };
  for (const stretch of stretches) {
    for (const match of text.slice(stretch.from, stretch.to).matchAll(WORD)) {
      const from = stretch.from + match.index;
      words.forms.push(fold(match[0]));
      words.from.push(from);
      words.to.push(from + match[0].length);
      words.clause.push(stretch.index);
    }
  }
  return words;
}

/** Letters and digits, joined by what stands inside names, addresses and compounds. */
const WORD = /[\p{L}\p{N}\p{M}]+(?:['’‘ʼ.@/‐‑-][\p{L}\p{N}\p{M}]+)*/gu;

function fold(word: string): string {
  // Most words are letters alone.
  if (/^[a-z]+$/i.test(word)) return word.toLowerCase();
  return word
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]/gu, "");
}
