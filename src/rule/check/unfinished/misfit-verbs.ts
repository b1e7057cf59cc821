import { wordSet } from "../../../word-set.ts";
import { ASKING, behindModal, OBJECT } from "./misfit-modals.ts";
import {
  ARE,
  BASE,
  BE,
  BEING,
  BETWEEN,
  DETERMINER,
  DO,
  GERUND,
  GOVERNING,
  HAVE,
  IS,
  IT,
  MODAL,
  NOUNLIKE,
  ONE,
  PAST,
  QUALITY,
  SIMPLE_PAST,
  SUBJECT,
  type Suspicion,
  THIRD,
  THIRDLIKE,
  TO,
  YOU,
} from "./word-kinds.ts";
import { before, hasBefore, type WordLine } from "./word-line.ts";

/** Where a verb does not fit the words before it, the number of the first of these; -1 where all is well. */
export function misfitVerb(line: WordLine, at: number): number {
  const kinds = line.kinds(at);
  // "provided by Verify", "how Find A Way collects": names.
  if ((kinds & VERBS) === 0 || line.written(at) !== line.word(at)) return -1;
  const prev = before(line, at);
  if (prev < 0) return -1;
  const left = line.kinds(prev);
  const misfits =
    ((left & MODAL) !== 0 && behindModal(line, prev, at)) ||
    ((left & DO) !== 0 && behindDo(line, prev, at)) ||
    ((left & (BE | BEING)) !== 0 && behindBe(line, prev, at)) ||
    ((left & HAVE) !== 0 && behindHave(line, at)) ||
    ((left & (SUBJECT | YOU)) !== 0 && behindSubject(line, prev, at)) ||
    ((left & IT) !== 0 && behindIt(line, prev, at)) ||
    ((left & TO) !== 0 && behindTo(line, prev, at)) ||
    ((left & GOVERNING) !== 0 && behindSmall(line, prev, at)) ||
    ((kinds & GERUND) !== 0 && behindHelp(line, at));
  return misfits ? prev : -1;
}

const VERBS =
  QUALITY |
  YOU |
  SUBJECT |
  IT |
  DETERMINER |
  ONE |
  TO |
  ARE |
  BASE |
  NOUNLIKE |
  THIRD |
  THIRDLIKE |
  PAST |
  GERUND |
  MODAL |
  BE |
  HAVE |
  BEING;

/** What each of the functions below tells of; between a word and an adverb before it anything may be amiss. */
export const VERBS_BEHIND: readonly Suspicion[] = [
  { of: VERBS, behind: MODAL | BETWEEN },
  { of: BEING | BASE | NOUNLIKE | SIMPLE_PAST | MODAL | BE | HAVE, behind: BE | BEING },
  { of: SIMPLE_PAST | BEING, behind: HAVE },
  { of: THIRD | IS | GERUND | THIRDLIKE, behind: SUBJECT },
  { of: THIRD | IS | BASE | NOUNLIKE, behind: YOU },
  { of: ARE | BASE | NOUNLIKE, behind: IT },
  { of: THIRD | GERUND | SIMPLE_PAST, behind: TO },
  { of: BASE | NOUNLIKE | MODAL | ARE | IS, behind: GOVERNING },
];

/** "did not received", "does not shares" */
function behindDo(line: WordLine, auxiliary: number, at: number): boolean {
  if (line.word(auxiliary + 1) !== "not") return false;
  const kinds = line.kinds(at);
  return ((kinds & PAST) !== 0 && (kinds & (BASE | NOUNLIKE)) === 0) || (kinds & (THIRD | THIRDLIKE | GERUND)) !== 0;
}

const DOING = wordSet("do does did doing done need needs all what aim job step task thing goal want role purpose");

/** "is collect", "are have", "is will be", "are not be shared" */
function behindBe(line: WordLine, be: number, at: number): boolean {
  const kinds = line.kinds(at);
  if ((kinds & SIMPLE_PAST) !== 0) return line.word(at) !== "did" && line.word(at) !== "gave";
  if (isBareBehind(line, be, at)) return true;
  if (line.word(at) === "be")
    return !hasBefore(line, be, DOING, 12) && (line.kinds(be) & BE) !== 0 && line.kinds(be - 1) !== 0;
  if ((kinds & BASE) !== 0 && (kinds & (PAST | HAVE | DO)) === 0) return !hasBefore(line, be, DOING, 12);
  if ((line.kinds(be) & BE) === 0 || (kinds & (MODAL | BE | HAVE)) === 0) return false;
  if ((kinds & HAVE) !== 0 && line.word(at) === "had") return false;
  return line.word(at) !== line.word(be) && !hasBefore(line, be, ASKING, 12);
}

/** "will be treat as", "may be change by": a bare verb where its participle is meant, though it may be a noun elsewhere. */
function isBareBehind(line: WordLine, be: number, at: number): boolean {
  if (be === at - 2 && SHARED.has(line.word(at)) && ONLY.has(line.word(at - 1)))
    return line.joins(at + 1) && BEHIND_PARTICIPLES.has(line.word(at + 1));
  const isNoNoun = NO_NOUNS.has(line.word(at)) && line.joins(at + 1) && BEHIND_DONE.has(line.word(at + 1));
  if (isNoNoun && !hasBefore(line, be, NAMING, 8) && !hasBefore(line, be, DOING, 12)) return true;
  if (line.word(be) === "are" && (line.kinds(at) & NOUNLIKE) !== 0 && be === at - 1)
    return line.joins(at + 1) && line.word(at + 1) === "by";
  if (line.word(be) !== "be" || (line.kinds(at) & NOUNLIKE) === 0 || BY_MAIL.has(line.word(at))) return false;
  if (!line.joins(at + 1) || !line.joins(be)) return false;
  const isLed = (line.kinds(be - 1) & (MODAL | TO)) !== 0 || line.word(be - 1) === "also";
  return isLed && BEHIND_PARTICIPLES.has(line.word(at + 1)) && !hasBefore(line, be, NAMING, 6);
}

/** "is hold in", "been transfer to": they have nouns that nothing is said to be. */
const NO_NOUNS = wordSet("hold store share transfer process pass release file list treat limit");
const BEHIND_DONE = wordSet("to by with in on at for from within as securely safely until when");
/** "are only share with" */
const SHARED = wordSet("share store process use transfer review update change");
const ONLY = wordSet("only also never always last first");
const BY_MAIL = wordSet("email post phone mail");
const BEHIND_PARTICIPLES = wordSet("to by with as in from on");
/** "There may be access to", "the basis will be contract with": nouns are what is meant. */
const NAMING = wordSet("there basis bases reason reasons purpose purposes way method ground");

/** "have took", "has being collected" */
function behindHave(line: WordLine, at: number): boolean {
  if ((line.kinds(at) & SIMPLE_PAST) !== 0) return true;
  return line.word(at) === "being" && line.joins(at + 1) && /(?:ed|en)$/.test(line.word(at + 1));
}

/** "we has", "they requires", "you is" */
function behindSubject(line: WordLine, subject: number, at: number): boolean {
  const kinds = line.kinds(at);
  if ((line.kinds(subject) & YOU) !== 0) {
    if (lacksTo(line, subject, at)) return true;
    // "what we hold about you is"
    if (subject > line.first && line.joins(subject) && !OPENS.has(line.word(subject - 1))) return false;
    return (kinds & (IS & ~PAST)) !== 0 || (kinds & THIRD) !== 0 || line.word(at) === "was";
  }
  if ((kinds & THIRD) !== 0 || line.word(at) === "is" || line.word(at) === "was") return true;
  const next = line.joins(at + 1) ? line.kinds(at + 1) : 0;
  // "Why are we collecting"
  if ((kinds & GERUND) !== 0) return (next & OBJECT) !== 0 && (line.kinds(subject - 1) & (BE | BEING)) === 0;
  return (kinds & THIRDLIKE) !== 0 && (next & (OBJECT | TO | BE | MODAL)) !== 0 && line.word(at) !== "means";
}

const OPENS = wordSet("if when where unless because that whether while once");

/** "It include", "this help us", at the beginning. */
function behindIt(line: WordLine, it: number, at: number): boolean {
  if (line.joins(it) && !BECAUSE.has(line.word(it - 1))) return false;
  const kinds = line.kinds(at);
  if (line.word(at) === "are" || line.word(at) === "have" || line.word(at) === "were")
    return line.word(it) === "it" && line.word(at) !== "were";
  if ((kinds & BASE) !== 0) return (kinds & (PAST | BE)) === 0;
  return (
    (kinds & NOUNLIKE) !== 0 && line.word(it) === "it" && line.joins(at + 1) && (line.kinds(at + 1) & OBJECT) !== 0
  );
}

const BECAUSE = new Set(["because", "and"]);

/** "to provides", "in order to providing", "need to collected" */
function behindTo(line: WordLine, to: number, at: number): boolean {
  const kinds = line.kinds(at);
  if (to !== at - 1) return false;
  if ((kinds & SIMPLE_PAST) !== 0) return true;
  if ((kinds & THIRD) !== 0) return (kinds & (HAVE | DO)) === 0 && !hasBefore(line, to, WHETHER, 6);
  return (
    (kinds & GERUND) !== 0 &&
    line.joins(to) &&
    (ABLE.has(line.word(to - 1)) || (US.has(line.word(to - 1)) && HELPS.has(line.word(to - 2)))) &&
    line.joins(at + 1) &&
    (line.kinds(at + 1) & OBJECT) !== 0
  );
}

/** "Whether we need to depends" */
const WHETHER = new Set(["whether", "what", "who", "which"]);

const ABLE = new Set(
  "order able unable want wants wish need needs how try trying required necessary likely asked allowed permitted".split(
    " ",
  ),
);

/** "By provide us", "if would like", "because are" */
function behindSmall(line: WordLine, small: number, at: number): boolean {
  const kinds = line.kinds(at);
  const word = line.word(small);
  if (small !== at - 1) return false;
  if (US.has(word)) return lacksTo(line, small, at);
  if (word === "by" || word === "without") return (kinds & BASE) !== 0 && (kinds & (PAST | BE | HAVE | DO)) === 0;
  if (word === "how")
    return (
      (kinds & (BASE | NOUNLIKE)) !== 0 &&
      (kinds & (BE | HAVE | DO)) === 0 &&
      line.joins(at + 1) &&
      (line.kinds(at + 1) & OBJECT) !== 0
    );
  return (word === "if" || word === "because" || word === "unless") && (kinds & (MODAL | ARE | IS)) !== 0;
}

/** "ask us delete", "allow you access your": who is asked, and no "to". */
function lacksTo(line: WordLine, asked: number, at: number): boolean {
  if (asked !== at - 1 || !line.joins(asked)) return false;
  const asks = line.word(asked) === "you" ? ALLOWS : ASKS;
  if (!asks.has(line.word(asked - 1))) return false;
  const kinds = line.kinds(at);
  if ((kinds & BASE) !== 0) return (kinds & (PAST | BE | HAVE | DO)) === 0;
  if ((kinds & NOUNLIKE) === 0 || !line.joins(at + 1)) return false;
  const next = line.kinds(at + 1);
  return (next & OBJECT) !== 0 || (line.word(at) === "stop" && (next & GERUND) !== 0);
}

const ALLOWS = wordSet("allow allows allowing enable enables enabling permit permits permitting oblige obliges");
const ASKS = new Set([...ALLOWS, ..."ask asks asking invite instruct authorise authorises".split(" ")]);

/** "helps us improving" */
const behindHelp = (line: WordLine, at: number): boolean =>
  line.joins(at) && line.joins(at - 1) && US.has(line.word(at - 1)) && HELPS.has(line.word(at - 2));
const US = new Set(["us", "you", "them"]);
const HELPS = wordSet("help helps helped helping allow allows allowed allowing enable enables enabled enabling");
