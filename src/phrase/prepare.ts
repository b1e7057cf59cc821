/** Pack → what its phrases come down to, as plain data: numbers and strings that can be written to a file and read again. */
import type { Loaded, Matcher, Pack } from "../pack/schema.ts";
import { type AlphabetData, createAlphabet } from "./alphabet.ts";
import { createAsked } from "./asked.ts";
import type { PatternTable, PhraseTables } from "./clause-reader.ts";
import { createClues } from "./clues.ts";
import { compileCompounds, compoundTable, longestBy } from "./compounds.ts";
import type { DenialPatterns } from "./denial.ts";
import { type FirstWord, firstWords } from "./first-words.ts";
import { createResolver, placed } from "./lexicon.ts";
import { beginsLine, type Needed, neededText, tells } from "./needed-text.ts";
import { createNeeds, NO_NEED } from "./needs.ts";
import { type Phrase, PhraseError, parsePhrase } from "./parse.ts";
import { compilePattern } from "./pattern.ts";
import { type Program, type ProgramNeed, programsOf } from "./program.ts";
import { mostKept, programTable } from "./program-table.ts";
import { rarityIn } from "./rarity.ts";
import { readingId } from "./reading-id.ts";
import { beginsWithGap, type Resolved } from "./resolved.ts";
import { createTape, type Tape } from "./tape.ts";

/** A matcher with its phrases as pattern numbers; an empty list of a condition means that there is none. */
export interface PreparedMatcher {
  /** Its place among the matchers of the pack. */
  readonly index: number;
  readonly owner: string;
  readonly label: string;
  /** Its patterns; empty for a matcher over characters, which has `expression` instead. */
  readonly patterns: readonly number[];
  readonly expression: { readonly source: string; readonly flags: string } | null;
  /** Whether the expression matches only where a line begins; it is then tried there alone. */
  readonly beginsLine: boolean;
  /** What a notice must hold for the expression to match in it; null where it is always run. */
  readonly needed: Needed | null;
  /** The words with which all its matches begin, so that it is tried there alone; null where it is tried everywhere. */
  readonly first: readonly FirstWord[] | null;
  readonly under: readonly number[];
  readonly outside: readonly number[];
  readonly after: readonly number[];
  readonly with: readonly number[];
  readonly not: readonly number[];
  /** The needs for a key word of one of those: where it is not met, none of them need be asked for. */
  readonly withNeed: number;
  readonly notNeed: number;
  readonly beside: readonly number[];
  readonly headings: boolean;
  /** Whether it matters not what stands above and before a clause: there is no under, outside or after. */
  readonly standsAnywhere: boolean;
  readonly polarity: "affirmed" | "denied" | "either";
}

/** All that `assemble` needs of a pack's phrases. */
export interface PreparedPhrases {
  readonly alphabet: AlphabetData;
  readonly tables: PhraseTables;
  /** The symbols that programs ask for, and the symbols of each need, by their numbers. */
  readonly asked: readonly number[];
  readonly needs: readonly (readonly number[])[];
  readonly matchers: readonly PreparedMatcher[];
  /** Patterns of the lexicon's <denial> and <denial-ends>, which decide the polarity of what follows them. */
  readonly denials: DenialPatterns;
  /** The written phrase of each pattern, for tracing and for the pack's doctor. */
  readonly written: readonly string[];
}

type Path = readonly (string | number)[];
type ListKey = "under" | "outside" | "after" | "with" | "not" | "beside";

/** Whose matcher it is, where it stands, and which polarity counts where it says nothing of it. */
interface Home {
  readonly owner: string;
  readonly label: string;
  readonly file: Loaded<unknown>;
  readonly path: Path;
  readonly polarity: PreparedMatcher["polarity"];
}

/** Prepares the phrases of a pack. Throws InputError that points at the place in the YAML file for a phrase that does not parse. */
export function prepare(pack: Pack): PreparedPhrases {
  const alphabet = createAlphabet(createClues());
  const { resolve, compounds } = createResolver(pack.lexicon, alphabet);
  const phrases: Phrase[] = [];
  const resolved: Resolved[] = [];
  const written: string[] = [];
  const numbers = new Map<string, number>();

  const patternOf = (text: string, file: Loaded<unknown>, path: Path): number => {
    const known = numbers.get(text);
    if (known !== undefined) return known;
    try {
      const phrase = parsePhrase(text);
      resolved.push(resolve(phrase.node));
      phrases.push(phrase);
    } catch (error) {
      if (error instanceof PhraseError) throw placed(error, file, path);
      throw error;
    }
    if (!phrases.at(-1)?.fromStart && beginsWithGap(resolved.at(-1) as Resolved)) {
      throw placed(new PhraseError("a phrase cannot begin with a gap", 0, "begin with a word"), file, path);
    }
    numbers.set(text, written.length);
    written.push(text);
    return written.length - 1;
  };

  const patternsOf = (value: string | readonly string[] | undefined, file: Loaded<unknown>, path: Path): number[] => {
    if (value === undefined) return [];
    if (typeof value === "string") return [patternOf(value, file, path)];
    return value.map((text, index) => patternOf(text, file, [...path, index]));
  };

  const matchers: Omit<PreparedMatcher, "withNeed" | "notNeed">[] = [];
  const compileMatcher = (matcher: Matcher, home: Home): Omit<PreparedMatcher, "withNeed" | "notNeed"> => {
    const { owner, label, file, path, polarity } = home;
    const fields: Exclude<Matcher, string> = typeof matcher === "string" ? { phrase: matcher } : matcher;
    const list = (key: ListKey): readonly number[] => patternsOf(fields[key], file, [...path, key]);
    const expression = "pattern" in fields ? compilePattern(fields, file, [...path, "pattern"]) : null;
    const first = expression && firstWords(expression);
    const needed = expression && neededText(expression);
    const atLines = expression !== null && beginsLine(expression);
    return {
      index: matchers.length,
      owner,
      label,
      patterns:
        "phrase" in fields
          ? patternsOf(fields.phrase, file, typeof matcher === "string" ? path : [...path, "phrase"])
          : [],
      expression: expression && {
        source: expression.source,
        flags: atLines || first ? expression.flags.replace("g", "y") : expression.flags,
      },
      beginsLine: atLines,
      // What tells no more than the words at which it is tried need not be looked for.
      needed: first && needed && tells(first.map(({ word }) => word)) >= tells(needed) ? null : needed,
      first,
      under: list("under"),
      outside: list("outside"),
      after: list("after"),
      with: list("with"),
      not: list("not"),
      beside: list("beside"),
      headings: fields.headings ?? false,
      standsAnywhere: fields.under === undefined && fields.outside === undefined && fields.after === undefined,
      polarity: fields.polarity ?? polarity,
    };
  };

  for (const reading of pack.readings) {
    const owner = readingId(reading.path);
    for (const [label, list] of Object.entries(reading.value.labels)) {
      for (const [index, matcher] of list.entries()) {
        const path = ["labels", label, index];
        matchers.push(compileMatcher(matcher, { owner, label, file: reading, path, polarity: "either" }));
      }
    }
  }
  for (const rule of pack.rules) {
    for (const label of ["finds", "unless", "when", "needs"] as const) {
      for (const [index, matcher] of (rule.value[label] ?? []).entries()) {
        if (typeof matcher !== "string" && "reading" in matcher) continue;
        const polarity = label === "finds" ? "affirmed" : "either";
        matchers.push(
          compileMatcher(matcher, { owner: rule.value.id, label, file: rule, path: [label, index], polarity }),
        );
      }
    }
  }
  const setPatterns = (name: string): number[] =>
    pack.lexicon.value[name] ? patternsOf(`<${name}>`, pack.lexicon, [name]) : [];
  const beginDenials = setPatterns("denial");
  const endDenials = setPatterns("denial-ends");

  const asked = createAsked(alphabet);
  const needs = createNeeds(alphabet);
  const making = {
    numberOf: asked.numberOf,
    needOf: needs.numberOf,
    anyOf: (symbols: readonly number[]) =>
      asked.numberOf(symbols.length === 1 ? (symbols[0] as number) : alphabet.groupOf(symbols)),
    often: rarityIn(pack, alphabet, compounds),
    longest: longestBy(compounds, alphabet),
  };
  /** What clauses are asked for by name. */
  const named = new Set([
    ...beginDenials,
    ...endDenials,
    ...matchers.flatMap((matcher) => [...matcher.with, ...matcher.not]),
  ]);
  const patterns = phrases.map(({ fromStart, toEnd }, pattern) => {
    const programs = programsOf(resolved[pattern] as Resolved, making, toEnd);
    const need = named.has(pattern) ? needs.numberOf(programs.map(({ keyword }) => keyword)) : NO_NEED;
    return { programs, fromStart, toEnd, need };
  });
  const users = patterns.map(({ programs }, pattern) => ({ node: resolved[pattern] as Resolved, programs }));
  const symbolsOf = ({ need, within }: ProgramNeed): readonly number[] =>
    Math.abs(within) === 1 ? [asked.symbolOf(need)] : needs.symbolsOf(need);
  const needOfAny = (list: readonly number[]): number =>
    needs.numberOf(list.flatMap((pattern) => patterns[pattern]?.programs.map(({ keyword }) => keyword) ?? []));
  const denials = { begin: beginDenials, end: endDenials, beginNeed: needOfAny(beginDenials) };
  const whole = matchers.map((matcher) => ({
    ...matcher,
    withNeed: needOfAny(matcher.with),
    notNeed: needOfAny(matcher.not),
  }));
  const tape = createTape();
  const compiled = compileCompounds(compounds, users, alphabet, { ...making, symbolsOf });
  const tables = {
    patterns: patternTable(patterns, tape),
    compounds: compoundTable(compiled, tape),
    tape: tape.read(),
    kept: mostKept([...patterns, ...compiled].flatMap(({ programs }) => programs)),
  };
  return {
    tables,
    alphabet: alphabet.data(),
    asked: asked.data(),
    needs: needs.data(),
    matchers: whole,
    denials,
    written,
  };
}

/** A phrase as programs. */
interface PreparedPattern {
  readonly programs: readonly Program[];
  readonly fromStart: boolean;
  readonly toEnd: boolean;
  readonly need: number;
}

/** Writes phrases down, the ways of their programs on the tape. */
const patternTable = (patterns: readonly PreparedPattern[], tape: Tape): PatternTable => ({
  programs: programTable(
    patterns.flatMap(({ programs, fromStart }) => programs.map((program) => ({ ...program, fromStart }))),
    tape,
  ),
  patternOf: patterns.flatMap(({ programs }, pattern) => programs.map(() => pattern)),
  fromStart: patterns.map(({ fromStart }) => Number(fromStart)),
  toEnd: patterns.map(({ toEnd }) => Number(toEnd)),
  need: patterns.map(({ need }) => need),
});
