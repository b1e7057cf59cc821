/** Elements that a fact states: a contact of the controller's, a DPO with a route, a date of the notice. */
import type { ElementId, Evidence, Facts } from "../types.ts";
import type { NoticeContext } from "./context.ts";
import { lawfulBasis } from "./stated/lawful-basis.ts";

export interface Stated {
  readonly present: readonly Evidence[];
  readonly partial: readonly Evidence[];
}

/** Reads one element from the facts. */
export type Reader = (facts: Omit<Facts, "rights">, context: NoticeContext) => Stated;

/** Per element: what the facts say of it. Elements that are missing here are read by phrases alone. */
export const statedByFacts: Readonly<Partial<Record<ElementId, Reader>>> = {
  "lawful-basis": lawfulBasis,
};
