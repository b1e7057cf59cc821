/** Judges by the status of an element: the missing-… rules and those for its weak form. */
import { quote } from "../extract/elements.ts";
import { oncePer } from "../once-per.ts";
import type { Evidence, Pack, Rule } from "../types.ts";
import { anchorOf, ownersOf } from "./anchor.ts";
import { byFinds } from "./by-finds.ts";
import { checks } from "./check/index.ts";
import { elsewhereOn, elsewhereOnAbsent } from "./elsewhere.ts";
import { BY_FILLED, holdsFilled, MAYBE_FILLED, unknownAt } from "./filled.ts";
import type { Case, Judge } from "./judge.ts";
import { withoutSpelledOut } from "./spelled-out.ts";
import { fail, failUnless, notApplicable, pass, review, type Verdict } from "./verdict.ts";

/** A rule on an element may also name wordings, or a check of them, that it does not accept beside a good statement. */
export const byElement: Judge = (rule, on) => {
  const verdict = byStatus(rule, on);
  const found = unacceptable(rule, on);
  if (found.length === 0) return verdict;
  if (verdict.outcome === "fail") return fail([...verdict.evidence, ...others(found, verdict.evidence)]);
  return fail(found, { confidence: "medium" });
};

/** What fails by its words or, where the element is stated, by a check; in the order of the text. */
function unacceptable(rule: Rule, on: Case): readonly Evidence[] {
  const worded = rule.finds ? byFinds(rule, on) : null;
  const spelledOut = (evidence: readonly Evidence[]) => withoutSpelledOut(evidence, elementOf(rule, on), on.context);
  const byWords = worded?.outcome === "fail" ? spelledOut(worded.evidence) : NONE;
  const check = rule.check && elementOf(rule, on)?.status === "present" ? checks[rule.check] : undefined;
  const checked = check?.(rule, on);
  if (checked?.outcome !== "fail") return byWords;
  return [...byWords, ...others(spelledOut(checked.evidence), byWords)].sort((a, b) => a.start.offset - b.start.offset);
}

const NONE: readonly Evidence[] = [];

const elementOf = (rule: Rule, { elements }: Case) => elements.find(({ id }) => id === rule.element);

/** What was found and is not yet reported at its place. */
function others(found: readonly Evidence[], reported: readonly Evidence[]): readonly Evidence[] {
  const known = new Set(reported.map(({ start }) => start.offset));
  return found.filter(({ start }) => !known.has(start.offset));
}

/** See "From status to outcome" in the contract. */
const byStatus: Judge = (rule, on) => {
  const element = elementOf(rule, on);
  if (!element) throw new Error(`no element ${rule.element}`);
  const { status, evidence, plain } = element;
  if (status === "not-applicable") return notApplicable("the notice says nothing that would call for it");
  if (status === "present")
    return pass(plain.length === evidence.length ? plain : [...plain, ...others(evidence, plain)]);
  const elsewhere = status === "absent" ? elsewhereOnAbsent(element, on) : elsewhereOn(element, on);
  const weak = status === "partial";
  if (rule.fails === "partial") {
    if (!weak) return notApplicable("nothing is stated, in weak form or other");
    if (elsewhere.length > 0) {
      const reason = "the notice refers to another document on the point";
      return review(evidence.slice(0, 1), reason, { related: [...evidence.slice(1), ...elsewhere] });
    }
    if (evidence.some((each) => holdsFilled(on.context, each))) return hanging(evidence, on);
    const left = tolerated(rule, on);
    const reported = evidence.filter(({ start }) => !left.has(start.offset));
    const first = plainest(reported, rule, on);
    return first ? fail([first], { related: reported.filter((each) => each !== first) }) : pass(evidence);
  }
  if (weak && withWeakRule(on.compiled.pack).has(element.id)) return pass(evidence);
  const anchor = [anchorOf(element.id, on)];
  if (elsewhere.length > 0) {
    const reason = "not found here, but the notice refers to another document on the point";
    return review(anchor, reason, { related: elsewhere, absence: true });
  }
  if (weak && evidence.some((each) => holdsFilled(on.context, each))) return hanging(evidence, on);
  const unknown = [...anchor, ...(weak ? evidence : [])].flatMap((place) => unknownAt(on.context, place));
  if (!weak) return failUnless(unknown, MAYBE_FILLED, anchor, { related: evidence, absence: true });
  if (unknown.length > 0) {
    return review(evidence.slice(0, 1), MAYBE_FILLED, { related: evidence.slice(1), absence: true });
  }
  // What comes nearest is the place: the reader sees why it was not enough.
  const nearest = plainest(evidence, rule, on) as Evidence;
  return fail([nearest], {
    related: evidence.filter((each) => each !== nearest),
    absence: true,
    confidence: "medium",
    ...(rule.weak && { detail: rule.weak }),
  });
};

/** The clause with the value is the place; what else states the element in its weak form is related. */
function hanging(evidence: readonly Evidence[], { context }: Case): Verdict {
  const first = evidence.find((each) => holdsFilled(context, each)) as Evidence;
  return review([first], BY_FILLED, { related: evidence.filter((each) => each !== first) });
}

/**
 * The place is what comes nearest to a statement, first of all under a heading on the matter; what only hints at it, as
 * opening sentences do, is related.
 */
function plainest(found: readonly Evidence[], rule: Rule, { context, compiled }: Case): Evidence | undefined {
  const owner = found.length > 1 && rule.element ? ownersOf(compiled.pack).get(rule.element) : undefined;
  if (owner === undefined) return found[0];
  const partial = context.hits.of(owner, "partial");
  const headings = new Set(context.hits.of(owner, "anchor").map(({ clause }) => clause.index));
  const under = partial.filter(({ clause }) => headings.has(clause.heading));
  return firstOf(found, quote(context, under)) ?? firstOf(found, quote(context, partial)) ?? found[0];
}

function firstOf(found: readonly Evidence[], stated: readonly Evidence[]): Evidence | undefined {
  const starts = new Set(stated.map(({ start }) => start.offset));
  return found.find(({ start }) => starts.has(start.offset));
}

/** Where the clauses begin that a rule does not report. */
const tolerated = (rule: Rule, { context }: Case): ReadonlySet<number> =>
  new Set(
    (rule.tolerates ?? []).flatMap(({ reading, polarity = "either" }) => {
      const [owner, label] = reading.split("/") as [string, string];
      const hits = context.hits.of(owner, label);
      const said = polarity === "either" ? hits : hits.filter(({ denied }) => denied === (polarity === "denied"));
      return quote(context, said).map(({ start }) => start.offset);
    }),
  );

/** The elements for whose weak form a pack has a rule. */
const withWeakRule = oncePer(
  ({ rules }: Pack) => new Set(rules.flatMap(({ value }) => (value.fails === "partial" ? [value.element] : []))),
);
