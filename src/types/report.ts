/** What is made of a notice: outcomes, findings, reports. */
import type { Fetched, Format, LeftOut } from "./document.ts";
import type { Element, Facts, OrganisationFinding } from "./facts.ts";
import type { Evidence, Point, Range } from "./place.ts";

/** How a rule ends for a notice. "review": it cannot be told, a person has to look. */
export type OutcomeKind = "pass" | "fail" | "review" | "not-applicable";
/** How bad it is, if true. */
export type Severity = "error" | "warning" | "info";
/** From which severity on findings fail a run. */
export type Threshold = Severity | "never";
/** How sure a finding is: apart from how bad it would be. */
export type Confidence = "high" | "medium" | "low";

/** What a rule says of a notice. `pass` carries the sentence that satisfies it, where there is one. */
export interface Outcome {
  readonly rule: string;
  readonly outcome: OutcomeKind;
  readonly evidence: readonly Evidence[];
  /** Why it is not applicable or needs a human's look; null for pass and fail. */
  readonly reason: string | null;
}

/** The law behind a finding, as it held on the day of the check. */
export interface LawCitation {
  readonly cite: string;
  readonly url: string;
  readonly from: string;
  readonly until?: string;
}

export interface Finding extends Range {
  readonly rule: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly outcome: "fail" | "review";
  /** Whether it is of something that was not found: its place is then only the nearest one. */
  readonly absence: boolean;
  /** With absence: which thing it is, where a rule can miss several. */
  readonly subject?: string;
  readonly message: string;
  readonly why: string;
  readonly suggest: string;
  readonly section: readonly string[];
  /** The source from `start` to `end`. */
  readonly quote: string;
  /** The same as a reader of the page sees it, where code or mark-up stands among the words. */
  readonly shown?: string;
  readonly related: readonly Evidence[];
  readonly law: readonly LawCitation[];
  readonly fingerprint: string;
  /** By what it was suppressed ("comment", "baseline", "confidence") and why; `start` is where the comment stands. */
  readonly suppressed: null | { readonly kind: string; readonly reason: string; readonly start?: Point };
}

/** Everything said of one notice. */
export interface NoticeReport {
  readonly path: string;
  readonly format: Format;
  /** Only where it came from the web. */
  readonly fetched?: Fetched;
  /** Only with --follow: the pages to which it leads that were read with it, and those that were beyond the limit. */
  readonly layers?: { readonly read: readonly string[]; readonly notRead: readonly string[] };
  /** Only of such a page: the path of the notice that leads to it. */
  readonly layerOf?: string;
  readonly title: string | null;
  /** Only where a configuration sets another day for it than for the others: the day whose law applies. */
  readonly asOf?: string;
  /** What the page shows around the notice and was not read; --whole-page reads it. */
  readonly leftOut: readonly LeftOut[];
  readonly organisation: OrganisationFinding;
  readonly elements: readonly Element[];
  readonly facts: Facts;
  readonly outcomes: readonly Outcome[];
  readonly findings: readonly Finding[];
  /** The comments in it that suppress findings. */
  readonly suppressions: readonly Suppression[];
}

/** A comment that suppresses findings of some rules: in the block behind it, up to its end, or in the whole notice. */
export interface Suppression extends Range {
  readonly kind: "next" | "begin" | "end" | "file";
  readonly rules: readonly string[];
  readonly reason: string;
  /** How many findings it suppresses. */
  readonly findings: number;
}

/** What could not be read: where, why, and what to do; line and column from 1. */
export interface ReportError {
  readonly path: string;
  readonly message: string;
  readonly hint: string;
  readonly line?: number;
  readonly column?: number;
}

/** A pack by which was checked: `hash` is of its content, `rules` how many of its rules ran. */
export interface PackInfo {
  readonly name: string;
  readonly version: string;
  readonly hash: string;
  readonly rules: number;
}

/** Report, version 1: what `check --format json` prints. Additions only. */
export interface Report {
  readonly version: 1;
  readonly tool: { readonly name: "noticelint"; readonly version: string };
  readonly packs: readonly PackInfo[];
  readonly asOf: string;
  readonly notices: readonly NoticeReport[];
  readonly errors: readonly ReportError[];
  /** Findings by severity; those that a human must look at (`review`) and the suppressed ones are counted apart. */
  readonly summary: {
    readonly notices: number;
    readonly error: number;
    readonly warning: number;
    readonly info: number;
    readonly review: number;
    readonly suppressed: number;
  };
}
