/** Notices held against a house standard. */
import type { deviationChecks } from "../vocabulary.ts";
import type { Evidence } from "./place.ts";
import type { ReportError, Severity } from "./report.ts";

/** Notices held against a house standard: `compare --standard FILE --format json`. */
export interface StandardComparison {
  readonly version: 1;
  readonly kind: "standard";
  /** The path of the standard. */
  readonly standard: string;
  readonly notices: readonly StandardNotice[];
  /** What differs, gravest first, then what most notices differ in. */
  readonly ranking: readonly DeviationGroup[];
  readonly errors: readonly ReportError[];
}

/** A notice held against a house standard. */
export interface StandardNotice {
  readonly path: string;
  readonly title: string | null;
  readonly label: string;
  /** Gravest first; none where the notice is as the standard says. */
  readonly deviations: readonly Deviation[];
}

/** In what a notice can differ from a house standard. */
export type DeviationCheck = (typeof deviationChecks)[number];

/** One thing in which a notice is not as the standard says. */
export interface Deviation {
  readonly check: DeviationCheck;
  readonly severity: Severity;
  /** What the notice does, as a predicate: "names “Ann Wray” as data protection officer". */
  readonly message: string;
  /** What the standard says; null where it only says what should not be there. */
  readonly expected: string | null;
  /** What the notice says instead; null where it says nothing. */
  readonly found: string | null;
  readonly evidence: readonly Evidence[];
}

/** Where notices differ from the same thing of the standard, with all of them (numbers index `notices`). */
export interface DeviationGroup extends Pick<Deviation, "check" | "severity" | "expected"> {
  readonly notices: readonly number[];
  /** What they do instead, what most do first. */
  readonly variants: readonly { readonly message: string; readonly notices: readonly number[] }[];
}
