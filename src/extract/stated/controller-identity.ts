import type { Hit } from "../../types.ts";
import { clauseNames } from "../clause-names.ts";
import type { NoticeContext } from "../context.ts";
import { isOrganisationName } from "../name-words.ts";
import { quote } from "../passage.ts";
import type { Reader } from "./reader.ts";

/**
 * An organisation that is said to be responsible, that speaks of itself or whose notice this is said to be; one in a title
 * or an address alone is the weak form.
 */
export const controllerIdentity: Reader = ({ speakers, everyContact }, context) => {
  const noticeOf = context.hits
    .of("controller-identity", "before-name")
    .filter((hit) => namesOrganisation(context, hit));
  const telling = [...speakers.filter(({ as }) => as !== "title").map(({ at }) => at), ...noticeOf];
  const inTitle = speakers.filter(({ as }) => as === "title").map(({ at }) => quote(context, at.clause));
  const addresses = everyContact
    .map(({ contact }) => contact)
    .filter(({ kind, owner }) => kind === "postal-address" && (owner === "controller" || owner === "dpo"))
    .map(({ evidence }) => evidence);
  const introduced = INTRODUCING.flatMap((label) => context.hits.of("fact-controller", label));
  return {
    present: telling.map(({ clause }) => quote(context, clause)),
    partial: [...inTitle, ...addresses, ...introduced.map(({ clause }) => quote(context, clause))],
  };
};

/** Words that introduce whoever speaks, even where it cannot be told that what they name is an organisation. */
const INTRODUCING = ["defined-after-name", "defined-before-name", "run-by-before-name"] as const;

const namesOrganisation = (context: NoticeContext, hit: Hit): boolean =>
  clauseNames(context, hit.clause).some(
    ({ name, from }) => from > hit.from && from < hit.to && isOrganisationName(name),
  );
