import type { Reader } from "./reader.ts";

/** A basis that the notice relies on states the element. */
export const lawfulBasis: Reader = ({ lawfulBases }) => ({
  present: lawfulBases.filter(({ polarity }) => polarity === "affirmed").map(({ evidence }) => evidence),
  partial: [],
});
