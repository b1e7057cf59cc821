import { clauseAt } from "../../../document/clause-at.ts";
import { evidence } from "../../../document/place.ts";
import type { Evidence, Link, LinkAnswer } from "../../../types.ts";
import type { Case, Judge } from "../../judge.ts";
import { fail, notApplicable, pass, review } from "../../verdict.ts";

/** Judges by what the addresses of links answered: each that leads nowhere is one finding, at its first link. */
export const deadLink: Judge = (_rule, on) => {
  if (!on.links) return notApplicable("links were not asked for: --check-links asks");
  const answered = placesOf(on, on.links);
  if (answered.length === 0) return notApplicable("no link was asked for");
  const of = (state: LinkAnswer["state"]) => answered.filter(({ answer }) => answer.state === state);
  const [dead, unclear] = [of("dead"), of("unclear")];
  const places = (of: readonly Answered[]): Evidence[] => of.map(({ place }) => place);
  const details = (of: readonly Answered[]): string[] =>
    of.map(({ link, answer }) => `${link.url}: ${answer.message}.`);
  if (dead.length > 0) return fail(places(dead), { details: details(dead), related: places(unclear) });
  if (unclear.length === 0) return pass();
  return review(places(unclear), "whether it opens in a browser", { details: details(unclear) });
};

interface Answered {
  readonly link: Link;
  readonly answer: LinkAnswer;
  readonly place: Evidence;
}

function placesOf(
  { context: { document, clauses } }: Case,
  links: ReadonlyMap<string, LinkAnswer>,
): readonly Answered[] {
  const seen = new Set<string>();
  return document.links.flatMap((link) => {
    const answer = links.get(link.url);
    const clause = clauseAt(clauses, link.from);
    if (!answer || seen.has(link.url) || clause?.part !== "notice" || link.to <= link.from) return [];
    seen.add(link.url);
    return [{ link, answer, place: evidence(document, clauses, clause, link.from, Math.min(link.to, clause.to)) }];
  });
}
