/** Two revisions of a notice. */
import type { changedFacts, changeKinds, directions } from "../vocabulary.ts";
import type { ComparedElement, ComparedNotice, Comparison, SharedPassage } from "./comparison.ts";
import type { Evidence } from "./place.ts";
import type { Finding, ReportError } from "./report.ts";

/** What a change between two revisions can be about. */
export type ChangedFact = (typeof changedFacts)[number];
/** What became of a fact. */
export type ChangeKind = (typeof changeKinds)[number];
/** What a change means for the person whose data it is. */
export type Direction = (typeof directions)[number];

/** One fact of which two revisions of a notice say different things. */
export interface Change {
  readonly fact: ChangedFact;
  /** What it is about ("feedback data", "right-restriction", "Google Analytics"). */
  readonly subject: string;
  readonly change: ChangeKind;
  /** For the person whose data it is. */
  readonly direction: Direction;
  /** The sentence of the older notice; null where it said nothing. */
  readonly before: Evidence | null;
  /** The sentence of the newer notice; null where it says nothing any more. */
  readonly after: Evidence | null;
  readonly message: string;
}

/** Two revisions of one notice: `notices` are the older and the newer; lists of values have one entry for each. */
export interface Revisions {
  readonly version: 1;
  readonly kind: "revisions";
  readonly notices: readonly ComparedNotice[];
  readonly elements: readonly ComparedElement[];
  readonly facts: Comparison["facts"];
  readonly sharedText: readonly SharedPassage[];
  readonly similarity: Comparison["similarity"];
  /** What changed, most telling first. */
  readonly changes: readonly Change[];
  readonly findings: RevisedFindings;
  readonly summary: RevisionsSummary;
}

/** Findings of the older notice that are gone, of the newer one that are new, and (as the newer has them) of both. */
export interface RevisedFindings {
  readonly fixed: readonly Finding[];
  readonly introduced: readonly Finding[];
  readonly remaining: readonly Finding[];
}

/** The revision in one sentence and in numbers; what was merely moved or reworded is counted apart. */
export interface RevisionsSummary {
  readonly message: string;
  /** Whether any word of the notice changed, moves included. */
  readonly textChanged: boolean;
  readonly facts: number;
  readonly moreProtective: number;
  readonly lessProtective: number;
  readonly neutral: number;
  readonly unclear: number;
  readonly moved: number;
  readonly reworded: number;
}

/** What `diff --since` found: every notice that is not as it was at a revision, by path. */
export interface RevisedNotices {
  readonly version: 1;
  readonly kind: "revised-notices";
  /** The revision, as it was given. */
  readonly since: string;
  readonly notices: readonly RevisedNotice[];
  readonly errors: readonly ReportError[];
}

/** A notice that is not as it was at a revision. */
export interface RevisedNotice {
  readonly status: "added" | "changed" | "renamed" | "deleted";
  /** Where it is now; of a deleted one, where it was. */
  readonly path: string;
  /** Where it was; null for an added one. */
  readonly oldPath: string | null;
  /** What became of it, in one sentence. */
  readonly message: string;
  /** What changed in it; null where there is only one text. */
  readonly revisions: Omit<Revisions, "findings"> | null;
  /** All findings of an added notice are introduced, all of a deleted one fixed. */
  readonly findings: RevisedFindings;
}
