/** Several notices side by side. */
import type { ElementId, FactBase, OrganisationKind, Status } from "./facts.ts";
import type { Evidence, Range } from "./place.ts";
import type { Confidence, Severity } from "./report.ts";

/**
 * A passage that several notices have in common, word for word; `ranges[i]` is its place in notice `notices[i]`. Where
 * many have it, `ranges` ends before `notices` does.
 */
export interface SharedPassage {
  readonly notices: readonly number[];
  readonly words: number;
  readonly text: string;
  readonly ranges: readonly Range[];
}

/** Several notices side by side. Numbers index `notices`; a list of values has one entry for each of them. */
export interface Comparison {
  readonly version: 1;
  readonly kind: "side-by-side";
  readonly notices: readonly ComparedNotice[];
  readonly elements: readonly ComparedElement[];
  /** Per kind of fact, the facts of each notice, in the order of `notices`. */
  readonly facts: readonly { readonly kind: string; readonly values: readonly (readonly FactBase[])[] }[];
  /** Where rules failed or want a human to look, by rule; what is suppressed is left out. */
  readonly rules: readonly ComparedRule[];
  /** The differences in words, most telling first. */
  readonly differences: readonly Difference[];
  readonly sharedText: readonly SharedPassage[];
  /** Notices made from one text, largest group first. */
  readonly clusters: readonly ComparedCluster[];
  /** Share of the words of notice i that stand word for word in notice j, 0 to 1; empty for more than 60 notices. */
  readonly similarity: readonly (readonly number[])[];
  /** The pairs with most text in common, and what each of the two made of it. */
  readonly pairs: readonly ComparedPair[];
}

/** A notice of a comparison. */
export interface ComparedNotice {
  readonly path: string;
  readonly title: string | null;
  /** Words of the notice itself, without what stands around it. */
  readonly words: number;
  /** A short name, unlike that of any other notice compared. */
  readonly label: string;
  readonly organisation: OrganisationKind;
}

/** How far each notice states an element. */
export interface ComparedElement {
  readonly id: ElementId;
  readonly statuses: readonly Status[];
  /** What states it, per notice; what states it plainly comes first. */
  readonly evidence: readonly (readonly Evidence[])[];
  /** What sends the reader elsewhere on this point, per notice. */
  readonly elsewhere: readonly (readonly Evidence[])[];
}

/** What a rule found in each notice. */
export interface ComparedRule {
  readonly rule: string;
  readonly severity: Severity;
  /** As of its first finding, like its message. */
  readonly confidence: Confidence;
  readonly message: string;
  /** Whether it misses something: its quotes then only show where that would stand. */
  readonly absence: boolean;
  /** The quotes it found, per notice. */
  readonly found: readonly (readonly Evidence[])[];
  /** What it leaves to a human to judge, per notice. */
  readonly reviews: readonly (readonly Evidence[])[];
}

/** One difference between notices, in words. */
export interface Difference {
  readonly topic: string;
  readonly message: string;
  /** How telling it is: differences are sorted by it, largest first. */
  readonly weight: number;
  /** Quotations that show it: which notice, and where. */
  readonly evidence: readonly { readonly notice: number; readonly evidence: Evidence }[];
}

/** Notices that are edits of one text, or have a good part of their text in common. */
export interface ComparedCluster {
  /** Ascending. */
  readonly notices: readonly number[];
  /** Per notice of the cluster, the share of its words that stand word for word in the one that it is nearest to. */
  readonly shares: readonly number[];
  /** The notice that keeps most of what the others have: the common text is told by its words. */
  readonly model: number;
  /** Words of the model that at least half of them have. */
  readonly words: number;
  /** The gaps of the common text, of the largest clusters only; those that stand in most places first. */
  readonly variables: readonly TemplateVariable[];
  /** Sentences of the common text that a few of the notices lack. */
  readonly omissions: readonly Omission[];
}

/** A thing that each notice put into one gap of a common text or more: a name, a mailbox, an address. */
export interface TemplateVariable {
  /** The model's words around its first gap, which stands as "▢". */
  readonly context: string;
  /** Gaps that hold it. */
  readonly places: number;
  /** What stands in them, what most notices have first; a text is empty where a notice has nothing there. */
  readonly values: readonly { readonly text: string; readonly notices: readonly number[] }[];
  /** Where a notice has in one of its gaps what is the value of others. */
  readonly leftOver: readonly LeftOverValue[];
}

/** A value in a notice that is the value of others: it was probably left behind from a template. */
export interface LeftOverValue {
  readonly notice: number;
  readonly text: string;
  /** The notices whose value it is. */
  readonly of: readonly number[];
  readonly evidence: Evidence;
}

/** A sentence of a common text that some of its notices lack. */
export interface Omission {
  /** Where it stands in the model. */
  readonly evidence: Evidence;
  /** The notices that lack it. */
  readonly notices: readonly number[];
}

/** Two notices with text in common: how much of it, and the sentences that they share but for a few words. */
export interface ComparedPair {
  readonly notices: readonly [number, number];
  /** Runs of words that both have, and the words of each notice that stand in one. */
  readonly runs: number;
  readonly words: readonly [number, number];
  readonly reworded: readonly Reworded[];
}

/** A sentence that two notices have in different words. */
export interface Reworded {
  readonly evidence: readonly [Evidence, Evidence];
  /** The elements that the sentence states in each of the two. */
  readonly elements: readonly [readonly ElementId[], readonly ElementId[]];
  /** The words in which they differ: what the first has where the second has …; empty where one has nothing. */
  readonly changes: readonly (readonly [string, string])[];
}
