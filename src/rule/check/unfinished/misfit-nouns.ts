import { wordSet } from "../../../word-set.ts";
import { OBJECT } from "./misfit-modals.ts";
import {
  ARE,
  BASE,
  BE,
  BEING,
  CONJUNCTION,
  DETERMINER,
  DO,
  HAVE,
  IS,
  IT,
  LABELLED,
  MANY,
  MASS,
  MODAL,
  NOUNLIKE,
  ONE,
  PLURAL,
  PREPOSITION,
  RELATIVE,
  SINGULAR,
  SUBJECT,
  type Suspicion,
  THIRD,
  THIRDLIKE,
  TO,
  YOU,
} from "./word-kinds.ts";
import { hasBefore, type WordLine } from "./word-line.ts";

/** Where a noun does not fit the word before it, or a verb its noun, the number of the first of them; -1 where all is well. */
export function misfitNoun(line: WordLine, at: number): number {
  const kinds = line.kinds(at);
  if (!line.joins(at)) return -1;
  const prev = line.kinds(at - 1);
  if ((kinds & PLURAL) !== 0 && EVERY.has(line.word(at - 1)) && line.endsWord(at)) return at - 1;
  if ((kinds & PLURAL) !== 0 && endsNoun(line, at)) {
    const one =
      (prev & ONE) !== 0
        ? at - 1
        : line.joins(at - 1) && QUALITIES.has(line.word(at - 1)) && (line.kinds(at - 2) & ONE) !== 0
          ? at - 2
          : -1;
    if (one >= 0) return isLabel(line, one) ? -1 : one;
  }
  if ((kinds & MASS) !== 0 && (prev & ONE) !== 0 && !COUNTED.has(line.word(at)) && endsNoun(line, at))
    return isLabel(line, at - 1) ? -1 : at - 1;
  if (
    (kinds & (SINGULAR | MASS)) !== 0 &&
    (kinds & NOUNLIKE) === 0 &&
    (prev & MANY) !== 0 &&
    !LOOSE.has(line.word(at - 1)) &&
    endsNoun(line, at)
  )
    return at - 1;
  if ((prev & (PLURAL | SINGULAR | MASS)) !== 0) return disagrees(line, at) ? at - 1 : -1;
  if ((prev & RELATIVE) !== 0) return relativeDisagrees(line, at) ? at - 2 : -1;
  if (line.word(at - 2) === "there" && line.joins(at - 1) && thereDisagrees(line, at)) return at - 2;
  return -1;
}

/** What it tells of, but for a plural with a word between it and its article. */
export const NOUNS_BEHIND: readonly Suspicion[] = [
  { of: PLURAL, behind: ONE },
  { of: SINGULAR | MASS, behind: MANY },
  { of: MASS, behind: ONE },
  { of: IS | ARE | BASE | THIRD | THIRDLIKE, behind: PLURAL | SINGULAR | MASS },
  { of: IS | ARE | BASE | THIRD | THIRDLIKE, behind: RELATIVE },
  { of: MANY | ONE, behind: BE },
];

/** Whether the noun is the last word of its group: "a members area" goes on. */
function endsNoun(line: WordLine, at: number): boolean {
  if (!line.joins(at + 1)) return line.endsWord(at);
  return (line.kinds(at + 1) & (BE | MODAL | HAVE | DO | RELATIVE | TO | PREPOSITION)) !== 0;
}

/** Some say "a software" and "a processing". */
const COUNTED = new Set(["correspondence", "processing", "software"]);
const EVERY = new Set(["each", "every", "another"]);
const QUALITIES = new Set(
  "third new different specific particular certain single potential personal legal lawful individual separate secure legitimate valid contractual statutory written formal reasonable encrypted similar relevant unique".split(
    " ",
  ),
);

/** "Schedule 1 part a records", "option a cookies" */
const isLabel = (line: WordLine, at: number): boolean =>
  line.word(at) === "a" &&
  line.joins(at) &&
  !(line.kinds(at - 1) & (PREPOSITION | BE | TO)) &&
  LABELLED.has(line.word(at - 1));

/** "Your rights is", "This notice explain", "These cookies has": the subject opens the sentence or its clause. */
function disagrees(line: WordLine, at: number): boolean {
  const kinds = line.kinds(at);
  const noun = line.kinds(at - 1);
  // "Our partners uses your": alone it may be another noun.
  const isLike = (kinds & THIRDLIKE) !== 0 && line.joins(at + 1) && (line.kinds(at + 1) & OBJECT) !== 0;
  if ((kinds & (IS | ARE | BASE | THIRD)) === 0 && !isLike) return false;
  const from = subjectFrom(line, at - 1);
  if (from < 0) return false;
  const head = line.kinds(from);
  if ((noun & PLURAL) !== 0)
    return (isLike || (kinds & (IS | THIRD)) !== 0) && (from === at - 1 || (head & (DETERMINER | MANY)) !== 0);
  if ((head & (DETERMINER | ONE)) === 0 && !(noun & MASS && from === at - 1)) return false;
  if (PARTNERSHIPS.has(line.word(at - 1))) return false;
  if ((kinds & ARE) !== 0) return true;
  return (noun & SINGULAR) !== 0 && (kinds & BASE) !== 0 && line.joins(at + 1) && line.word(from) !== "any";
}

/** Organisations may be many. */
const PARTNERSHIPS = new Set(["controller", "processor", "employer", "regulator", "party"]);

/** Where the subject that ends on a word begins: at most three words back, at the beginning of its clause; -1 elsewhere. */
function subjectFrom(line: WordLine, last: number): number {
  for (let from = last; from >= line.first && from > last - 4; from -= 1) {
    if (from < last && (line.kinds(from) & BREAKS) !== 0) return -1;
    if (from === line.first || OPENS.has(line.word(from - 1))) return from;
    if (!line.joins(from)) return -1;
  }
  return -1;
}

const BREAKS = PREPOSITION | BE | MODAL | HAVE | DO | RELATIVE | TO | SUBJECT | YOU | CONJUNCTION | THIRD | BEING;
const OPENS = new Set(["if", "where", "when", "because", "unless", "although", "while"]);

/** "parties that receives", "anyone who have" */
function relativeDisagrees(line: WordLine, at: number): boolean {
  const kinds = line.kinds(at);
  const relative = line.word(at - 1);
  if (!line.joins(at - 1)) return false;
  if (relative === "who" && (kinds & (ARE | BASE)) !== 0) return ANYONE.has(line.word(at - 2));
  if ((kinds & BASE) !== 0 && (line.kinds(at - 2) & (MASS | SINGULAR)) !== 0) return isOneAlone(line, at - 2);
  const isMany = (line.kinds(at - 2) & PLURAL) !== 0 || (relative === "who" && line.word(at - 2) === "staff");
  const isThird = (kinds & (IS | THIRD)) !== 0 || (relative === "who" && (kinds & THIRDLIKE) !== 0);
  if (!isThird || !isMany) return false;
  if (relative === "who") return !hasBefore(line, at - 2, ONE_OF, 6);
  if (hasBefore(line, at - 2, OF, 6)) return false;
  for (let back = at - 3; back >= line.first && back > at - 8; back -= 1) {
    const left = line.kinds(back);
    if ((left & (PREPOSITION | CONJUNCTION | TO | SINGULAR | MASS)) !== 0) return false;
    if ((left & (SUBJECT | IT | YOU | MODAL)) !== 0) return true;
  }
  return true;
}

/** "information that identify you", and nothing before it that may be many: "kinds of information". */
function isOneAlone(line: WordLine, noun: number): boolean {
  for (let back = noun - 1; back >= line.first && back > noun - 7; back -= 1) {
    if (line.word(back) === "of" || line.word(back) === "and" || line.word(back) === "or") return false;
    if ((line.kinds(back) & PLURAL) !== 0) return false;
  }
  return true;
}

/** "various information" is said; "both processor and controller" too. */
const LOOSE = new Set(["both", "various", "many", "numerous"]);
const OF = new Set(["of", "one", "each"]);
const ONE_OF = new Set(["one", "each", "someone", "anyone", "person", "group", "team", "number"]);
const ANYONE = wordSet("anyone everyone someone nobody everybody somebody anybody");

/** "There is several ways", "There are a risk" */
function thereDisagrees(line: WordLine, at: number): boolean {
  const kinds = line.kinds(at);
  if (line.word(at - 1) === "is") return (kinds & MANY) !== 0 && line.word(at) !== "both";
  if (line.word(at - 1) !== "are" || (kinds & ONE) === 0) return false;
  for (let ahead = at + 1; ahead <= at + 3 && line.joins(ahead); ahead += 1) {
    if (AMOUNTS.has(line.word(ahead))) return false;
    if ((line.kinds(ahead) & SINGULAR) !== 0) return true;
  }
  return false;
}

const AMOUNTS = wordSet(
  "number variety range few couple lot series handful set hundred host total list selection great good",
);
