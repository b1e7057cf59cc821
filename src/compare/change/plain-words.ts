/** Words by what they mean in a notice: what may stand for what, and what says nothing by itself. */
import { simpleNumber } from "../../extract/number-words.ts";
import { fold } from "../../phrase/fold.ts";
import { stem } from "../../phrase/stem.ts";

/** Words of a line mean the same in a notice. Each line is named by its first word. */
const SAME = `
data information detail
keep retain store hold remain
give provide supply submit input enter
use process
tell notify advise
ask request
collect gather obtain receive get capture
notice policy statement
change update amend revise modify
contact reach
share disclose pass
send transmit
delete erase destroy remove dispose
correct rectify
fix
buy purchase
help assist support
need require necessary must oblige
ensure sure
show display
make
individual person people
website site webpage page
email
phone telephone
organisation body
fulfil fulfill perform carry
below
right
month
manage handle
begin start
end finish
allow enable let
look
via through
may might could can
`;

/** Words that change nothing of what is stated: articles, pronouns, particles, forms of to be. */
const EMPTY = new Set(
  `a an the this that these those it its itself they them their theirs he she his her we us our ours ourselves you your yours
  yourself i my me of to in on at by for from with within as is are was were be been being am do does did done has have had having
  and or also so then there here which who whom whose what when where how why if than such any some all each every other
  about into onto upon under over between per out up down again further just very please see following above below
  will would shall should i.e ie eg e.g etc including include included includes example
  s t ll ve re am pm new own both either more most much many same well only etc however therefore whether while during
  before after because since although though throughout section page link click personal here read find visit open opens tab`
    .split(/\s+/)
    .map((word) => stem(word)),
);

/** Words that are empty by themselves and yet carry what a sentence promises or rules out: compared apart. */
const NOT = new Set(["not", "no", "never", "none", "neither", "nor", "without"]);

const NAMED: ReadonlyMap<string, string> = new Map(
  SAME.trim()
    .split("\n")
    .flatMap((line) => {
      const [first, ...rest] = line.split(" ");
      return [first, ...rest].map((word): [string, string] => [stem(word!), stem(first!)]);
    }),
);

/**
 * What a written word means: its stem or that of the word it may stand for, nothing where it says nothing, "not" where it
 * denies; "#7" for a figure, "@…" for an address. "Don't" gives two words, of which one says nothing.
 */
export function meaningsOf(word: string): readonly string[] {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  const meanings = read(word);
  if (remembered.size > MOST_REMEMBERED) remembered.clear();
  remembered.set(word, meanings);
  return meanings;
}

/** A meaning without its value: any figure is like any other, and so is any address. */
export const roughly = (meaning: string): string => (/^[#@]/.test(meaning) ? meaning.charAt(0) : meaning);

const MOST_REMEMBERED = 20_000;
const remembered = new Map<string, readonly string[]>();

function read(written: string): readonly string[] {
  const word = written.normalize("NFKC").toLowerCase();
  if (word.includes("@")) return [`@${word}`];
  if (/^\d/.test(word)) return [`#${word}`];
  const number = simpleNumber(word);
  if (number !== null) return [`#${number}`];
  if (MONTHS.has(word)) return [`#${word.slice(0, 3)}`];
  return fold(word).flatMap((part) => {
    if (NOT.has(part)) return ["not"];
    const stemmed = stem(part.replace(/[^\p{L}\p{N}]/gu, ""));
    return stemmed === "" || EMPTY.has(stemmed) ? [] : [NAMED.get(stemmed) ?? stemmed];
  });
}

const MONTHS = new Set(
  "january february march april june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec".split(
    " ",
  ),
);
