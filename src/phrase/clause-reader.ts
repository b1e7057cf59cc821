/**
 * Reads phrases in one clause at a time: each where its key word stands. What an item reads on from, its lead-in, stands
 * before it like words of its own.
 */
import type { Alphabet } from "./alphabet.ts";
import type { Asked } from "./asked.ts";
import { createCompoundFinder } from "./compound-finder.ts";
import type { CompoundTable } from "./compounds.ts";
import { keyIndex } from "./key-index.ts";
import { createMet, type Needs } from "./needs.ts";
import {
  AFTER,
  BEFORE,
  LATEST,
  NEED,
  OTHER_NEED,
  PROGRAM,
  PROGRAM_COLUMNS,
  type ProgramTable,
  ROW_COLUMNS,
  STEP_AFTER,
  STEP_BEFORE,
} from "./program-table.ts";
import { createWalker } from "./walker.ts";
import { MOST_WORDS, type Span, type Words } from "./words.ts";

/** Phrases as they are read. */
export interface PatternTable {
  readonly programs: ProgramTable;
  /** Per program: the number of its pattern; the programs of a pattern stand in a row. */
  readonly patternOf: readonly number[];
  /** Per pattern: 1 where it may begin only where a clause begins, and where it may end only where one ends. */
  readonly fromStart: readonly number[];
  readonly toEnd: readonly number[];
  /** Per pattern: the need for one of its key words, where it is asked for by name; else the need that all clauses meet. */
  readonly need: readonly number[];
}

/** What phrases are read by: patterns, compounds, the ways of both, and how many fronts these put aside at most. */
export interface PhraseTables {
  readonly patterns: PatternTable;
  readonly compounds: CompoundTable;
  readonly tape: readonly number[];
  readonly kept: number;
}

/** Where a pattern matches: the words at which the shortest match begins that ends at a word. */
export interface Match {
  readonly start: number;
  readonly end: number;
}

/** A pattern and its matches, of which there are some. */
export interface Matched {
  readonly pattern: number;
  readonly matches: Match[];
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
  matches(wish: Wish): readonly Matched[];
  /** The matches of one pattern, also those that end in what the clause reads on from. */
  matchesOf(pattern: number): readonly Match[];
  /** Whether a need is met in the clause or in what it reads on from. */
  meets(need: number): boolean;
  /** Whether a pattern matches anywhere in the clause or in what it reads on from. */
  says(pattern: number): boolean;
  /** The index of a word in the notice. */
  wordAt(word: number): number;
}

/**
 * Makes the reader of some patterns and compounds; it is used for every clause of every notice, one at a time. `roles` gives
 * what each pattern may be asked for, as a sum of roles.
 */
export function createClauseReader(
  { patterns, compounds, tape, kept }: PhraseTables,
  roles: Uint8Array,
  alphabet: Alphabet,
  asked: Asked,
  needs: Needs,
): ClauseReader {
  const patternOf = Int32Array.from(patterns.patternOf);
  const keys = Int32Array.from(patterns.programs.keys);
  const columns = Int32Array.from(patterns.programs.columns);
  const keyed = keyIndex(
    patterns.programs,
    patternOf.map((pattern) => roles[pattern] as number),
    asked,
  );
  /** Per pattern: its first program; and one past its last. */
  const firstOf = new Int32Array(patterns.need.length);
  const endOf = new Int32Array(patterns.need.length);
  for (let program = patternOf.length - 1; program >= 0; program--) firstOf[patternOf[program] as number] = program;
  for (let program = 0; program < patternOf.length; program++) endOf[patternOf[program] as number] = program + 1;
  const met = createMet(needs, asked);
  const findCompounds = createCompoundFinder(compounds, alphabet, asked, met, MOST_WORDS);
  const walker = createWalker(Int32Array.from(tape), asked, MOST_WORDS, kept);
  const { runs } = walker;
  const needOf = Int32Array.from(patterns.need);
  const fromStart = Uint8Array.from(patterns.fromStart);
  const toEnd = Uint8Array.from(patterns.toEnd);
  const letters = new Int32Array(MOST_WORDS + 1);
  const wordAt = new Int32Array(MOST_WORDS + 1);
  /** How many words stand between a word and the beginning of its clause. */
  const sinceBeginning = new Int32Array(MOST_WORDS + 1);
  /** Where the last ways led to. */
  const starts = new Int32Array(MOST_WORDS + 1);
  const ends = new Int32Array(MOST_WORDS + 1);
  /** The clause for which a pattern was last asked about: twice its number, and one more for yes. */
  const said = new Int32Array(needOf.length);
  /** Per pattern: its place among those that matched in the open clause, if it is one of them. */
  const placeOf = new Int32Array(needOf.length);
  let matched: Matched[] = [];
  /** The words after which a clause begins, and with which one ends. */
  const beginnings: number[] = [];
  const endings: number[] = [];
  let last = 0;
  let ownFirst = 1;

  const add = (words: Words, { first, end }: Span): void => {
    beginnings.push(last);
    for (let word = first; word < end; word++) {
      last++;
      wordAt[last] = word;
      letters[last] = words.letters[word] as number;
      sinceBeginning[last] = word - first;
    }
    endings.push(last);
  };

  /** Tries a program, by where its columns stand, at its key word; `from` is the first word at which a match may end. */
  const tryAt = (
    program: number,
    pattern: number,
    first: number,
    end: number,
    from: number,
    into: Match[] | null,
  ): Match[] | null => {
    const begins = walker.go(columns[program + BEFORE] as number, first, -1, starts);
    if (begins === 0) return into;
    const start = fromStart[pattern] === 1 ? firstAfterBeginning(begins) : (starts[0] as number);
    if (start === 0) return into;
    const finishes = walker.go(columns[program + AFTER] as number, end, 1, ends);
    let matches = into;
    for (let at = 0; at < finishes; at++) {
      const until = ends[at] as number;
      if (until < from || (toEnd[pattern] === 1 && !endings.includes(until))) continue;
      if (matches) addMatch(matches, start, until);
      else matches = [{ start, end: until }];
    }
    return matches;
  };

  /** The last of the words that a way led to with which a clause begins; 0 where none does. */
  const firstAfterBeginning = (begins: number): number => {
    for (let at = 0; at < begins; at++)
      if (beginnings.includes((starts[at] as number) - 1)) return starts[at] as number;
    return 0;
  };

  /** Tries the wanted phrases of which a word, or a compound, is the key word. */
  const tryAll = (letter: number, first: number, end: number, { role, isWanted }: Wish): void => {
    const place = keyed.find(role, letter);
    const table = keyed.table();
    const behind = place + (table[place] as number);
    if (behind === place) return;
    const since = sinceBeginning[first] as number;
    for (let row = place + 1; row < behind; row += ROW_COLUMNS) {
      if (since > (table[row + LATEST] as number) || !met.isNear(table, row + NEED, first, end)) continue;
      const program = PROGRAM_COLUMNS * (table[row + PROGRAM] as number);
      if (
        !met.isNear(columns, program + OTHER_NEED, first, end) ||
        !walker.canStep(columns[program + STEP_BEFORE] as number, first - 1, -1) ||
        !walker.canStep(columns[program + STEP_AFTER] as number, end + 1, 1)
      )
        continue;
      const pattern = patternOf[table[row + PROGRAM] as number] as number;
      if (!isWanted(pattern)) continue;
      const known = matched[placeOf[pattern] as number];
      const before = known?.pattern === pattern ? known.matches : null;
      const matches = tryAt(program, pattern, first, end, ownFirst, before);
      if (before || !matches) continue;
      placeOf[pattern] = matched.length;
      matched.push({ pattern, matches });
    }
  };

  const matchesOf = (pattern: number): readonly Match[] => {
    const words = met.words(needOf[pattern] as number);
    if (words === 0) return NONE;
    let matches: Match[] | null = null;
    for (let program = firstOf[pattern] as number; program < (endOf[pattern] as number); program++) {
      const place = PROGRAM_COLUMNS * program;
      const key = keys[program] as number;
      for (let word = 1; word <= last; word++) {
        if ((words & (1 << (word & 31))) === 0 || !asked.satisfies(letters[word] as number, key)) continue;
        matches = tryAt(place, pattern, word, word, 1, matches);
      }
      for (let at = 0; at < runs.count; at++) {
        if (!asked.satisfies(runs.letter[at] as number, key)) continue;
        matches = tryAt(place, pattern, runs.first[at] as number, runs.last[at] as number, 1, matches);
      }
    }
    return matches ?? NONE;
  };

  return {
    open(words, own, before) {
      last = 0;
      beginnings.length = 0;
      endings.length = 0;
      for (const span of before) add(words, span);
      ownFirst = last + 1;
      add(words, own);
      asked.learn();
      walker.open(letters, last);
      met.open(letters, last);
      findCompounds(walker, letters, last);
    },
    matches(wish) {
      matched = [];
      for (let word = 1; word <= last; word++) tryAll(letters[word] as number, word, word, wish);
      for (let at = 0; at < runs.count; at++) {
        tryAll(runs.letter[at] as number, runs.first[at] as number, runs.last[at] as number, wish);
      }
      return matched;
    },
    matchesOf,
    meets: (need) => met.words(need) !== 0,
    says(pattern) {
      const clause = met.clause();
      if (met.words(needOf[pattern] as number) === 0) return false;
      if ((said[pattern] as number) >> 1 !== clause)
        said[pattern] = clause * 2 + (matchesOf(pattern).length > 0 ? 1 : 0);
      return ((said[pattern] as number) & 1) === 1;
    },
    wordAt: (word) => wordAt[word] as number,
  };
}

const NONE: readonly Match[] = [];

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
