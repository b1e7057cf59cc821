/** Hits → Elements and Facts: calls one reader for each kind of fact. */
import type { Element, Facts, OrganisationFinding, Pack } from "../types.ts";
import type { NoticeContext } from "./context.ts";
import { readElements } from "./elements.ts";
import { readLawfulBases } from "./lawful-basis.ts";
import { readRights } from "./rights.ts";

export interface Extract {
  readonly elements: readonly Element[];
  readonly facts: Facts;
  readonly organisation: OrganisationFinding;
}

/** Everything that a notice states, with the kind of organisation that speaks. */
export function extract(pack: Pack, context: NoticeContext): Extract {
  const facts: Omit<Facts, "rights"> = {
    controllers: [],
    contacts: [],
    dpo: null,
    lawfulBases: readLawfulBases(context),
    retention: [],
    recipients: [],
    transfers: [],
    dates: { lastUpdated: null, effective: null, review: null },
    registrations: [],
    links: [],
  };
  const elements = readElements(pack, context, facts);
  return { elements, facts: { ...facts, rights: readRights(elements) }, organisation: { kind: "unknown", evidence: [] } };
}
