/** What the rules found in one notice, or in a few of them, and in no other. */
import type { ComparedRule, Comparison, Difference } from "../../types.ts";
import { isReview, noticesOf, quotesOf, tellingRules } from "../rules.ts";
import { list, quoted } from "../say.ts";

const MOST_SETS = 16;
const MOST_RULES = 8;
const MOST_QUOTED = 2;
const MOST_PLACES = 3;

/** At most half of the notices are "a few", and never more than six: of two notices, one. */
const FEW = 6;

interface Found {
  readonly notices: readonly number[];
  readonly rules: readonly ComparedRule[];
}

/** A difference for each set of few notices in which rules failed: errors first, then what fewest notices have. */
export function foundOnly({ notices, rules }: Pick<Comparison, "notices" | "rules">): readonly Difference[] {
  const sets = new Map<string, { notices: readonly number[]; rules: ComparedRule[] }>();
  for (const rule of tellingRules({ rules })) {
    const having = noticesOf(rule);
    if (having.length > Math.min(FEW, Math.ceil(notices.length / 2))) continue;
    const set = sets.get(having.join()) ?? { notices: having, rules: [] };
    set.rules.push(rule);
    sets.set(having.join(), set);
  }
  const labels = notices.map(({ label }) => label);
  return [...sets.values()]
    .map((set) => differenceOf(set, labels))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_SETS);
}

function differenceOf({ notices, rules }: Found, labels: readonly string[]): Difference {
  const kinds = KINDS.map(({ name, holds, weight }) => ({ name, weight, rules: rules.filter(holds) }));
  const said = kinds.filter((kind) => kind.rules.length > 0);
  const parts = said.map(({ name, rules }) => {
    const told = rules.slice(0, MOST_RULES).map((rule) => inWords(rule, notices, labels));
    const more = rules.length > told.length ? [`${rules.length - told.length} more`] : [];
    return `${name}: ${[...told, ...more].join("; ")}`;
  });
  const where = list(notices.map((i) => labels[i]!));
  const evidence = said
    .flatMap((kind) => kind.rules)
    .flatMap((rule) => notices.flatMap((notice) => places(rule, notice).map((each) => ({ notice, evidence: each }))));
  const message = `Found ${notices.length === 1 ? `only in ${where}` : `in ${where} only`}: ${parts.join(". ")}`;
  // Most errors first among those that weigh the same, and fewest notices among those.
  const first = said[0]!;
  const weight = first.weight + Math.min(0.5, first.rules.length / 20) - notices.length / 100;
  return { topic: "finding", message, weight, evidence };
}

interface Kind {
  readonly name: string;
  readonly holds: (rule: ComparedRule) => boolean;
  readonly weight: number;
}

const KINDS: readonly Kind[] = [
  ...(["error", "warning"] as const).map((severity, i) => ({
    name: severity,
    holds: (rule: ComparedRule) => rule.severity === severity && !isReview(rule),
    weight: 5.5 - i,
  })),
  { name: "for a human to judge", holds: isReview, weight: 2.5 },
];

function inWords(rule: ComparedRule, notices: readonly number[], labels: readonly string[]): string {
  const doubtful = isReview(rule) ? [] : notices.filter((i) => rule.found[i]!.length === 0);
  const note = doubtful.length > 0 ? ` (for a human to judge in ${list(doubtful.map((i) => labels[i]!))})` : "";
  if (rule.absence) return rule.rule + note;
  // Of one notice two quotations, of several the first of each.
  const each = notices.length === 1 ? MOST_QUOTED : 1;
  const quotes = notices.slice(0, MOST_QUOTED).flatMap((i) =>
    quotesOf(rule, i)
      .slice(0, each)
      .map(({ text }) => quoted(text, 70)),
  );
  return `${rule.rule} ${[...new Set(quotes)].join(" / ")}${note}`;
}

function places(rule: ComparedRule, notice: number) {
  return quotesOf(rule, notice).slice(0, MOST_PLACES);
}
