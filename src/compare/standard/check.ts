/** What a check of the standard is given, and what it says. */
import { evidence } from "../../document/place.ts";
import type { Deviation, Evidence, NoticeReport, Severity } from "../../types.ts";
import type { Side } from "../side.ts";
import type { Standard } from "./schema.ts";

/** What the checks look at of a notice. */
export interface StandardSide extends Pick<Side, "document" | "clauses"> {
  readonly report: Pick<NoticeReport, "elements" | "facts">;
}

/** Holds one notice against one part of the standard; gives nothing where that part is missing. */
export type StandardCheck = (standard: Standard, side: StandardSide) => readonly Deviation[];

/** A deviation: what the standard says, what the notice says instead, and where. */
export function deviation(
  check: Deviation["check"],
  severity: Severity,
  message: string,
  more: { readonly expected?: string; readonly found?: string; readonly evidence?: readonly Evidence[] } = {},
): Deviation {
  const { expected = null, found = null, evidence = [] } = more;
  return { check, severity, message, expected, found, evidence };
}

/** The sentences of the notice itself in which a pattern (with the flag g) is found, each once. */
export function sentencesWith(
  { document, clauses }: StandardSide,
  pattern: RegExp,
): readonly { readonly found: string; readonly evidence: Evidence }[] {
  return clauses.flatMap((clause) => {
    if (clause.part !== "notice") return [];
    const match = document.view.text.slice(clause.from, clause.to).match(pattern);
    return match ? [{ found: match[0], evidence: evidence(document, clauses, clause) }] : [];
  });
}
