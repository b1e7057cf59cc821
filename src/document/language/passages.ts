import type { Block, Document } from "../../types.ts";
import { countOf, englishWords, likelyEnglishWords } from "./function-words.ts";

/** A block of the notice, as far as its language is concerned. */
export interface Passage {
  readonly block: Block;
  readonly text: string;
  /** Whether it is long enough for its language to be told. */
  readonly tells: boolean;
  /** Long enough to tell its language, and with fewer words of English than English has. */
  readonly suspect: boolean;
  /** Whether it has a word of English. */
  readonly english: boolean;
}

/** The blocks of the notice itself. */
export function passagesOf({ blocks, view }: Document): readonly Passage[] {
  return blocks
    .filter(({ part, kind }) => part === "notice" && kind !== "code")
    .map((block) => {
      const text = view.text.slice(block.from, block.to);
      const count = countOf(englishWords, text, Math.ceil(text.length / PER_WORD));
      const tells = text.length >= OF_BLOCK;
      const suspect =
        tells &&
        count * PER_WORD < text.length &&
        (count + countOf(likelyEnglishWords, text)) * PER_LIKELY < text.length;
      return { block, text, tells, suspect, english: count > 0 };
    });
}

/** Fewer characters tell no language. */
const OF_BLOCK = 100;
/** English prose has more than one of its words in so many characters. */
const PER_WORD = 70;
/** What has few of those has many that are likely English. */
const PER_LIKELY = 35;
