import type { Facts } from "../types.ts";
import type { PlacedContact } from "./contacts.ts";
import type { FoundOrganisation, Speaker } from "./organisations.ts";
import type { FoundTransfer } from "./transfers.ts";

/** The facts as the elements are read from them: with the words in which each was found, and every place that says so. */
export interface ReadFacts extends Omit<Facts, "controllers" | "rights" | "transfers"> {
  readonly organisations: readonly FoundOrganisation[];
  /** Every place at which an organisation speaks. */
  readonly speakers: readonly Speaker[];
  /** The contacts as often as the notice gives them. */
  readonly everyContact: readonly PlacedContact[];
  readonly transfers: readonly FoundTransfer[];
}
