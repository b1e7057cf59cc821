/** Elements that a fact states: a contact of the controller's, a DPO with a route, a date of the notice. */
import type { ElementId } from "../types.ts";
import { controllerContact } from "./stated/controller-contact.ts";
import { controllerIdentity } from "./stated/controller-identity.ts";
import { dpoContact } from "./stated/dpo-contact.ts";
import { lastUpdated } from "./stated/last-updated.ts";
import { lawfulBasis } from "./stated/lawful-basis.ts";
import type { Reader } from "./stated/reader.ts";
import { retention } from "./stated/retention.ts";

/** Per element: what the facts say of it. Elements that are missing here are read by phrases alone. */
export const statedByFacts: Readonly<Partial<Record<ElementId, Reader>>> = {
  "controller-contact": controllerContact,
  "controller-identity": controllerIdentity,
  "dpo-contact": dpoContact,
  "last-updated": lastUpdated,
  "lawful-basis": lawfulBasis,
  retention,
};
