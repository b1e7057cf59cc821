/** The rights that a notice states: one fact for each clause and right. */
import { type Element, elementIds, type Right } from "../types.ts";

const RIGHTS = elementIds.filter((id) => id.startsWith("right-"));

/** Rights from the elements that have been read, in the codebook's order. */
export const readRights = (elements: readonly Element[]): readonly Right[] =>
  elements
    .filter((element) => RIGHTS.includes(element.id))
    .flatMap((element) =>
      element.evidence.map((evidence) => ({ right: element.id, polarity: "affirmed" as const, evidence })),
    );
