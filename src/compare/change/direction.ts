/**
 * What a change means for the person whose data it is. One row for each rule, the first that fits holds; the reasons are
 * what a reader of the notice would say.
 */
import type { ChangedFact, ChangeKind, Direction } from "../../types.ts";
import type { Case } from "./case.ts";
import { type Condition, conditions } from "./conditions.ts";

type Row = readonly [facts: string, changes: string, when: Condition, direction: Direction, because: string];

const MORE = "more-protective";
const LESS = "less-protective";

const TABLE: readonly Row[] = [
  // ── Names, addresses, dates, laws ──
  ["date", "added", "always", "neutral", "a date is a date"],
  ["date", "removed", "always", LESS, "nobody can tell which version it is"],
  ["date", "changed", "always", "neutral", "a date is a date"],
  ["law", "added", "always", "neutral", "a law holds whether it is named or not"],
  ["law", "removed", "last word", LESS, "no law is named any more"],
  ["law", "removed", "always", "neutral", "a law holds whether it is named or not"],
  ["law", "changed", "always", "neutral", "another law, or its newer name"],
  ["controller", "added removed", "who runs it", "neutral", "who is responsible is told apart"],
  ["controller", "added", "first word", MORE, "a reader knows who answers for the data"],
  ["controller", "added", "always", "neutral", "one more name beside others"],
  ["controller", "removed", "always", LESS, "a reader no longer knows who answers for the data"],
  ["controller", "changed", "always", "neutral", "another name"],
  ["dpo", "added", "a name beside what was told", "neutral", "they could be reached before"],
  ["controller-contact dpo", "added", "in words alone", MORE, "more is told of whom to ask"],
  ["controller-contact dpo", "added", "always", MORE, "one more way to reach them"],
  ["controller-contact dpo", "removed", "always", LESS, "one way less to reach them"],
  ["controller-contact dpo", "changed", "a sentence with more in it", MORE, "one more way to reach them"],
  ["controller-contact dpo", "changed", "a sentence with less in it", LESS, "one way less to reach them"],
  ["controller-contact dpo", "changed", "always", "neutral", "another address"],
  // ── Rights and routes ──
  ["right", "added removed", "limited", "neutral", "a right is told with its limit"],
  ["right", "added", "taken back", LESS, "a right is named only to say that it cannot be used"],
  ["right", "added", "always", MORE, "a right is told"],
  ["right", "removed", "taken back", MORE, "a limit of a right is gone"],
  ["right", "removed", "always", LESS, "a right is no longer told"],
  ["right", "changed", "is told in part only", LESS, "a right became narrower"],
  ["right", "changed", "was told in part only", MORE, "a right became wider"],
  ["right", "changed", "a new not", LESS, "a right is limited"],
  ["right", "changed", "always", "neutral", "the right stays, in other words"],
  ["complaint", "added removed", "an address of a route that stays", "neutral", "the route stays, with other details"],
  ["complaint", "added", "always", MORE, "a route of complaint is told"],
  ["complaint", "removed", "always", LESS, "a route of complaint is gone"],
  ["complaint", "changed", "always", "neutral", "the route stays, with other details"],
  // ── Bases ──
  ["lawful-basis", "added", "weighs interests", MORE, "the interest is told, and how it was weighed"],
  ["lawful-basis", "added", "denied", "unclear", "what is not relied on says little"],
  ["lawful-basis", "added", "first word", MORE, "a basis is stated for the first time"],
  ["lawful-basis", "added", "the interest is named", MORE, "the interest is told"],
  ["lawful-basis", "added", "consent", MORE, "the reader is asked"],
  ["lawful-basis", "added", "always", "neutral", "one more basis beside others"],
  ["lawful-basis", "removed", "denied", "unclear", "what was not relied on says little"],
  [
    "lawful-basis",
    "removed",
    "another basis has come",
    "unclear",
    "one basis for another is better for some and worse for others",
  ],
  ["lawful-basis", "removed", "last word", LESS, "no basis is stated any more"],
  ["lawful-basis", "removed", "always", "neutral", "another basis stays"],
  ["lawful-basis", "changed", "now cites a law", MORE, "the law that it rests on is named"],
  ["lawful-basis", "changed", "only adds words", LESS, "the basis covers more"],
  ["lawful-basis", "changed", "always", "unclear", "one basis for another is better for some and worse for others"],
  ["legitimate-interest", "added", "always", MORE, "the interest is told"],
  ["legitimate-interest", "removed", "last word", "neutral", "an interest goes with its basis"],
  ["legitimate-interest", "removed", "always", LESS, "an interest that is relied on is no longer told"],
  ["legitimate-interest", "changed", "another value", "unclear", "one interest for another"],
  ["legitimate-interest", "changed", "always", MORE, "the interest is told in more words"],
  // ── Periods ──
  ["retention", "added", "in a list that stays", LESS, "one more ground for keeping data"],
  ["retention", "added", "may be kept longer", LESS, "an exception that lets data be kept"],
  ["retention", "added", "kept beyond an end that was told", LESS, "data is kept for longer than until then"],
  ["retention", "added", "always", MORE, "a period is told"],
  ["retention", "removed", "in a list that stays", MORE, "one ground less for keeping data"],
  ["retention", "removed", "may be kept longer", MORE, "an exception that lets data be kept is gone"],
  ["retention", "removed", "always", LESS, "a period is no longer told"],
  ["retention", "changed", "as long", "neutral", "the period is as long"],
  ["retention", "changed", "shorter", MORE, "the period is shorter"],
  ["retention", "changed", "longer", LESS, "the period is longer"],
  ["retention", "changed", "a smaller figure", MORE, "the period is shorter"],
  ["retention", "changed", "a greater figure", LESS, "the period is longer"],
  ["retention", "changed", "more exact", MORE, "a vague word became one that can be checked"],
  ["retention", "changed", "less exact", LESS, "what could be checked became a vague word"],
  ["retention", "changed", "no longer for ever", MORE, "data is no longer kept for ever"],
  ["retention", "changed", "now for ever", LESS, "data is now kept for ever"],
  ["retention", "changed", "adds a figure", MORE, "a figure where there was none"],
  ["retention", "changed", "drops a figure", LESS, "a figure is gone"],
  ["retention", "changed", "always", "unclear", "an event or a criterion cannot be measured against a period"],
  // ── Recipients and places ──
  ["recipient", "added", "denied", MORE, "a promise not to share"],
  ["recipient", "added", "a name that stood elsewhere", "neutral", "it was named before, in another place"],
  ["recipient", "added", "always", LESS, "one more who receives data"],
  ["recipient", "removed", "denied", LESS, "a promise not to share is gone"],
  ["recipient", "removed", "always", MORE, "one less who receives data"],
  ["recipient purpose other", "changed", "now only with leave", MORE, "it is for the reader to allow it"],
  ["recipient purpose other", "changed", "no longer only with leave", LESS, "the reader is no longer asked"],
  ["recipient", "changed", "a name for a vague word", MORE, "a name in place of a vague word"],
  ["recipient", "changed", "a vague word for a name", LESS, "a vague word in place of a name"],
  ["recipient", "changed", "a new not", MORE, "sharing is ruled out"],
  ["recipient", "changed", "not is gone", LESS, "sharing is no longer ruled out"],
  ["recipient", "changed", "its name is gone", LESS, "a vague word in place of a name"],
  ["recipient", "changed", "a name has come", MORE, "a name in place of a vague word"],
  ["recipient purpose", "changed", "a limit that says more", MORE, "the reader is asked for more of it"],
  ["recipient purpose", "changed", "a limit that says less", LESS, "the reader is asked for less of it"],
  ["recipient purpose", "changed", "a promise that says more", MORE, "more is ruled out"],
  ["recipient purpose", "changed", "a promise that says less", LESS, "less is ruled out"],
  ["recipient", "changed", "rules out", "neutral", "sharing stays ruled out"],
  ["recipient", "changed", "its new names stood elsewhere", "neutral", "they were named before, in another place"],
  ["recipient", "changed", "only adds words", LESS, "more is shared, or with more"],
  ["recipient", "changed", "only drops words", MORE, "less is shared, or with fewer"],
  ["recipient", "changed", "always", "neutral", "one for another"],
  ["transfer", "added", "denied", MORE, "a promise not to send data there"],
  ["transfer", "removed", "denied", LESS, "a promise not to send data there is gone"],
  ["transfer", "added", "within the UK", MORE, "data is said to stay"],
  ["transfer", "added", "first word", "unclear", "it is told for the first time: the data may have gone there before"],
  ["transfer", "added", "in Europe", "unclear", "data in Europe is protected by laws like those of the UK"],
  ["transfer", "added", "abroad", LESS, "data goes to one more place"],
  ["transfer", "added", "always", "unclear", "the place is told in words that could not be read"],
  ["transfer", "removed", "last word", LESS, "nothing is said any more of where data is"],
  ["transfer", "removed", "within the UK", LESS, "data is no longer said to stay"],
  ["transfer", "removed", "abroad", MORE, "data goes to one place less"],
  ["transfer", "removed", "always", "unclear", "the place was told in words that could not be read"],
  ["transfer", "changed", "home again", MORE, "data stays"],
  ["transfer", "changed", "goes abroad", LESS, "data leaves"],
  ["transfer", "changed", "leaves Europe", LESS, "data leaves Europe"],
  ["transfer", "changed", "comes back to Europe", MORE, "data comes back to Europe"],
  ["transfer", "changed", "only a name has come", LESS, "one more sends data there"],
  ["transfer", "changed", "one more place", LESS, "data goes to one more place"],
  ["transfer", "changed", "one place less", MORE, "data goes to one place less"],
  ["transfer", "changed", "only drops words", LESS, "a limit of transfers is gone"],
  ["transfer", "changed", "always", "unclear", "one place for another"],
  ["safeguard", "added", "beside a safeguard that stood", "neutral", "one more of several that may be used"],
  ["safeguard", "added", "always", MORE, "a safeguard is told"],
  ["safeguard", "removed", "nothing goes abroad any more", "neutral", "a safeguard goes with its transfer"],
  ["safeguard", "removed", "another safeguard stays", "neutral", "another safeguard stays"],
  ["safeguard", "removed", "always", LESS, "a safeguard is gone"],
  ["safeguard", "changed", "always", "neutral", "one safeguard for another"],
  // ── Uses and kinds of data ──
  ["purpose", "added", "denied", MORE, "a promise not to use"],
  ["purpose other", "added", "checks who the reader is", "unclear", "it guards the data, and asks for more"],
  ["purpose", "added", "of nobody's data", MORE, "a use of data that tells of nobody"],
  ["purpose", "added", "only with leave", MORE, "a use that is for the reader to allow"],
  ["purpose", "added", "always", LESS, "one more use"],
  ["purpose", "removed", "denied", LESS, "a promise not to use is gone"],
  ["purpose", "removed", "an item", MORE, "one use less"],
  ["purpose", "removed", "always", LESS, "a use is no longer told"],
  ["purpose", "changed", "a new not", MORE, "a use is ruled out"],
  ["purpose", "changed", "not is gone", LESS, "a use is no longer ruled out"],
  ["purpose", "changed", "rules out", "neutral", "the use stays ruled out"],
  ["purpose", "changed", "only adds words", LESS, "the use is wider"],
  ["purpose", "changed", "only drops words", MORE, "the use is narrower"],
  ["purpose", "changed", "always", "neutral", "the use in other words"],
  ["special-category", "added", "a condition", MORE, "the condition is told"],
  ["special-category", "removed", "a condition, and another has come", "unclear", "one condition for another"],
  ["special-category", "removed", "a condition", LESS, "the condition is no longer told"],
  ["data-category special-category", "added", "not collected", MORE, "a promise not to collect"],
  ["data-category special-category", "added", "was ruled out", LESS, "data is collected that was not"],
  ["data-category special-category", "added", "in a list that stays", LESS, "one more kind of data"],
  ["data-category special-category", "added", "told before", LESS, "more kinds of data than those that were told"],
  ["data-category special-category", "added", "always", MORE, "kinds of data are told that were not"],
  ["data-category special-category", "removed", "not collected", LESS, "a promise not to collect is gone"],
  ["data-category special-category", "removed", "in a list that stays", MORE, "one kind of data less"],
  ["data-category", "removed", "a single item", "unclear", "less is told, or less is gathered"],
  ["data-category special-category", "removed", "always", LESS, "kinds of data are no longer told"],
  ["data-category special-category", "changed", "not is gone", LESS, "data is collected that was not"],
  ["data-category special-category", "changed", "a new not", MORE, "data is no longer collected"],
  ["data-category special-category", "changed", "a sentence with more in it", LESS, "one more kind of data"],
  ["data-category special-category", "changed", "a sentence with less in it", MORE, "one kind of data less"],
  ["data-category special-category", "changed", "always", "unclear", "one kind of data for another"],
  ["source", "added", "first word", MORE, "where data comes from is told"],
  ["source", "added", "always", "unclear", "one more source: more is told, or more is gathered"],
  ["source", "removed", "always", "unclear", "one source less: less is told, or less is gathered"],
  ["source", "changed", "always", "neutral", "one source for another"],
  // ── What is told of care ──
  ["cookie", "added", "sets a cookie where others are told", LESS, "one more cookie"],
  ["cookie", "removed", "sets a cookie where others are told", MORE, "one cookie less"],
  ["security", "added removed", "warns", "neutral", "a risk is told, and no care"],
  ["policy-change", "added removed", "a log entry", "neutral", "an entry of the list of changes"],
  ["security other", "added", "disclaims", LESS, "no answer is given for it"],
  ["security other", "removed", "disclaims", MORE, "it is no longer disclaimed"],
  ["policy-change", "added", "left to the reader", "neutral", "it is for the reader to look"],
  ["policy-change", "added", "keeps its right to change", "neutral", "any notice may change"],
  ["policy-change", "removed", "keeps its right to change", "unclear", "what was kept open says little"],
  ["policy-change", "changed", "no longer tells the reader", LESS, "the reader is no longer told"],
  ["policy-change", "changed", "now tells the reader", MORE, "the reader is told"],
  ["security cookie children policy-change obligation", "added", "always", MORE, "more is told"],
  ["security cookie children policy-change obligation", "removed", "always", LESS, "less is told"],
  ["security cookie children policy-change", "changed", "only adds words", MORE, "more is told"],
  ["security cookie children policy-change", "changed", "only drops words", LESS, "less is told"],
  ["security cookie children policy-change", "changed", "always", "neutral", "the same in other words"],
  ["obligation", "changed", "always", "unclear", "whether more or less must be given cannot be read"],
  // ── Everything else: where no row fits, no fact was read in the words ──
  ["other", "added", "taken back", LESS, "something is ruled out for the reader"],
  ["other", "added", "a duty to answer", MORE, "the reader is to be answered"],
  ["other", "added", "asks of the reader", LESS, "something is asked of the reader"],
  ["other", "added", "limits rights", LESS, "rights are limited"],
  ["other", "added", "binds itself", MORE, "the organisation binds itself"],
  ["other", "added", "promises or allows", MORE, "something is promised or allowed"],
  ["other", "removed", "binds itself", LESS, "the organisation no longer binds itself"],
  ["other", "removed", "promises or allows", LESS, "a promise is gone"],
  ["other", "added", "covers", MORE, "whom or what the notice covers is told"],
  ["other", "added removed changed", "tells its scope", "neutral", "whom or what the notice covers"],
  ["other", "added", "a registration", MORE, "who is registered can be looked up"],
  ["other", "changed", "a registration", "neutral", "another number"],
  ["other", "removed", "a registration", LESS, "who is registered can no longer be looked up"],
  ["other", "changed", "a smaller figure", MORE, "it takes less time"],
  ["other", "changed", "a greater figure", LESS, "it takes more time"],
  ["other", "changed", "now free", MORE, "nothing is charged any more"],
  ["other", "changed", "no longer free", LESS, "it is no longer free"],
  ["other", "changed", "another name in it", "neutral", "another name"],
];

/** The direction of a difference, and why; null where it says nothing of the data. What was only moved or reworded is neutral. */
export function directionOf(on: Case): { readonly direction: Direction; readonly because: string } | null {
  const { fact, change } = on.group;
  if (change === "moved" || change === "reworded") return { direction: "neutral", because: "only the words changed" };
  const row = rowsOf(fact, change).find(([, , when]) => conditions[when](on));
  return row === undefined ? null : { direction: row[3], because: row[4] };
}

function rowsOf(fact: ChangedFact, change: ChangeKind): readonly Row[] {
  return BY_FACT.get(`${fact} ${change}`) ?? [];
}

const BY_FACT: ReadonlyMap<string, readonly Row[]> = (() => {
  const rows = new Map<string, Row[]>();
  for (const row of TABLE) {
    for (const fact of row[0].split(" ")) {
      for (const change of row[1].split(" ")) {
        const name = `${fact} ${change}`;
        rows.set(name, [...(rows.get(name) ?? []), row]);
      }
    }
  }
  return rows;
})();
