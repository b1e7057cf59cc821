import { sourceOffset } from "../../../document/view.ts";
import { filledClauses } from "../../../extract/filled.ts";
import type { Clause, Contact, Hit } from "../../../types.ts";
import type { Case } from "../../judge.ts";
import { isRegulators } from "./link-address.ts";

/** So many clauses behind the one that names a team, its details may follow. */
const REACH = 4;

/** Whether a way to reach the organisation stands behind a clause, or in it. */
export function hasContactAfter({ facts, context }: Case, clause: Clause): boolean {
  const { document } = context;
  const start = sourceOffset(document.view, clause.from);
  return (
    facts.contacts.some((contact) => isOwn(contact) && contact.evidence.end.offset > start) ||
    // What a template fills in further down may be an address.
    filledClauses(context).some(({ from }) => from > clause.from) ||
    // An address of a shape that is not read stands under such a heading all the same.
    document.blocks.some(
      ({ kind, from, to }) =>
        kind === "heading" &&
        from > clause.to &&
        /contact|address|write to us|in touch/i.test(document.view.text.slice(from, to)),
    ) ||
    document.links.some(
      ({ from, url }) => from >= clause.from && !isRegulators(url) && /contact|^mailto:|form/i.test(url),
    )
  );
}

/** Whether the notice has a way to reach the organisation at all. */
export const hasContactAnywhere = (on: Case): boolean => {
  const [first] = on.context.clauses;
  return first === undefined || hasContactAfter(on, first);
};

/** Whether a team that people are told to turn to has no details: not there, and nowhere near its name. */
export function teamHasNoContact({ facts, context: { document, clauses } }: Case, { clause }: Hit): boolean {
  const name = TEAM.exec(document.view.text.slice(clause.from, clause.to))?.[0].toLowerCase();
  if (name === undefined) return false;
  const isNamed = (text: string): boolean => text.toLowerCase().includes(name);
  /** From each mention of the team to the end of what follows it, in the view. */
  const near = clauses
    .filter(({ part, from, to }) => part === "notice" && isNamed(document.view.text.slice(from, to)))
    .map(({ index, from }) => ({ from, to: clauses[Math.min(clauses.length - 1, index + REACH)]?.to ?? from }));
  if (document.links.some((link) => near.some(({ from, to }) => link.from >= from && link.to <= to))) return false;
  // A value that the page fills in stands for its details.
  if (document.filled.some((value) => near.some(({ from, to }) => value.from >= from && value.from <= to)))
    return false;
  const places = near.map(({ from, to }) => ({
    from: sourceOffset(document.view, from),
    to: sourceOffset(document.view, to),
  }));
  const [first] = name.split(" ") as [string];
  return !facts.contacts.some(
    (contact) =>
      isOwn(contact) &&
      (contact.value.toLowerCase().includes(first) ||
        contact.evidence.section.some(isNamed) ||
        places.some(({ from, to }) => contact.evidence.start.offset >= from && contact.evidence.start.offset < to)),
  );
}

const TEAM =
  /\b(?:privacy|data protection|information (?:governance|rights|management)|compliance|complaints) (?:team|office|department|unit)\b/i;

const isOwn = ({ owner }: Contact): boolean => owner !== "regulator";
