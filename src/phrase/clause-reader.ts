/**
 * Reads phrases in one clause at a time: each where its key word stands. What an item reads on from, its lead-in, stands
 * before it like words of its own.
 */
import type { Asked } from "./asked.ts";
import { createCompoundFinder } from "./compound-finder.ts";
import type { Compound } from "./compounds.ts";
import { type Keyed, keyIndex } from "./key-index.ts";
import type { Program, Way } from "./program.ts";
import { createWalker } from "./walker.ts";
import { MOST_WORDS, type Span, type Words } from "./words.ts";

/** A phrase as it is read. */
export interface Pattern {
  readonly programs: readonly Program[];
  /** Whether it may begin only where a clause begins, or end only where it ends. */
  readonly fromStart: boolean;
  readonly toEnd: boolean;
  /** What it may be asked for, as a sum of roles. */
  readonly roles: number;
}

/** Where a pattern matches: the words at which the shortest match begins that ends at a word. */
export interface Match {
  readonly start: number;
  readonly end: number;
}

/** Which patterns are wanted: those with one of these roles for which `isWanted` holds too. */
export interface Wish {
  readonly role: number;
  readonly isWanted: (pattern: number) => boolean;
}

/** Words of the open clause are numbered from 1, those before its own among them. */
export interface ClauseReader {
  /** Opens some words of a notice, with the words that they read on from. */
  open(words: Words, own: Span, before: readonly Span[]): void;
  /** The matches that end in its own words, of those patterns that are wanted. */
  matches(wish: Wish): ReadonlyMap<number, readonly Match[]>;
  /** The matches of one pattern, also those that end in what the clause reads on from. */
  matchesOf(pattern: number): readonly Match[];
  /** Whether a pattern matches anywhere in the clause or in what it reads on from. */
  says(pattern: number): boolean;
  /** The index of a word in the notice. */
  wordAt(word: number): number;
}

/** Makes the reader of some patterns and compounds; it is used for every clause of every notice, one at a time. */
export function createClauseReader(
  patterns: readonly Pattern[],
  compounds: readonly Compound[],
  asked: Asked,
): ClauseReader {
  const programsOf: readonly Tried[][] = patterns.map((pattern, of) =>
    pattern.programs.map(({ key, before, after }) => ({ key, before, after, of, pattern, roles: pattern.roles })),
  );
  const programs = programsOf.flat();
  const programsBy = keyIndex(programs, asked);
  const walker = createWalker(asked, MOST_WORDS, mostKept([...patterns, ...compounds]));
  const findCompounds = createCompoundFinder(compounds, asked, walker, MOST_WORDS);
  const letters = new Int32Array(MOST_WORDS + 1);
  const wordAt = new Int32Array(MOST_WORDS + 1);
  /** Where the last ways led to. */
  const starts = new Int32Array(MOST_WORDS + 1);
  const ends = new Int32Array(MOST_WORDS + 1);
  /** The clause for which a pattern was last asked about: twice its number, and one more for yes. */
  const said = new Int32Array(patterns.length);
  /** The words after which a clause begins, and with which one ends. */
  let beginnings: number[] = [];
  let endings: number[] = [];
  let clause = 0;
  let last = 0;
  let ownFirst = 1;

  const add = (words: Words, { first, end }: Span): void => {
    beginnings.push(last);
    for (let word = first; word < end; word++) {
      last++;
      wordAt[last] = word;
      letters[last] = words.letters[word] as number;
    }
    endings.push(last);
  };

  /** Tries a phrase at its key word, adding to its matches those that end at a word from `from` on. */
  const tryAt = (tried: Tried, first: number, end: number, from: number, matches: Match[]): void => {
    const begins = walker.go(tried.before, first, -1, starts);
    if (begins === 0) return;
    const start = tried.pattern.fromStart ? firstAfterBeginning(begins) : (starts[0] as number);
    if (start === 0) return;
    const finishes = walker.go(tried.after, end, 1, ends);
    for (let at = 0; at < finishes; at++) {
      const until = ends[at] as number;
      if (until >= from && (!tried.pattern.toEnd || endings.includes(until))) addMatch(matches, start, until);
    }
  };

  /** The last of the words that a way led to with which a clause begins; 0 where none does. */
  const firstAfterBeginning = (begins: number): number => {
    for (let at = 0; at < begins; at++)
      if (beginnings.includes((starts[at] as number) - 1)) return starts[at] as number;
    return 0;
  };

  /** Tries the wanted phrases of which a word, or a compound, is the key word. */
  const tryAll = (keyed: Keyed, first: number, end: number, { isWanted }: Wish, into: Map<number, Match[]>): void => {
    const { index, before, after } = keyed;
    for (let at = 0; at < index.length; at++) {
      if (!walker.canStep(before[at] as number, first - 1, -1)) continue;
      if (!walker.canStep(after[at] as number, end + 1, 1)) continue;
      const tried = programs[index[at] as number] as Tried;
      if (!isWanted(tried.of)) continue;
      const known = into.get(tried.of);
      const matches = known ?? NO_MATCHES;
      tryAt(tried, first, end, ownFirst, matches);
      if (known || matches.length === 0) continue;
      into.set(tried.of, [...matches]);
      matches.length = 0;
    }
  };

  const matchesOf = (pattern: number): readonly Match[] => {
    const matches: Match[] = [];
    for (const tried of programsOf[pattern] as readonly Tried[]) {
      for (let word = 1; word <= last; word++) {
        if (asked.satisfies(letters[word] as number, tried.key)) tryAt(tried, word, word, 1, matches);
      }
      for (const run of walker.runs()) {
        if (asked.satisfies(run.letter, tried.key)) tryAt(tried, run.first, run.last, 1, matches);
      }
    }
    return matches;
  };

  return {
    open(words, own, before) {
      clause++;
      last = 0;
      beginnings = [];
      endings = [];
      for (const span of before) add(words, span);
      ownFirst = last + 1;
      add(words, own);
      asked.learn();
      walker.open(letters, last);
      findCompounds(letters, last);
    },
    matches(wish) {
      const matches = new Map<number, Match[]>();
      const keyed = programsBy(wish.role);
      for (let word = 1; word <= last; word++) tryAll(keyed(letters[word] as number), word, word, wish, matches);
      for (const run of walker.runs()) tryAll(keyed(run.letter), run.first, run.last, wish, matches);
      return matches;
    },
    matchesOf,
    says(pattern) {
      if ((said[pattern] as number) >> 1 !== clause)
        said[pattern] = clause * 2 + (matchesOf(pattern).length > 0 ? 1 : 0);
      return ((said[pattern] as number) & 1) === 1;
    },
    wordAt: (word) => wordAt[word] as number,
  };
}

/** A program of a pattern, and the pattern's number. */
interface Tried {
  readonly key: number;
  readonly before: Way;
  readonly after: Way;
  readonly of: number;
  readonly pattern: Pattern;
  readonly roles: number;
}

/** Taken for the matches of a pattern that has none yet, and emptied again. */
const NO_MATCHES: Match[] = [];

/** Of the matches that end at one word, the shortest counts. */
function addMatch(matches: Match[], start: number, end: number): void {
  for (let at = 0; at < matches.length; at++) {
    const match = matches[at] as Match;
    if (match.end !== end) continue;
    if (match.start < start) matches[at] = { start, end };
    return;
  }
  matches.push({ start, end });
}

const mostKept = (all: readonly { readonly programs: readonly Program[] }[]): number =>
  all
    .flatMap(({ programs }) => programs)
    .reduce((most, { before, after }) => Math.max(most, before.kept, after.kept), 0);
