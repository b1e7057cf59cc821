import type { Confidence, Evidence, OutcomeKind } from "../types.ts";

/** What a way of judging says of a notice, before words are put to it. */
export interface Verdict {
  readonly outcome: OutcomeKind;
  /** Pass: the sentences that satisfy the rule. Fail and review: the places to report, one finding each. */
  readonly evidence: readonly Evidence[];
  /** Why it is not applicable, or what a human must look at. */
  readonly reason: string | null;
  /** The closest miss, or the other places of the same matter. */
  readonly related: readonly Evidence[];
  /** Whether the finding is of something that is not there: its place is only the nearest one. */
  readonly absence: boolean;
  /** Where it is less sure than the rule says. */
  readonly confidence?: Confidence;
  /** What the notice says instead, to be added to the message. */
  readonly detail?: string;
  /** The same, place by place, where the places differ in it. */
  readonly details?: readonly (string | undefined)[];
}

export const pass = (evidence: readonly Evidence[] = NONE): Verdict =>
  evidence.length === 0 ? PASSED : { outcome: "pass", evidence, reason: null, related: NONE, absence: false };

export const fail = (evidence: readonly Evidence[], more: Partial<Verdict> = {}): Verdict =>
  verdict("fail", { evidence, ...more });

export const review = (evidence: readonly Evidence[], reason: string, more: Partial<Verdict> = {}): Verdict =>
  verdict("review", { evidence, reason, ...more });

/** A failure; where the notice refers to another document, which may say what was not found, it is left to a human. */
export const failUnless = (
  elsewhere: readonly Evidence[],
  reason: string,
  evidence: readonly Evidence[],
  more: Partial<Verdict> = {},
): Verdict =>
  elsewhere.length === 0
    ? fail(evidence, more)
    : review(evidence, reason, { ...more, related: [...(more.related ?? []), ...elsewhere] });

/** A failure that a human must look at first. */
export const leftToHuman = ({ evidence, related, absence }: Verdict, reason: string): Verdict =>
  review(evidence, reason, { related, absence });

export const notApplicable = (reason: string): Verdict => ({
  outcome: "not-applicable",
  evidence: NONE,
  reason,
  related: NONE,
  absence: false,
});

/** How the reason begins for which a rule does not apply on a day on which none of its law was in force. */
export const NOT_IN_FORCE = "the law it rests on";

const NONE: readonly Evidence[] = [];

/** What most rules say of a notice. */
const PASSED: Verdict = { outcome: "pass", evidence: NONE, reason: null, related: NONE, absence: false };

const verdict = (outcome: OutcomeKind, more: Partial<Verdict>): Verdict => ({
  outcome,
  evidence: NONE,
  reason: null,
  related: NONE,
  absence: false,
  ...more,
});
