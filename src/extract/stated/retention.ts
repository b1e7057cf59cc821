import type { Reader } from "./reader.ts";

/** A stated period states the element; events and general words are read by the element's own phrases. */
export const retention: Reader = (facts) => ({
  present: facts.retention.filter(({ kind }) => kind === "duration").map(({ evidence }) => evidence),
  partial: [],
});
