import type { Facts } from "../types.ts";
import type { FoundOrganisation } from "./organisations.ts";
import type { FoundTransfer } from "./transfers.ts";

/** The facts as the elements are read from them: with the words in which each organisation and transfer was found. */
export interface ReadFacts extends Omit<Facts, "controllers" | "rights" | "transfers"> {
  readonly organisations: readonly FoundOrganisation[];
  readonly transfers: readonly FoundTransfer[];
}
