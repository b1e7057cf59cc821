import type { Clause, Hit } from "../../types.ts";
import { clauseNames } from "../clause-names.ts";
import type { NoticeContext } from "../context.ts";
import { explained } from "../full-name.ts";
import { isGenericName, isOrganisationName } from "../name-words.ts";
import { clauseAt, hitsIn, quote, textOf } from "../passage.ts";
import type { Reader } from "./reader.ts";

/**
 * An organisation that is said to be responsible, that speaks of itself or whose notice this is said to be; one in a title
 * or an address alone is the weak form.
 */
export const controllerIdentity: Reader = ({ speakers, everyContact }, context) => {
  const noticeOf = context.hits
    .of("controller-identity", "before-name")
    .filter((hit) => namesOrganisation(context, hit));
  const said = speakers.filter(({ as }) => as !== "title");
  const written = new Set([...new Set(said.map(({ name }) => name))].filter((name) => isWritten(context, name)));
  const inBody = said.filter(({ name, at }) => !isGenericName(at.name) || written.has(name));
  const telling = [...inBody.map(({ at }) => at), ...noticeOf];
  const byKind = said.filter((each) => !inBody.includes(each)).map(({ at }) => quote(context, at.clause));
  const inPlace = ["named-in-contacts", "trading-as", "by-name"].flatMap((label) =>
    context.hits.of("controller-identity", label),
  );
  const inTitle = speakers.filter(({ as }) => as === "title").map(({ at }) => quote(context, at.clause));
  const addresses = everyContact
    .map(({ contact }) => contact)
    .filter(({ kind, owner }) => kind === "postal-address" && (owner === "controller" || owner === "dpo"))
    .map(({ evidence }) => evidence);
  const introduced = INTRODUCING.flatMap((label) => context.hits.of("fact-controller", label)).filter(
    ({ clause }) => !REGULATOR.test(textOf(context, clause)),
  );
  return {
    present: [...telling, ...inPlace].map(({ clause }) => quote(context, clause)),
    partial: [...inTitle, ...byKind, ...addresses, ...introduced.map(({ clause }) => quote(context, clause))],
  };
};

/** Whether the notice's text gives a name: "the club" tells whose notice it is only together with its title. */
function isWritten(context: NoticeContext, name: string): boolean {
  const { text } = context.document.view;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const clause = clauseAt(context, at);
    if (clause && clause.kind !== "heading" && clause.from <= at && at + name.length <= clause.to) return true;
  }
  return false;
}

/** Words that introduce whoever speaks, even where it cannot be told that what they name is an organisation. */
const INTRODUCING = ["defined-after-name", "defined-before-name", "run-by-before-name"] as const;

/** "You can find out more on the website of the Information Commissioner": whose site that is, is not whose notice it is. */
const REGULATOR = /\bInformation Commission/i;

/** "This policy explains what OWS collects" names an organisation too where the notice tells what the letters stand for. */
const namesOrganisation = (context: NoticeContext, hit: Hit): boolean =>
  clauseNames(context, hit.clause).some(
    ({ name, from, to }) =>
      from > hit.from &&
      from < hit.to &&
      (isOrganisationName(name) || (INITIALS.test(name) && isExplained(context, hit, name, from, to))),
  );

const INITIALS = /^\p{Lu}[\p{L}&]{0,6}\p{Lu}$/u;

/** Whether letters stand for a name that is neither a law's nor a document's. */
const isExplained = (context: NoticeContext, hit: Hit, name: string, from: number, to: number): boolean => {
  const full = explained(context, name);
  return (
    full !== null && !/\b(?:Act|Regulations?|Law|Directive)\b/.test(full) && !isOther(context, hit.clause, from, to)
  );
};

const isOther = (context: NoticeContext, clause: Clause, from: number, to: number): boolean =>
  hitsIn(context, clause, "fact-names", from, to).length > 0;
