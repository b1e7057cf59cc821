import type { Finding } from "../../types.ts";

/** As what a finding is counted: once, in this order. */
export const kinds = ["error", "warning", "info", "review", "suppressed"] as const;
export type Kind = (typeof kinds)[number];

/** The kind of a finding: as the summary of a report counts it. */
export function kindOf({ suppressed, outcome, severity }: Finding): Kind {
  if (suppressed !== null) return "suppressed";
  return outcome === "review" ? "review" : severity;
}
