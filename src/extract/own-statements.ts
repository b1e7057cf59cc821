import type { Hit } from "../types.ts";
import { clauseNames } from "./clause-names.ts";
import type { NoticeContext } from "./context.ts";
import { isOrganisationName } from "./name-words.ts";
import type { FoundOrganisation } from "./organisations.ts";

/**
 * Returns the function that gives, for a label of the kinds of organisation, the hits that speak of the notice's own
 * organisation: in the first person, behind its name, or in a clause that names nobody.
 */
export function ownStatements(
  context: NoticeContext,
  organisations: readonly FoundOrganisation[],
): (label: string) => readonly Hit[] {
  const own = organisations.map(({ name }) => letters(name));
  return (label) => context.hits.of(KIND, label).filter((hit) => isOwn(context, hit, own));
}

/** The reading of the kinds of organisation. */
export const KIND = "fact-organisation-kind";

function isOwn(context: NoticeContext, hit: Hit, own: readonly string[]): boolean {
  const { text } = context.document.view;
  const words = text.slice(hit.from, hit.to);
  if (/^(?:we|our|us|i|as)\b/i.test(words)) return true;
  // The name may begin within the words themselves: "The Otter Society is a registered charity".
  const name = clauseNames(context, hit.clause).findLast(
    (each) => each.from < hit.to && (isOrganisationName(each.name) || isAnyOf(own, each.name) || isBeside(each, hit)),
  );
  if (name) return isAnyOf(own, name.name) && (!APPOSITION.test(words) || hit.from - name.to < NEAR);
  return !APPOSITION.test(words) && !OTHERS.test(text.slice(hit.clause.from, hit.from));
}

/** "…, an executive agency of …" is said of the name before it. */
const APPOSITION = /^(?:an?|the)\b/i;
const NEAR = 40;
const OTHERS =
  /\b(?:they|their|he|she|providers?|suppliers?|processors?|partners?|contractors?|host(?:s|ed|ing)?|third part(?:y|ies)|if|when)\b/i;

/** A name of several words right before the statement, whatever bears it: "to Otter Aid, a registered charity". */
const isBeside = ({ name, to }: { readonly name: string; readonly to: number }, hit: Hit): boolean =>
  name.includes(" ") && to <= hit.from && hit.from - to < BESIDE;
const BESIDE = 8;

const letters = (name: string): string => name.toLowerCase().replace(/[^\p{L}\d]/gu, "");
const isAnyOf = (own: readonly string[], name: string): boolean => {
  const wanted = letters(name);
  return own.some((each) => each.startsWith(wanted) || wanted.startsWith(each) || each.endsWith(wanted));
};
