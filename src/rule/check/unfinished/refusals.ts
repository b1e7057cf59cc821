import { wordSet } from "../../../word-set.ts";
import {
  ADJECTIVE,
  AND,
  ARTICLE,
  classesOf,
  HAS,
  IN,
  ING,
  IS_ARE,
  MODAL_VERB,
  NOUN,
  NOUNS,
  OF,
  PARTICIPLE,
  SIMPLE,
  TO_WORD,
  US,
  VERB,
  VERB_S,
  WE,
  YOU_IT,
} from "./word-classes.ts";
import { LABELLED } from "./word-kinds.ts";
import type { WordLine } from "./word-line.ts";

/** What cannot stand behind a word, whatever follows: a word that may be something else as well is never refused. */
export interface Refusal {
  /** The words before, or the classes that one must have, no more and no less. */
  readonly behind: ReadonlySet<string> | number;
  /** Classes of words. */
  readonly refuses: number;
  /** Words that are refused as well, and words that never are. */
  readonly words?: ReadonlySet<string>;
  readonly allows?: ReadonlySet<string>;
  /** Whether it holds across adverbs. */
  readonly across?: true;
  /** Words of which one must stand before the word before, or none may. */
  readonly after?: ReadonlySet<string>;
  readonly notAfter?: ReadonlySet<string>;
  /** Where false, it does not hold behind "which", "that you": their clauses may end on a preposition or a verb. */
  readonly inRelative?: false;
  readonly when?: (line: WordLine, left: number, at: number) => boolean;
}

const ASKED = wordSet(
  "if when because unless whether while until once where whenever how why whereas although though that",
);
/** They turn subject and verb round: "are we", "can they". */
const TURNED = wordSet(
  "is are was were am has have had do does did will would shall should can could may might must than as nor neither so",
);
const HELPED = wordSet(
  "ask asks asking asked allow allows allowing allowed enable enables enabling help helps helping require requires want wants permit permits encourage expect",
);
/** Behind these a verb follows, and nothing else, where "to" does. */
const GOVERN = wordSet(
  "order able unable want wants wanted wish wishes wishing like need needs needed seek seeks try tries trying aim aims hope hopes intend intends",
);
/** They say of many things what these are or do: "the details that we need include". */
const STATES = wordSet(
  "rid include depend vary differ become apply remain seem appear exist consist relate range mean come go let be do have belong require help occur",
);
const OBJECTS = ARTICLE | US | YOU_IT;
const follows = (line: WordLine, at: number, classes: number): boolean =>
  line.joins(at + 1) && (classesOf(line.word(at + 1)) & classes) !== 0;
const ends = (line: WordLine, at: number): boolean => !line.joins(at + 1);

/** One a row; no more than thirty-one, for each is a bit. */
export const REFUSALS: readonly Refusal[] = [
  // "your provide", "the is", "our to"
  {
    behind: wordSet("a an the our your their my every its"),
    refuses: VERB | VERB_S | MODAL_VERB | IS_ARE | HAS | OF | TO_WORD | WE | US | YOU_IT,
    allows: wordSet("at per without do know be via include merge commit debug"),
    when: isNoLetter,
  },
  // "order to delivery", "able to the", "need to aware"
  {
    behind: wordSet("to"),
    refuses: NOUN | NOUNS | ADJECTIVE | ARTICLE | ING | SIMPLE | PARTICIPLE | US | WE | YOU_IT | MODAL_VERB | IS_ARE,
    across: true,
    when: isGoverned,
  },
  // "we responsible", "they information", "we your", "they transfers"
  {
    behind: wordSet("we they"),
    refuses: NOUN | NOUNS | ADJECTIVE | ARTICLE | PARTICIPLE | ING | US | WE | YOU_IT | VERB_S | TO_WORD,
    words: wordSet("other any these those"),
    allows: wordSet("means having prior subsequent"),
    across: true,
    notAfter: TURNED,
  },
  // "if you unhappy", "when it public", "that you any"
  {
    behind: wordSet("you it"),
    refuses: NOUN | NOUNS | ADJECTIVE | ARTICLE | PARTICIPLE | ING | US | WE | TO_WORD,
    words: wordSet("any other"),
    allows: wordSet("prior subsequent having"),
    after: ASKED,
  },
  // "of you personal"
  {
    behind: wordSet("you"),
    refuses: NOUN | NOUNS | ADJECTIVE,
    allows: wordSet("prior subsequent"),
    after: wordSet("of by into without under via using"),
  },
  // "and it parents"
  { behind: wordSet("it"), refuses: NOUNS, after: wordSet("and or of with by from") },
  // "we may liable", "which can delivery", "could of"
  {
    behind: wordSet("will would shall should can could may might must cannot"),
    refuses: NOUN | NOUNS | ADJECTIVE | VERB_S,
    words: wordSet("of"),
    allows: wordSet("prior subsequent contrary"),
    across: true,
    when: (line, left, at) => line.word(at + 1) !== "course" && isSaidOfSomebody(line, left),
  },
  // "does not necessary", "will not transfers"
  {
    behind: wordSet("not"),
    refuses: NOUN | NOUNS | ADJECTIVE | VERB_S | SIMPLE | PARTICIPLE | ING | ARTICLE,
    after: wordSet("do does did will would shall should can could may might must"),
    across: true,
  },
  // "have provide", "has review your"
  {
    behind: wordSet("have has had"),
    refuses: VERB | VERB_S | NOUN | ADJECTIVE,
    across: true,
    notAfter: wordSet("to"),
    when: (line, left, at) => isVerb(line, at) && !opensBehindPlural(line, left - 1),
  },
  // "be provide"
  { behind: wordSet("be been"), refuses: VERB | VERB_S, across: true, when: (line, left) => !hasDoing(line, left) },
  // "for provide", "by we", "of is"
  {
    behind: wordSet("of for with from by into without regarding concerning upon during"),
    refuses: VERB | VERB_S | IS_ARE | MODAL_VERB | HAS | WE,
    inRelative: false,
    when: (line, left) => (classesOf(line.word(left - 1)) & PARTICIPLE) === 0,
  },
  // "regarding and"
  {
    behind: wordSet("regarding concerning between during via among"),
    refuses: AND,
    when: (line, _left, at) => !follows(line, at, OF | IN) && line.word(at + 1) !== "pursuant",
  },
  // "able provide", "wish exercise your"
  {
    behind: wordSet(
      "able unable want wants wish wishes need needs intend intends aim aims agree agrees entitled obliged required permitted allowed unlikely willing ought tend order",
    ),
    refuses: VERB | NOUN | ADJECTIVE,
    allows: STATES,
    when: (line, left, at) => isVerb(line, at) && lacksTo(line, left),
  },
  // "please the", "please aware"
  {
    behind: wordSet("please"),
    refuses: NOUN | NOUNS | ARTICLE | ING | PARTICIPLE | SIMPLE | VERB_S | TO_WORD | ADJECTIVE | MODAL_VERB,
    notAfter: wordSet("to you we they can"),
  },
  // "your personal is", "a legal to"
  {
    behind: ADJECTIVE,
    refuses: TO_WORD | IS_ARE | MODAL_VERB | WE | HAS | OF | VERB | VERB_S,
    words: wordSet("in by under"),
    when: lacksNoun,
  },
  // "a requests for", "this rights"
  { behind: wordSet("a an this every another"), refuses: NOUNS | VERB_S, allows: wordSet("means"), when: isOneOfMany },
  // "these request for", "several way to"
  { behind: wordSet("these those several many"), refuses: NOUN, when: (line, _left, at) => endsNoun(line, at) },
  // "some our"
  { behind: wordSet("some most many none several any"), refuses: 0, words: wordSet("our your their its my the") },
  // "a number people"
  {
    behind: wordSet("number variety range majority"),
    refuses: NOUNS | NOUN,
    after: wordSet("a small large wide limited great"),
    when: (line, _left, at) => (classesOf(line.word(at)) & NOUNS) !== 0,
  },
  // "if have", "because require"
  { behind: wordSet("if because unless whether"), refuses: VERB | HAS, allows: wordSet("be please") },
  // "when receive"
  { behind: wordSet("when where"), refuses: VERB, allows: wordSet("be do have please") },
  // "so that can"
  { behind: wordSet("that"), refuses: MODAL_VERB | HAS, after: wordSet("so") },
  // "who responsible for"
  {
    behind: wordSet("who which"),
    refuses: ADJECTIVE,
    when: (line, _left, at) => ends(line, at) || follows(line, at, OF | IN | TO_WORD),
  },
  // "of there accounts"
  {
    behind: wordSet("there"),
    refuses: NOUN | NOUNS | ADJECTIVE,
    words: wordSet("own"),
    after: wordSet("in of with on for to by about under"),
  },
  // "on out website"
  { behind: wordSet("out"), refuses: NOUN | NOUNS, after: wordSet("in on of with by from to about visit") },
  // "purposes of for"
  {
    behind: wordSet("of by"),
    refuses: 0,
    words: wordSet("to for with from of"),
    inRelative: false,
    when: (line, left) => (classesOf(line.word(left - 1)) & ~(NOUN | NOUNS)) === 0 && !KEPT.has(line.word(left - 1)),
  },
  // "for process your"
  {
    behind: wordSet("for of without"),
    refuses: 0,
    words: wordSet("process access share update manage handle answer monitor review store"),
    when: (line, _left, at) => follows(line, at, OBJECTS),
  },
  // "In you would"
  {
    behind: wordSet("you we"),
    refuses: HAS | MODAL_VERB | VERB | NOUN | IS_ARE,
    after: wordSet("it in of"),
    when: (line, left) => left === line.first + 1,
  },
  // "ask you provide"
  {
    behind: wordSet("us you them"),
    refuses: VERB,
    after: HELPED,
    allows: wordSet("know be do have"),
    notAfter: wordSet("help helps helping"),
  },
  // "do we collects"
  {
    behind: wordSet("we you they it"),
    refuses: VERB_S | NOUNS | PARTICIPLE,
    after: wordSet("do does did can will may should must"),
  },
  // "for period of", "with way we"
  {
    behind: wordSet("for with by from on in"),
    refuses: 0,
    words: wordSet("period purpose basis number variety range member copy way"),
    when: (line, _left, at) =>
      follows(line, at, line.word(at) === "way" ? WE | YOU_IT : OF) && line.word(at + 1) !== "for",
  },
];

/** A verb: a word that is nothing else, or one with its object behind it. */
function isVerb(line: WordLine, at: number): boolean {
  const classes = classesOf(line.word(at));
  if ((classes & (VERB | VERB_S)) === 0) return false;
  return (classes & (NOUN | ADJECTIVE)) === 0 || follows(line, at, ARTICLE | US);
}

const NOUN_BEHIND = wordSet("the our your their a an of in no any its this special");

/** "in order", "you need": not "your needs", nor "the details that you need", of which the verb may be the next word. */
function lacksTo(line: WordLine, left: number): boolean {
  const before = line.word(left - 1);
  if (line.word(left) === "order") return before === "in";
  return !NOUN_BEHIND.has(before) && !opensBehindPlural(line, left - 1);
}

const KEPT = wordSet("use care advantage account charge control hold care stand");

/** "Option a is", "vitamin A of": the letter is a name. */
function isNoLetter(line: WordLine, left: number): boolean {
  return (
    line.word(left) !== "a" ||
    (!(line.written(left) === "A" && left > line.first) && !LABELLED.has(line.word(left - 1)))
  );
}

function isGoverned(line: WordLine, left: number, at: number): boolean {
  if (!line.joins(left)) return false;
  const before = line.word(left - 1);
  if (before === "used") return (classesOf(line.word(at)) & ~(NOUN | NOUNS)) === 0;
  if (GOVERN.has(before)) return before !== "order" || line.word(left - 2) === "in";
  return (
    (before === "us" || before === "you" || before === "them") &&
    line.joins(left - 1) &&
    HELPED.has(line.word(left - 2))
  );
}

/** Behind a subject in the order of a statement. */
function isSaidOfSomebody(line: WordLine, left: number): boolean {
  // With a capital "May" is a month.
  if (!line.joins(left) || line.written(left) !== line.word(left)) return false;
  const before = line.word(left - 1);
  const classes = classesOf(before);
  const isNoun = (classes & (NOUN | NOUNS)) !== 0 && (classesOf(line.word(left - 2)) & ARTICLE) !== 0;
  const isSubject =
    isNoun ||
    (classes & (WE | YOU_IT)) !== 0 ||
    before === "which" ||
    before === "who" ||
    before === "that" ||
    (classes !== 0 && (classes & ~(NOUN | NOUNS)) === 0);
  if (!isSubject) return false;
  for (let back = left - 1; back >= line.first && back >= left - 8; back -= 1)
    if (LEFT_OPEN.has(line.word(back))) return false;
  return true;
}

const LEFT_OPEN = wordSet(
  "all what as if where when whenever wherever whatever than how nor neither so only best everything should can could will would",
);

/** "The providers we have …": what follows may be the verb of what stands before. */
const opensBehindPlural = (line: WordLine, subject: number): boolean =>
  (classesOf(line.word(subject)) & (WE | YOU_IT)) !== 0 && (classesOf(line.word(subject - 1)) & NOUNS) !== 0;

const DOING = wordSet("do does did doing done all what aim job thing goal role purpose step task is was");

/** "All we do is", "what it does will be" */
function hasDoing(line: WordLine, at: number): boolean {
  for (let back = at - 1; back >= line.first && back >= at - REACH; back -= 1)
    if (DOING.has(line.word(back))) return true;
  return false;
}

const REACH = 12;

/** Whether nothing but adjectives stands between an article and a word. */
export function lacksNoun(line: WordLine, last: number): boolean {
  for (let back = last; back >= line.first; back -= 1) {
    if (MOST.has(line.word(back))) return false;
    const classes = classesOf(line.word(back));
    if (classes !== ADJECTIVE) {
      const isHead = HEADS.has(line.word(back)) && back < last && line.endsWord(back - 1);
      return isHead && isNoLetter(line, back);
    }
    if (!line.joins(back)) return false;
  }
  return false;
}

const MOST = wordSet("more most less least");
/** "The" is left out: "the deceased". */
const HEADS = wordSet("a an our your their my every");

/** Whether nothing goes on with the noun: "a complaints procedure". */
const endsNoun = (line: WordLine, at: number): boolean =>
  ends(line, at) ? line.endsWord(at) : follows(line, at, IS_ARE | MODAL_VERB | OF | TO_WORD);

/** "Requests" may be a verb behind "this". */
function isOneOfMany(line: WordLine, left: number, at: number): boolean {
  const classes = classesOf(line.word(at));
  if ((classes & NOUNS) === 0 || (line.word(left) === "this" && (classes & VERB_S) !== 0)) return false;
  return endsNoun(line, at) && isNoLetter(line, left);
}
