import type { ContactOwner } from "../../types.ts";
import type { Reader } from "../stated-by-facts.ts";

/** A way to reach the organisation; one that leads to its data protection officer only is the weak form. */
export const controllerContact: Reader = ({ contacts }) => {
  const of = (owner: ContactOwner) =>
    contacts.filter((contact) => contact.owner === owner).map(({ evidence }) => evidence);
  return { present: of("controller"), partial: of("dpo") };
};
