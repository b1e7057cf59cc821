/** Pack → CompiledPack: every phrase of every rule and reading in one automaton, every matcher as numbers of patterns. */
import type { Loaded, Matcher, Pack } from "../rule/schema.ts";
import { createAlphabet } from "./alphabet.ts";
import { type Automaton, createAutomaton } from "./automaton.ts";
import { createResolver, placed } from "./lexicon.ts";
import { type Phrase, PhraseError, parsePhrase } from "./parse.ts";
import { compilePattern } from "./pattern.ts";
import { buildPositions, type Resolved } from "./positions.ts";

/** A matcher with its phrases as pattern numbers; an empty list of a condition means that there is none. */
export interface CompiledMatcher {
  readonly owner: string;
  readonly label: string;
  /** Its patterns; empty for a matcher over characters, which has `expression` instead. */
  readonly patterns: readonly number[];
  readonly expression: RegExp | null;
  readonly under: readonly number[];
  readonly outside: readonly number[];
  readonly after: readonly number[];
  readonly with: readonly number[];
  readonly not: readonly number[];
  readonly beside: readonly number[];
  readonly headings: boolean;
  readonly polarity: "affirmed" | "denied" | "either";
}

export interface CompiledPack {
  readonly pack: Pack;
  readonly automaton: Automaton;
  readonly matchers: readonly CompiledMatcher[];
  /** Pattern number → the matchers that look for it. */
  readonly wantedBy: readonly (readonly CompiledMatcher[])[];
  /** Patterns of the lexicon's <denial> and <denial-ends>, which decide the polarity of what follows them. */
  readonly denials: readonly number[];
  readonly denialEnds: readonly number[];
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
  const alphabet = createAlphabet();
  const resolve = createResolver(pack.lexicon, alphabet);
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

  const compileMatcher = (matcher: Matcher, home: Home): CompiledMatcher => {
    const { owner, label, file, path, polarity } = home;
    const fields: Exclude<Matcher, string> = typeof matcher === "string" ? { phrase: matcher } : matcher;
    const list = (key: ListKey): readonly number[] => patternsOf(fields[key], file, [...path, key]);
    return {
      owner,
      label,
      patterns:
        "phrase" in fields
          ? patternsOf(fields.phrase, file, typeof matcher === "string" ? path : [...path, "phrase"])
          : [],
      expression: "pattern" in fields ? compilePattern(fields, file, [...path, "pattern"]) : null,
      under: list("under"),
      outside: list("outside"),
      after: list("after"),
      with: list("with"),
      not: list("not"),
      beside: list("beside"),
      headings: fields.headings ?? false,
      polarity: fields.polarity ?? polarity,
    };
  };

  const matchers: CompiledMatcher[] = [];
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
  const denials = setPatterns("denial");
  const denialEnds = setPatterns("denial-ends");

  const positions = buildPositions(phrases, resolved);
  const wantedBy: CompiledMatcher[][] = written.map(() => []);
  for (const matcher of matchers) for (const pattern of matcher.patterns) wantedBy[pattern]?.push(matcher);
  return { pack, automaton: createAutomaton(positions, alphabet), matchers, wantedBy, denials, denialEnds, written };
}

/** The id of a reading: its file's name. */
export const readingId = (path: string): string => path.slice(path.lastIndexOf("/") + 1).replace(/\.ya?ml$/, "");

function beginsWithGap(node: Resolved): boolean {
  if (node.kind === "atom") return false;
  if (node.kind === "gap") return true;
  if (node.kind === "choice") return node.options.some(beginsWithGap);
  if (node.kind === "optional") return beginsWithGap(node.part);
  for (const part of node.parts) {
    if (beginsWithGap(part)) return true;
    if (part.kind !== "optional") return false;
  }
  return false;
}
