/** What a way of judging may look at: one notice as read, and the rule. */
import type { NoticeContext } from "../extract/context.ts";
import { oncePer } from "../once-per.ts";
import type { RuleMatcher } from "../pack/schema.ts";
import type { CompiledPack } from "../phrase/compile.ts";
import type { Element, Facts, Hit, LinkAnswer, OrganisationFinding, Rule } from "../types.ts";
import type { Verdict } from "./verdict.ts";

export interface Case {
  readonly compiled: CompiledPack;
  readonly context: NoticeContext;
  readonly elements: readonly Element[];
  readonly facts: Facts;
  readonly organisation: OrganisationFinding;
  /** The day whose law applies, YYYY-MM-DD. */
  readonly asOf: string;
  /** What the addresses of its links answered; nothing where they were not asked. */
  readonly links?: ReadonlyMap<string, LinkAnswer> | undefined;
}

export type Judge = (rule: Rule, on: Case) => Verdict;

type List = "finds" | "unless" | "when" | "needs";

/** What one look of a rule found: a reading that it names, or its own phrases together. */
export interface Found {
  readonly hits: readonly Hit[];
  /** What holds today instead of what was found. */
  readonly now?: string | undefined;
}

/** The hits of one of a rule's lists, matcher by matcher: those of its own phrases and those of the readings it names. */
export const hitsOf = (rule: Rule, list: List, on: Case): readonly Hit[] =>
  foundBy(rule, list, on).flatMap(({ hits }) => hits);

/** The same, for each look that found any: the readings that count on the day of the case, then the rule's own phrases. */
export function foundBy(rule: Rule, list: List, on: Case): readonly Found[] {
  const matchers = rule[list];
  if (!matchers) return NOTHING;
  const found: Found[] = [];
  for (const matcher of matchers) {
    const read = readHits(matcher, on);
    if (read && read.hits.length > 0) found.push(read);
  }
  const hits = on.context.hits.of(rule.id, list);
  if (hits.length > 0) found.push({ hits });
  return found;
}

const NOTHING: readonly Found[] = [];

/** Whether what is bound to a time counts on a day. */
export const counts = (
  { from = "", until }: { readonly from?: string | undefined; readonly until?: string | undefined },
  day: string,
): boolean => from <= day && (until === undefined || day < until);

/** The readings among matchers that count on a day (YYYY-MM-DD). */
export const readOn = (asOf: string, matchers: readonly RuleMatcher[]): readonly Read[] =>
  matchers.flatMap((matcher) => (isReading(matcher) && counts(matcher, asOf) ? [namedBy(matcher)] : []));

/** A reading and one of its labels. */
export interface Read {
  readonly owner: string;
  readonly label: string;
}

/** "fact-recipients/share" */
const namedBy = oncePer(({ reading }: ReadingMatcher): Read => {
  const slash = reading.indexOf("/");
  return { owner: reading.slice(0, slash), label: reading.slice(slash + 1) };
});

type ReadingMatcher = Extract<RuleMatcher, { reading: string }>;

/** Whether a matcher names a reading instead of words. */
export const isReading = (matcher: RuleMatcher): matcher is ReadingMatcher =>
  typeof matcher !== "string" && "reading" in matcher;

function readHits(matcher: RuleMatcher, on: Case): Found | null {
  if (!isReading(matcher) || !counts(matcher, on.asOf)) return null;
  const { owner, label } = namedBy(matcher);
  const all = on.context.hits.of(owner, label);
  if (all.length === 0) return null;
  const polarity = matcher.polarity ?? "affirmed";
  const hits = polarity === "either" ? all : all.filter((hit) => hit.denied === (polarity === "denied"));
  return { hits, now: matcher.now };
}
