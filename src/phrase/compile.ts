/** Pack → CompiledPack: every phrase of every rule and reading as a pattern, every matcher as numbers of patterns. */
import type { Loaded, Matcher, Pack } from "../pack/schema.ts";
import { type Alphabet, createAlphabet } from "./alphabet.ts";
import { createAsked } from "./asked.ts";
import { type ClauseReader, createClauseReader } from "./clause-reader.ts";
import { compileCompounds, longestBy } from "./compounds.ts";
import type { DenialPatterns } from "./denial.ts";
import { createResolver, placed } from "./lexicon.ts";
import { beginsLine, type Needed, neededText } from "./needed-text.ts";
import { createNeededTexts, type NeededTexts } from "./needed-texts.ts";
import { createNeeds, NO_NEED } from "./needs.ts";
import { type Phrase, PhraseError, parsePhrase } from "./parse.ts";
import { compilePattern } from "./pattern.ts";
import { programsOf } from "./program.ts";
import { rarityIn } from "./rarity.ts";
import { beginsWithGap, type Resolved } from "./resolved.ts";
import { ABOVE, ASKED_BY_OTHERS, BEFORE, BESIDE, IN_BODY, IN_HEADING } from "./roles.ts";

/** A matcher with its phrases as pattern numbers; an empty list of a condition means that there is none. */
export interface CompiledMatcher {
  /** Its place among the matchers of the pack. */
  readonly index: number;
  readonly owner: string;
  readonly label: string;
  /** Its patterns; empty for a matcher over characters, which has `expression` instead. */
  readonly patterns: readonly number[];
  readonly expression: RegExp | null;
  /** Whether the expression matches only where a line begins; it is then tried there alone. */
  readonly beginsLine: boolean;
  /** What a notice must hold for the expression to match in it; null where it is always run. */
  readonly needed: Needed | null;
  readonly under: readonly number[];
  readonly outside: readonly number[];
  readonly after: readonly number[];
  readonly with: readonly number[];
  readonly not: readonly number[];
  readonly beside: readonly number[];
  readonly headings: boolean;
  /** Whether it matters not what stands above and before a clause: there is no under, outside or after. */
  readonly standsAnywhere: boolean;
  readonly polarity: "affirmed" | "denied" | "either";
}

/** Who looks for patterns. */
export interface Wanted {
  /** Pattern number → the matchers that look for it. */
  readonly by: readonly (readonly CompiledMatcher[])[];
  /** Pattern number → 1 where it is wanted whatever stands above and before. */
  readonly anywhere: Uint8Array;
}

export interface CompiledPack {
  readonly pack: Pack;
  readonly alphabet: Alphabet;
  readonly reader: ClauseReader;
  readonly neededTexts: NeededTexts;
  readonly matchers: readonly CompiledMatcher[];
  /** Who looks for patterns in body text, and in headings. */
  readonly inBody: Wanted;
  readonly inHeadings: Wanted;
  /** Pattern number → what it may be asked for, as a sum of roles. */
  readonly roles: Uint8Array;
  /** The patterns for which clauses are asked by the conditions of others: how many, and the slot of each (−1: none). */
  readonly remembered: { readonly count: number; readonly slots: Int32Array };
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
  readonly polarity: CompiledMatcher["polarity"];
}

/** Compiles a pack. Throws InputError that points at the place in the YAML file for a phrase that does not parse. */
export function compile(pack: Pack): CompiledPack {
  const neededTexts = createNeededTexts();
  const alphabet = createAlphabet(neededTexts);
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

  const matchers: CompiledMatcher[] = [];
  const compileMatcher = (matcher: Matcher, home: Home): CompiledMatcher => {
    const { owner, label, file, path, polarity } = home;
    const fields: Exclude<Matcher, string> = typeof matcher === "string" ? { phrase: matcher } : matcher;
    const list = (key: ListKey): readonly number[] => patternsOf(fields[key], file, [...path, key]);
    const expression = "pattern" in fields ? compilePattern(fields, file, [...path, "pattern"]) : null;
    const needed = expression && neededText(expression);
    const atLines = expression !== null && beginsLine(expression);
    if (needed) neededTexts.add(needed);
    return {
      index: matchers.length,
      owner,
      label,
      patterns:
        "phrase" in fields
          ? patternsOf(fields.phrase, file, typeof matcher === "string" ? path : [...path, "phrase"])
          : [],
      expression: atLines ? new RegExp(expression, expression.flags.replace("g", "y")) : expression,
      beginsLine: atLines,
      needed,
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
  const denials = { begin: setPatterns("denial"), end: setPatterns("denial-ends") };

  const asked = createAsked(alphabet);
  const needs = createNeeds(alphabet);
  const making = {
    numberOf: asked.numberOf,
    needOf: needs.numberOf,
    often: rarityIn(pack, alphabet, compounds),
    longest: longestBy(compounds, alphabet),
  };
  const roles = patternRoles(written.length, matchers);
  /** What clauses are asked for by name. */
  const named = new Set([
    ...denials.begin,
    ...denials.end,
    ...matchers.flatMap((matcher) => [...matcher.with, ...matcher.not]),
  ]);
  const patterns = phrases.map(({ fromStart, toEnd }, pattern) => {
    const programs = programsOf(resolved[pattern] as Resolved, making);
    const need = named.has(pattern) ? needs.numberOf(programs.map(({ keyword }) => keyword)) : NO_NEED;
    return { programs, fromStart, toEnd, roles: roles[pattern] as number, need };
  });
  return {
    pack,
    alphabet,
    neededTexts,
    reader: createClauseReader(patterns, compileCompounds(compounds, alphabet, making), asked, needs),
    matchers,
    inBody: wanted(
      written.length,
      matchers.filter(({ label }) => label !== ANCHOR),
    ),
    inHeadings: wanted(
      written.length,
      matchers.filter(({ headings }) => headings),
    ),
    roles,
    remembered: slotsOf(roles),
    denials,
    written,
  };
}

/** The label of phrases that only headings are asked for: those near which an absence is reported. */
const ANCHOR = "anchor";

/** The id of a reading: its file's name. */
export const readingId = (path: string): string => path.slice(path.lastIndexOf("/") + 1).replace(/\.ya?ml$/, "");

function wanted(count: number, matchers: readonly CompiledMatcher[]): Wanted {
  const by: CompiledMatcher[][] = Array.from({ length: count }, () => []);
  for (const matcher of matchers) for (const pattern of matcher.patterns) by[pattern]?.push(matcher);
  return { by, anywhere: Uint8Array.from(by, (list) => (list.some((each) => each.standsAnywhere) ? 1 : 0)) };
}

/** What each pattern may be asked for. What only "with" and "not" ask is read when they ask. */
function patternRoles(count: number, matchers: readonly CompiledMatcher[]): Uint8Array {
  const roles = new Uint8Array(count);
  const add = (patterns: readonly number[], role: number): void => {
    for (const pattern of patterns) roles[pattern] = (roles[pattern] as number) | role;
  };
  for (const { label, patterns, headings, under, outside, after, beside } of matchers) {
    add(patterns, label === ANCHOR ? IN_HEADING : headings ? IN_BODY | IN_HEADING : IN_BODY);
    add(under, ABOVE);
    add(outside, ABOVE);
    add(after, BEFORE);
    add(beside, BESIDE);
  }
  return roles;
}

function slotsOf(roles: Uint8Array): CompiledPack["remembered"] {
  let count = 0;
  const slots = Int32Array.from(roles, (role) => ((role & ASKED_BY_OTHERS) === 0 ? -1 : count++));
  return { count, slots };
}
