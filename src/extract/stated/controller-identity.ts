import type { Hit } from "../../types.ts";
import { clauseNames } from "../clause-names.ts";
import type { NoticeContext } from "../context.ts";
import { isOrganisationName } from "../name-words.ts";
import { quote } from "../passage.ts";
import type { Reader } from "../stated-by-facts.ts";

/**
 * An organisation that is said to be responsible, that speaks of itself or whose notice this is said to be; one in a title
 * or an address alone is the weak form.
 */
export const controllerIdentity: Reader = ({ organisations, contacts }, context) => {
  const speaking = organisations.filter(({ as }) => as !== "title").map(({ evidence }) => evidence);
  const noticeOf = context.hits
    .of("controller-identity", "before-name")
    .filter((hit) => namesOrganisation(context, hit))
    .map((hit) => quote(context, hit.clause));
  const inTitle = organisations.filter(({ as }) => as === "title");
  const addresses = contacts.filter(
    ({ kind, owner }) => kind === "postal-address" && (owner === "controller" || owner === "dpo"),
  );
  return { present: [...speaking, ...noticeOf], partial: [...inTitle, ...addresses].map(({ evidence }) => evidence) };
};

const namesOrganisation = (context: NoticeContext, hit: Hit): boolean =>
  clauseNames(context, hit.clause).some(
    ({ name, from }) => from > hit.from && from < hit.to && isOrganisationName(name),
  );
