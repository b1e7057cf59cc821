import { evidence } from "../../../document/place.ts";
import type { NoticeContext } from "../../../extract/context.ts";
import type { Clause } from "../../../types.ts";
import type { Judge } from "../../judge.ts";
import { fail, notApplicable, pass, review } from "../../verdict.ts";

/** The regulator's own site, wherever in an address it stands, or one that it had: that it is old is said by another rule. */
const REGULATOR =
  /\b(?:ico\.org\.uk|informationcommission\.org\.uk|(?:ico|informationcommissioner|dataprotection)\.gov\.uk)\b/i;

/** In whatever words a notice names the regulator; a notice may send people to the authority of another country alone. */
const COMMISSIONER = /\binformation commission|\bcommissioner\b|\bico\b|\bico\.org/i;

/** Judges by the ways to reach the regulator: a link, an address or a number, once the notice speaks of complaining there. */
export const icoContact: Judge = (_rule, { elements, facts, context }) => {
  const element = elements.find(({ id }) => id === "complaint-ico");
  if (element?.status !== "present") return notApplicable("the notice does not send anyone to the regulator");
  const named = context.clauses.some(
    ({ part, from, to }) => part === "notice" && COMMISSIONER.test(context.document.view.text.slice(from, to)),
  );
  if (!named) return notApplicable("the notice does not name the Information Commissioner");
  const contacts = facts.contacts.filter(({ owner }) => owner === "regulator").map(({ evidence }) => evidence);
  const ways = [...contacts, ...sites(context).map((clause) => evidence(context.document, context.clauses, clause))];
  if (ways.length > 0) return pass(ways);
  if (element.evidence.every(({ text }) => TOLD_ELSEWHERE.test(text)))
    return review(element.evidence.slice(0, 1), "the notice says that another document tells how to complain");
  // Where it names the regulator for something else as well, the complaint is the place.
  const place = element.evidence.find(({ text }) => COMPLAINT.test(text)) ?? element.evidence[0];
  return fail(place ? [place] : [], { related: element.evidence.filter((each) => each !== place) });
};

/** "Our charter explains: … how to complain to the Information Commissioner". */
const TOLD_ELSEWHERE = /^(?:and |your rights and )?how (?:to|you can|you may) (?:complain|make a complaint)\b/i;

const COMPLAINT = /\b(?:complain|complaint|complaints|concerns?|grievance|unhappy|dissatisfied)\b/i;

/** The clauses that name the regulator's site or link to it. */
function sites({ document, clauses }: NoticeContext): readonly Clause[] {
  const links = document.links.filter(({ url }) => REGULATOR.test(url));
  return clauses.filter(
    ({ part, from, to }) =>
      part === "notice" &&
      (links.some((link) => link.from < to && link.to > from) || REGULATOR.test(document.view.text.slice(from, to))),
  );
}
