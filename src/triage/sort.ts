import type { Finding } from "../types.ts";

/** Findings in the order of the document, then by rule. */
export const sort = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort(
    (a, b) =>
      a.start.offset - b.start.offset ||
      a.end.offset - b.end.offset ||
      (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  );
