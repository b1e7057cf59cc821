import type { Reader } from "../stated-by-facts.ts";

/** An organisation that is said to be responsible, or speaks of itself; one in a title or an address alone is the weak form. */
export const controllerIdentity: Reader = ({ organisations, contacts }) => ({
  present: organisations.filter(({ as }) => as !== "title").map(({ evidence }) => evidence),
  partial: [
    ...organisations.filter(({ as }) => as === "title"),
    ...contacts.filter(({ kind, owner }) => kind === "postal-address" && (owner === "controller" || owner === "dpo")),
  ].map(({ evidence }) => evidence),
});
