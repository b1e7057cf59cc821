import { wordSet } from "../../../word-set.ts";
import {
  BASE,
  BE,
  DETERMINER,
  GERUND,
  IT,
  MODAL,
  NOUNLIKE,
  ONE,
  PAST,
  PREPOSITION,
  QUALITY,
  SUBJECT,
  THIRD,
  THIRDLIKE,
  TO,
  YOU,
} from "./word-kinds.ts";
import { hasBefore, type WordLine } from "./word-line.ts";

/** Whether a word cannot stand behind a modal verb: "may passed", "will requires", "can may", "must sharing". */
export function behindModal(line: WordLine, modal: number, at: number): boolean {
  const left = line.kinds(modal - 1);
  // "a will made", "how will processing", "Should you": a noun, a question.
  if (!line.joins(modal) || (left & (DETERMINER | ONE | PREPOSITION)) !== 0 || LEAVES_OPEN.has(line.word(modal - 1)))
    return false;
  const kinds = line.kinds(at);
  if ((kinds & QUALITY) !== 0) return (line.kinds(at + 1) & (PREPOSITION | TO)) !== 0 && line.joins(at + 1);
  if (modal === at - 2 && line.word(at - 1) === "not" && NEVER_BEHIND_NOT.has(line.word(at))) return true;
  if ((kinds & ANOTHER) !== 0 && (left & (SUBJECT | YOU)) !== 0 && modal === at - 1) {
    return isLost(line.word(modal), line.word(at)) && !hasBefore(line, modal, LEAVES_OPEN, 8);
  }
  if ((kinds & PAST) !== 0 && (kinds & (BASE | NOUNLIKE)) === 0)
    return !CONDITION.has(line.word(at)) || line.word(at + 1) === "to";
  if ((kinds & GERUND) !== 0) return !PARTICIPLES.has(line.word(at)) && !hasBefore(line, modal, LEAVES_OPEN, 8);
  if ((kinds & (THIRD | BE)) !== 0) return !hasBefore(line, modal, ASKING, 10);
  if ((kinds & MODAL) !== 0) return line.word(at) !== line.word(modal) && !hasBefore(line, modal, ASKING, 10);
  return (
    (kinds & THIRDLIKE) !== 0 &&
    (left & (SUBJECT | YOU)) !== 0 &&
    line.joins(at + 1) &&
    (line.kinds(at + 1) & OBJECT) !== 0
  );
}

/** "we can the", "you could to", "we will you": the verb is lost, or said of two. */
const isLost = (modal: string, word: string): boolean =>
  OTHERS.has(word) ||
  (HALF_OPEN.has(modal) ? word === "to" || word === "the" || word === "your" || word === "our" : false);
const OTHERS = wordSet("a an this these their its it us we they you");
/** "will not any of your data": the verb is lost. */
const NEVER_BEHIND_NOT = wordSet("any your our the a an");
const HALF_OPEN = new Set(["can", "could", "might", "cannot"]);
const ANOTHER = DETERMINER | ONE | IT | YOU | SUBJECT | TO;

const CONDITION = new Set(["provided", "given", "based"]);
const PARTICIPLES = new Set([
  "using",
  "including",
  "containing",
  "relating",
  "applying",
  "processing",
  "providing",
  "being",
  "having",
]);

/** "What we may do is": whole clauses that are subjects, and what is asked. */
export const ASKING = wordSet("who whom what where how which when why whatever whichever whoever whether as than that");
const LEAVES_OPEN = new Set(
  "all what as if where when whenever wherever what whatever than how nor neither so only best all everything".split(
    " ",
  ),
);

/** What a determiner, "you" or "it" opens. */
export const OBJECT = DETERMINER | ONE | IT | YOU;
