/** What a way of judging may look at: one notice as read, and the rule. */
import type { NoticeContext } from "../extract/context.ts";
import type { CompiledPack } from "../phrase/compile.ts";
import type { Element, Facts, Hit, OrganisationFinding, Rule } from "../types.ts";
import type { RuleMatcher } from "./schema.ts";
import type { Verdict } from "./verdict.ts";

export interface Case {
  readonly compiled: CompiledPack;
  readonly context: NoticeContext;
  readonly elements: readonly Element[];
  readonly facts: Facts;
  readonly organisation: OrganisationFinding;
  /** The day whose law applies, YYYY-MM-DD. */
  readonly asOf: string;
}

export type Judge = (rule: Rule, on: Case) => Verdict;

/** The hits of one of a rule's lists, matcher by matcher: those of its own phrases and those of the readings it names. */
export function hitsOf(rule: Rule, list: "finds" | "unless" | "when" | "needs", on: Case): readonly Hit[] {
  const own = on.context.hits.of(rule.id, list);
  const read = (rule[list] ?? []).flatMap((matcher) => readHits(matcher, on));
  return [...read, ...own];
}

function readHits(matcher: RuleMatcher, on: Case): readonly Hit[] {
  if (typeof matcher === "string" || !("reading" in matcher)) return [];
  const [owner, label] = matcher.reading.split("/") as [string, string];
  const hits = on.context.hits.of(owner, label);
  const polarity = matcher.polarity ?? "affirmed";
  return polarity === "either" ? hits : hits.filter((hit) => hit.denied === (polarity === "denied"));
}
