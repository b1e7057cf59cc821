import { perForm } from "../../../phrase/tokens.ts";
import { wordSet } from "../../../word-set.ts";
import { REFUSALS, type Refusal } from "./refusals.ts";
import { ADVERB, ANY, classesOf, NOUN, NOUNS } from "./word-classes.ts";
import { inLowerCase } from "./word-kinds.ts";
import type { WordLine } from "./word-line.ts";

/** Per form: the refusals, as bits, of which it is the word before; BETWEEN for an adverb, across which they hold. */
export const refusing = perForm((written) => {
  const word = inLowerCase(written);
  const classes = classesOf(word);
  if (classes === ADVERB && word.endsWith("ly")) return BETWEEN;
  let bits = 0;
  REFUSALS.forEach(({ behind }, index) => {
    if (typeof behind === "number" ? classes === behind : behind.has(word)) bits |= 1 << index;
  });
  return bits;
});

/** An adverb: "may not knowingly shares". */
export const BETWEEN = 1 << 31;

/** Per form: the refusals, as bits, that it falls under: all that it may be is refused. Names are under none. */
export const refused = perForm((written) => {
  const word = inLowerCase(written);
  if (word !== written) return 0;
  const classes = classesOf(word);
  let bits = 0;
  REFUSALS.forEach(({ refuses, words, allows }, index) => {
    const isRefused = words?.has(word) || (classes !== 0 && (classes & ~refuses) === 0 && !allows?.has(word));
    if (isRefused) bits |= 1 << index;
  });
  return bits;
});

/** Whether one of the refusals, as bits, holds between a word and one behind it, with nothing but adverbs between them. */
export function isRefused(line: WordLine, left: number, at: number, refusals: number): boolean {
  for (let word = left + 1; word <= at; word += 1) if (!line.joins(word)) return false;
  if (!line.endsWord(at) || (left > line.first && !line.endsWord(left - 1))) return false;
  for (let bits = refusals; bits !== 0; bits &= bits - 1) {
    const refusal = REFUSALS[31 - Math.clz32(bits & -bits)] as Refusal;
    if (holds(refusal, line, left, at)) return true;
  }
  return false;
}

function holds(
  { across, after, notAfter, inRelative, when }: Refusal,
  line: WordLine,
  left: number,
  at: number,
): boolean {
  if (left !== at - 1 && !across) return false;
  const before = line.joins(left) ? line.word(left - 1) : "";
  if (after && !after.has(before)) return false;
  if (notAfter?.has(before)) return false;
  if (inRelative === false && opensBefore(line, left)) return false;
  return when === undefined || when(line, left, at);
}

/** A clause within a sentence may end on its preposition, and the sentence go on with anything. */
const REACH = 12;
const RELATIVE_WORDS = wordSet("who whom whose which that what whatever whoever whichever where how");
const SUBJECTS = wordSet("we you they it he she i");

function opensBefore(line: WordLine, at: number): boolean {
  for (let back = at - 1; back >= line.first && back >= at - REACH; back -= 1) {
    const word = line.word(back);
    if (RELATIVE_WORDS.has(word)) return true;
    if (!SUBJECTS.has(word) || back === line.first) continue;
    // "The clubs we row with": a clause without "that".
    const before = classesOf(line.word(back - 1));
    if (before === 0 || (before & (NOUN | NOUNS | ANY)) !== 0) return true;
  }
  return false;
}
