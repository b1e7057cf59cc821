import type { ContactOwner, Evidence } from "../../types.ts";
import type { PlacedContact } from "../contacts.ts";
import type { NoticeContext } from "../context.ts";
import { quote } from "../passage.ts";

/** The sentences that give a contact of one owner; an address, which may fill several lines, as a whole. */
export const contactPlaces = (
  context: NoticeContext,
  all: readonly PlacedContact[],
  owner: ContactOwner,
): readonly Evidence[] =>
  all
    .filter(({ contact }) => contact.owner === owner)
    .map(({ contact, clause }) => (contact.kind === "postal-address" ? contact.evidence : quote(context, clause)));
