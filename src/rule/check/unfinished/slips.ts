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

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** They are never meant in a notice. */
const NO_WORDS = set(
  "statuary bellow pubic informations datas evidences softwares feedbacks your's our's their's childrens dont doesnt didnt isnt arent wasnt wouldnt couldnt shouldnt havent hasnt youre theyre thier teh wich whcih taht yuor yoru alot aswell",
);

/** What belongs to people. */
const OWNED = set("rights privacy");
const PERSONS = set(
  "individuals subjects persons customers users clients pupils parents members visitors patients residents employees volunteers tenants",
);
const GIVES = /^(?:giv|gave|grant|offer|afford|confer|provid|allow|ensur|guarant|deny)/;

const table = (text: string): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(
    text
      .split("|")
      .map((entry) => entry.trim().split(": ") as [string, string])
      .flatMap(([keys, words]) => keys.split(" ").map((key) => [key, set(words)] as const)),
  );

/** A word, and what cannot stand right behind it. */
const PAIRS = table(
  "it's: own purpose purposes partners members employees website staff services data users customers officers suppliers directors functions obligations duties trustees subsidiaries affiliates agents contractors policies policy products behalf clients pupils parents residents volunteers visitors sole role original|" +
    "its: a an the our your been not|" +
    "who's: office data details information personal name address parents role job privacy account children identity|" +
    "there: own privacy fore|date: birth|dates: birth|put: place|touch: us|let: know|" +
    "rely relies relying relied: consent legitimate the your our this these legal contract public article performance a|" +
    "required obliged permitted allowed: law|trough: our the your a their this|" +
    "asses: your the whether any our eligibility risk risks needs how suitability|" +
    "medial: records record information history treatment conditions condition data care|" +
    "perspective: employees employee customers students members tenants clients applicants parents candidates pupils volunteers purchasers|" +
    "principle: purpose purposes contact reason reasons address place|" +
    "sue: your|hare: your data information it this|" +
    "maybe: shared used asked passed required subject recorded contacted processed stored held kept collected transferred disclosed able made given needed necessary retained provided monitored|" +
    "wont: be share pass use sell give keep disclose contact ask have|cant: be share use access find get|" +
    "peoples: rights privacy personal data information|relevant: you us|able: capable|in: formation|writing: us|" +
    "month months days weeks: receiving receipt|" +
    "buy: email telephone law clicking contacting emailing writing|bale: to|opt: of|" +
    "senor: manager management officer leadership staff|wit: the our your us you this any|" +
    "others: sites websites organisations companies parties agencies bodies purposes services users",
);

/** A word, and what cannot stand right before it. */
const BEHIND = table(
  "regards: you us them|way: we they|behave: on our your their his her its|aboard: transferred sent processed data information|principals: protection gdpr|manger: data office line practice centre branch general project business site protection compliance privacy information account property",
);

const FRAMES: ReadonlyMap<string, readonly (readonly [ReadonlySet<string>, ReadonlySet<string>])[]> = new Map([
  [
    "then",
    [
      [
        set("longer more less later rather other older younger fewer greater earlier"),
        set("necessary needed required is those the that by one two a an 13 14 16 18 we you for"),
      ],
      [set("otherwise"), set("in as by for to with under through where")],
    ],
  ],
  ["form", [[set("you us them"), set("time")]]],
  [
    "fro",
    [
      [
        set("information data collected obtained received you us and details"),
        set("our the your third other you us a time example any"),
      ],
    ],
  ],
  ["that", [[set("so"), set("can may will could might are have would")]]],
  [
    "to",
    [
      [set("contact"), set("you us")],
      [set("steps measures care efforts precautions"), set("that")],
    ],
  ],
  ["any", [[set("data information details"), set("other")]]],
  ["even", [[set("the"), set("of that")]]],
  ["off", [[set("copy copies record because instead aware use"), set("your the our any this these all")]]],
  [
    "weather",
    [[set("know choose decide check ask see confirm determine us you"), set("or you we to it they the this")]],
  ],
  ["excess", [[set("have has right gain get no restrict limit"), set("to")]]],
  ["sever", [[set("our the web secure mail file a their"), set("is are in located logs log which that at based")]]],
  ["your", [[set("if"), set("unhappy unsure not dissatisfied concerned worried happy")]]],
  [
    "you",
    [
      [
        set("take protect respect delete update withdraw exercise amend change complete verify of with"),
        set("privacy account consent application order rights device browser computer preferences identity mind"),
      ],
      [
        set(
          "keep hold store share verify use using process processing protect collect delete handle sharing storing have",
        ),
        set("data personal information details records"),
      ],
      [set("that when if where how why because whether unless"), set("data personal information details privacy")],
      [
        set("for by into on regarding concerning sell see view secure update transfer retain disclose obtain record"),
        set("personal"),
      ],
    ],
  ],
  ["write", [[set("the your"), set("to of")]]],
  ["past", [[set("be been is are was were being"), set("to on onto")]]],
  ["posed", [[set("be been is are"), set("on here")]]],
  ["register", [[set("is are am be been"), set("with as under by")]]],
  ["detail", [[set("your"), set("will are may")]]],
  ["his", [[set("data information it which"), set("held stored kept used collected processed shared")]]],
  ["such", [[set("information data details"), set("name names your the email age date contact")]]],
  ["except", [[set("not cannot to we will must"), set("responsibility liability cookies any")]]],
  [
    "there",
    [
      [
        set("in of from with on for to by about under"),
        set(
          "capacity name own role behalf possession account home records consent website site systems duties policy notice",
        ),
      ],
    ],
  ],
  [
    "no",
    [
      [
        set("do does did will can may"),
        set("share sell use collect pass disclose keep store hold accept send give transfer retain contact knowingly"),
      ],
    ],
  ],
]);

/** What the tables tell of one word. */
interface Slips {
  /** Whether it is never meant. */
  readonly never: boolean;
  /** Whether an apostrophe may be lost before it. */
  readonly lacks: boolean;
  readonly rights: ReadonlySet<string> | undefined;
  readonly lefts: ReadonlySet<string> | undefined;
  readonly frame: readonly (readonly [ReadonlySet<string>, ReadonlySet<string>])[] | undefined;
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
