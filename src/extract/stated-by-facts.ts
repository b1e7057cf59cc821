/** Elements that a fact states: a contact of the controller's, a DPO with a route, a date of the notice. */
import type { ElementId, Evidence } from "../types.ts";
import type { NoticeContext } from "./context.ts";
import type { ReadFacts } from "./read-facts.ts";
import { controllerContact } from "./stated/controller-contact.ts";
import { controllerIdentity } from "./stated/controller-identity.ts";
import { dpoContact } from "./stated/dpo-contact.ts";
import { lastUpdated } from "./stated/last-updated.ts";
import { lawfulBasis } from "./stated/lawful-basis.ts";
import { retention } from "./stated/retention.ts";

export interface Stated {
  readonly present: readonly Evidence[];
  readonly partial: readonly Evidence[];
}

/** Reads one element from the facts. */
export type Reader = (facts: ReadFacts, context: NoticeContext) => Stated;

/** Per element: what the facts say of it. Elements that are missing here are read by phrases alone. */
export const statedByFacts: Readonly<Partial<Record<ElementId, Reader>>> = {
  "controller-contact": controllerContact,
  "controller-identity": controllerIdentity,
  "dpo-contact": dpoContact,
  "last-updated": lastUpdated,
  "lawful-basis": lawfulBasis,
  retention,
};
