import { quote as quoteAll } from "../../../extract/elements.ts";
import { quote, textOf } from "../../../extract/passage.ts";
import type { Evidence } from "../../../types.ts";
import { elsewhereOn } from "../../elsewhere.ts";
import type { Case, Judge } from "../../judge.ts";
import { failUnless, notApplicable, pass } from "../../verdict.ts";

/** What is done beside that for which people come to an organisation. */
const SIDE_USE =
  /\b(?:cookies?|analytics|newsletters?|(?:direct |e-?mail )?marketing|mailing lists?|promotional|surveys?|site security|security (?:and integrity )?of (?:the|our|this) (?:web ?)?(?:site|service)|browser|usage statistics)\b/i;

/** Data that people do not leave behind by looking at a page. */
const GIVEN_DATA =
  /\b(?:date of birth|telephone|phone|postcode|(?:home|postal|your) address|(?:full|your|first) names?|national insurance|NHS number|gender|bank details|contact details|medical|qualifications)\b/i;

/** A sentence with more words tells of several uses. */
const LONGEST = 45;

/** Fails where bases are given for cookies, news and the like alone, while the notice takes data for something else. */
export const basisForSideUses: Judge = (_rule, on) => {
  const { context, facts } = on;
  const bases = facts.lawfulBases.filter(({ polarity }) => polarity === "affirmed");
  if (bases.length === 0) return notApplicable("it gives no basis at all");
  const places = bases.map(({ evidence }) => evidence);
  const isSide = ({ basis, evidence: { text } }: (typeof bases)[number]): boolean =>
    (basis === "consent" || basis === "legitimate-interests") &&
    SIDE_USE.test(text) &&
    text.split(/\s+/).length <= LONGEST;
  if (!bases.every(isSide)) return pass(places);
  const given = context.hits
    .of("data-categories", "present")
    .filter(({ denied, clause }) => !denied && GIVEN_DATA.test(textOf(context, clause)))
    .filter(({ clause }) => !SIDE_USE.test(textOf(context, clause)));
  if (given.length === 0) return notApplicable("nothing else is seen to be done with data");
  return failUnless(
    pointers(on),
    "the notice refers to others, which may give the other bases",
    [placeOf(on, places)],
    {
      related: [...places.slice(0, 2), ...quoteAll(context, given.slice(0, 1))],
    },
  );
};

const pointers = (on: Case): readonly Evidence[] =>
  on.elements.flatMap((element) => (element.id === "lawful-basis" ? elsewhereOn(element, on) : []));

const ABOUT_BASES = /\b(?:legal|lawful) (?:basis|bases|grounds?)\b|\bwhy .{0,40}\blawful\b/i;

/** The first sentence below the heading on bases, which ought to give the main one; without it the first that is given. */
function placeOf({ context }: Case, places: readonly Evidence[]): Evidence {
  const first = context.clauses.find(({ kind, part, heading }) => {
    const title = context.clauses[heading];
    return kind !== "heading" && part === "notice" && title !== undefined && ABOUT_BASES.test(textOf(context, title));
  });
  return first ? quote(context, first) : (places[0] as Evidence);
}
