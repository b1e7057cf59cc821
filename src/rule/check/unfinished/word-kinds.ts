import { perForm } from "../../../phrase/tokens.ts";
import { maySlip } from "./slips.ts";
import { BASE, GERUND, NOUNLIKE, PAST, SIMPLE_PAST, THIRD, THIRDLIKE, verbForm } from "./verb-forms.ts";

export { BASE, GERUND, NOUNLIKE, PAST, SIMPLE_PAST, THIRD, THIRDLIKE };
/** "may", in lower case: with a capital it asks a question or names a month. */
export const MODAL = 1 << 7;
/** "is" */
export const IS = 1 << 8;
/** "are" */
export const ARE = 1 << 9;
/** "have", "has", "had" */
export const HAVE = 1 << 10;
/** "do", "does", "did" */
export const DO = 1 << 11;
/** "we", "they": always the subject. */
export const SUBJECT = 1 << 12;
/** Adverbs that may stand between the parts of a verb. */
export const BETWEEN = 1 << 13;
/** "cookies", "third parties" */
export const PLURAL = 1 << 14;
/** "notice", "provider": it can be counted, and is no group of people. */
export const SINGULAR = 1 << 15;
/** "information": it has no plural. */
export const MASS = 1 << 16;
/** "a", "an", "each", "every", "another" */
export const ONE = 1 << 17;
/** "these", "those", "several", "various" */
export const MANY = 1 << 18;
/** "the", "our", "your", "their", "any", "all", "some" */
export const DETERMINER = 1 << 19;
/** "of", "for" */
export const PREPOSITION = 1 << 20;
/** "who", "that", "which" */
export const RELATIVE = 1 << 21;
/** "if", "because", "and": a clause of its own may begin behind it. */
export const CONJUNCTION = 1 << 22;
/** Is, are, was, were. */
export const BE = 1 << 23;
/** "it", "this" */
export const IT = 1 << 24;
/** "to" */
export const TO = 1 << 25;
/** "be", "been", "being" */
export const BEING = 1 << 26;
export const YOU = 1 << 27;
/** What one is to something, and does not do: "responsible". */
export const QUALITY = 1 << 29;
/** "by", "if": of what stands behind these the verb is looked at. */
export const GOVERNING = 1 << 30;
/** What the tables of `slips.ts` tell of. */
export const SLIP = 1 << 28;

/** Behind these a letter or a number is a name: "section a", "option 2". */
export const LABELLED: ReadonlySet<string> = new Set(
  "section point part article option letter group category class schedule annex step type plan paragraph tier level appendix".split(
    " ",
  ),
);

/** What a word may be, as bits: closed lists of what notices are made of; 0 for all other words. */
export const wordKinds = perForm((written) => kindsOf(written));

/** Kinds of words, and the kinds of words behind which they may be wrong. */
export interface Suspicion {
  readonly of: number;
  readonly behind: number;
}

/** The kinds of words behind which a word of these kinds is worth a closer look. */
export function suspectBehind(kinds: number, suspicions: readonly Suspicion[]): number {
  let all = 0;
  for (const { of, behind } of suspicions) if ((kinds & of) !== 0) all |= behind;
  return all;
}

/** A word as the lists have it: in lower case, with a straight apostrophe. */
export const inLowerCase = (written: string): string => written.toLowerCase().replace("’", "'");

function kindsOf(written: string): number {
  const word = inLowerCase(written);
  let kinds = verbForm(word) | (SMALL.get(word) ?? 0) | (NOUNS.get(word) ?? 0);
  if (maySlip(word)) kinds |= SLIP;
  if (written !== word) kinds &= ~MODAL;
  if (/^[a-z]{3,}ly$/.test(word) && !NOT_ADVERBS.has(word)) kinds |= BETWEEN;
  return kinds;
}

const NOT_ADVERBS = new Set([
  "apply",
  "comply",
  "supply",
  "reply",
  "rely",
  "family",
  "imply",
  "assembly",
  "july",
  "elderly",
  "only",
]);

const lists = (entries: readonly (readonly [number, string])[]): ReadonlyMap<string, number> => {
  const found = new Map<string, number>();
  for (const [bits, words] of entries)
    for (const word of words.split(" ")) found.set(word, (found.get(word) ?? 0) | bits);
  return found;
};

const SMALL = lists([
  [MODAL, "will shall would should can could may might must cannot"],
  [BE, "is are was were"],
  [IS, "is was has does"],
  [ARE, "are were have do"],
  [HAVE, "have has had"],
  [DO, "do does did"],
  [BEING, "be been being"],
  [SUBJECT, "we they"],
  [YOU, "you"],
  [IT, "it this"],
  [TO, "to"],
  [BETWEEN, "not also only never always sometimes then still ever just often not soon"],
  [ONE, "a an each every another"],
  [MANY, "these those several various many both numerous"],
  [DETERMINER, "the our your their its his her my any all some other no this that such certain"],
  [
    PREPOSITION,
    "of in at by for from with without about into onto under over between within through during after before until upon against on among amongst including regarding concerning like as than via per towards across",
  ],
  [GOVERNING, "by without how if because unless us them"],
  [QUALITY, "subject liable responsible available eligible entitled aware"],
  [RELATIVE, "who that which"],
  [CONJUNCTION, "if when where while because unless whether although and but or so whilst how"],
]);

const regularPlurals = (words: string): string =>
  words
    .split(" ")
    .map((word) =>
      /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : /(?:s|x|ch|sh)$/.test(word) ? `${word}es` : `${word}s`,
    )
    .join(" ");

/** Singulars that stand for one thing or person; a team, a school or a council may be many. */
const THINGS =
  "account activity address agreement app applicant application appointment article basis booking browser candidate category child client " +
  "computer condition consultant contract contractor controller cookie country customer decision detail device document donor employee " +
  "employer enquiry event exemption file form guest individual interest law learner legislation letter measure member message method " +
  "newsletter notice number obligation officer order organisation parent participant partner password patient payment period person " +
  "photo photograph picture platform policy principle procedure processor product profile programme project provider pupil purpose reason " +
  "recipient record regulation regulator requirement researcher resident right section server site statement student subject " +
  "subscriber supplier system technology tenant trustee user visitor volunteer website worker party";
/** Groups of people: as one they may be many, but many are not one. */
const GROUPS =
  "school council company team club agency authority body charity study act service law firm section trust department hospital bank family " +
  "carer group board committee college university business partnership union church practice surgery survey course event grant";

const NOUNS = lists([
  [SINGULAR, THINGS],
  [PLURAL, `${regularPlurals(THINGS)} ${regularPlurals(GROUPS)} children people details bases governors`],
  [MASS, "information legislation advice software equipment correspondence evidence processing feedback"],
]);
