/** Pack → CompiledPack: what reads its phrases in notices. */
import type { Pack } from "../pack/schema.ts";
import { createRecent, type Recent } from "../recent.ts";
import { type Alphabet, createAlphabet } from "./alphabet.ts";
import { createAsked } from "./asked.ts";
import type { ClauseHits } from "./clause-hits.ts";
import { type ClauseReader, createClauseReader } from "./clause-reader.ts";
import { type Clues, createClues } from "./clues.ts";
import type { DenialPatterns } from "./denial.ts";
import { createNeeds } from "./needs.ts";
import { type PreparedMatcher, type PreparedPhrases, prepare } from "./prepare.ts";
import { ABOVE, ASKED_BY_OTHERS, BEFORE, BESIDE, IN_BODY, IN_HEADING } from "./roles.ts";
import type { Shape } from "./shapes.ts";

export { readingId } from "./reading-id.ts";

/** A matcher with its phrases as pattern numbers; an empty list of a condition means that there is none. */
export interface CompiledMatcher extends Omit<PreparedMatcher, "expression" | "needed" | "first"> {
  readonly expression: RegExp | null;
  /** The numbers of what the expression needs and begins with; −1 where that is not known. */
  readonly needed: number;
  readonly first: number;
}

/** Who looks for patterns. */
export interface Wanted {
  /** Pattern number → the matchers that look for it. */
  readonly by: readonly (readonly CompiledMatcher[])[];
  /** Pattern number → 1 where it is wanted whatever stands above and before. */
  readonly anywhere: Uint8Array;
}

/** A pack made ready to read notices. But for the pack itself, what is in it is for noticelint alone. */
export interface CompiledPack {
  readonly pack: Pack;
  /** @internal */
  readonly alphabet: Alphabet;
  /** @internal */
  readonly reader: ClauseReader;
  /** @internal */
  readonly clues: Clues;
  /** @internal */
  readonly matchers: readonly CompiledMatcher[];
  /** Who looks for patterns in body text, and in headings. @internal */
  readonly inBody: Wanted;
  /** @internal */
  readonly inHeadings: Wanted;
  /** Pattern number → what it may be asked for, as a sum of roles. @internal */
  readonly roles: Uint8Array;
  /** The patterns for which clauses are asked by the conditions of others: how many, and the slot of each (−1: none). @internal */
  readonly remembered: { readonly count: number; readonly slots: Int32Array };
  /** Patterns of the lexicon's <denial> and <denial-ends>, which decide the polarity of what follows them. @internal */
  readonly denials: DenialPatterns;
  /** What was found in passages that were read before. @internal */
  readonly recent: RecentPassages;
  /** The written phrase of each pattern, for tracing and for the pack's doctor. @internal */
  readonly written: readonly string[];
}

/** Compiles a pack. Throws InputError that points at the place in the YAML file for a phrase that does not parse. */
export const compile = (pack: Pack): CompiledPack =>
  assemble((pack.phrases?.() as PreparedPhrases | undefined) ?? prepare(pack), pack);

/** Puts together what reads the phrases of a pack that were prepared, now or before. */
function assemble(prepared: PreparedPhrases, pack: Pack): CompiledPack {
  const { written, denials } = prepared;
  const clues = createClues();
  const alphabet = createAlphabet(clues, prepared.alphabet);
  const asked = createAsked(alphabet, prepared.asked);
  const needs = createNeeds(alphabet, prepared.needs);
  const matchers = prepared.matchers.map(
    (matcher): CompiledMatcher => ({
      ...matcher,
      expression: matcher.expression && new RegExp(matcher.expression.source, matcher.expression.flags),
      needed: matcher.needed ? clues.needed(matcher.needed) : -1,
      first: matcher.first ? clues.first(matcher.first) : -1,
    }),
  );
  const roles = patternRoles(written.length, matchers);
  return {
    pack,
    alphabet,
    clues,
    reader: createClauseReader(prepared.tables, roles, alphabet, asked, needs),
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
    recent: recentPassages(),
    written,
  };
}

/** What was found in clauses and in blocks, by all that it depends on. */
export interface RecentPassages {
  readonly clauses: Recent<ClauseHits>;
  readonly blocks: Recent<readonly Shape[]>;
  /** For measuring what passages cost that are read for the first time. */
  forget(): void;
}

function recentPassages(): RecentPassages {
  const clauses = createRecent<ClauseHits>(MOST);
  const blocks = createRecent<readonly Shape[]>(MOST);
  return {
    clauses,
    blocks,
    forget() {
      clauses.forget();
      blocks.forget();
    },
  };
}

/** As good as three times as many, and two megabytes or so. */
const MOST = 1000;

/** The label of phrases that only headings are asked for: those near which an absence is reported. */
const ANCHOR = "anchor";

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
