import { BEHIND, FRAMES, type Frame, GIVES, NO_WORDS, OWNED, PAIRS, PERSONS } from "./slip-tables.ts";
import type { WordLine } from "./word-line.ts";

/** Words that stand for others, and pairs that no sentence has: "statuary duty", "it's own", "rely consent". */
export function slipAt(line: WordLine, at: number): readonly [from: number, to: number] | null {
  const slips = SLIPS.get(line.word(at));
  if (!slips) return null;
  const { never, lacks, rights, lefts, frame } = slips;
  if (never) return [at, at];
  if (lacks) return lacksApostrophe(line, at) ? [at - 1, at] : null;
  if (rights && line.joins(at + 1) && rights.has(line.word(at + 1))) return [at, at + 1];
  if (!line.joins(at)) return null;
  if (lefts?.has(line.word(at - 1))) return [at - 1, at];
  if (!frame || !line.joins(at + 1)) return null;
  return frame.some(([left, right]) => left.has(line.word(at - 1)) && right.has(line.word(at + 1)))
    ? [at - 1, at + 1]
    : null;
}

/** "individuals rights", but not "gives individuals rights". */
function lacksApostrophe(line: WordLine, at: number): boolean {
  if (!line.joins(at) || !PERSONS.has(line.word(at - 1))) return false;
  for (let back = at - 2; back >= line.first && back > at - 6; back -= 1) if (GIVES.test(line.word(back))) return false;
  return true;
}

/** Whether one of the tables tells of a word. */
export const maySlip = (word: string): boolean => SLIPS.has(word);

/** What the tables tell of one word. */
interface Slips {
  /** Whether it is never meant. */
  readonly never: boolean;
  /** Whether an apostrophe may be lost before it. */
  readonly lacks: boolean;
  readonly rights: ReadonlySet<string> | undefined;
  readonly lefts: ReadonlySet<string> | undefined;
  readonly frame: readonly Frame[] | undefined;
}

/** By the word: one look, for most words are in none of them. */
const SLIPS: ReadonlyMap<string, Slips> = new Map(
  [...NO_WORDS, ...OWNED, ...PAIRS.keys(), ...BEHIND.keys(), ...FRAMES.keys()].map((word) => [
    word,
    {
      never: NO_WORDS.has(word),
      lacks: OWNED.has(word),
      rights: PAIRS.get(word),
      lefts: BEHIND.get(word),
      frame: FRAMES.get(word),
    },
  ]),
);
