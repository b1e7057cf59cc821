/** One thing that a notice states, in a form in which two revisions can be held against each other. */
import { evidence } from "../../document/place.ts";
import type { ChangedFact, Evidence } from "../../types.ts";
import type { Revision, Unit } from "./unit.ts";

export interface Statement {
  readonly fact: ChangedFact;
  /** What it is about, for the reader ("feedback data", "right-restriction"). */
  readonly subject: string;
  /** What makes two statements of one fact statements on the same thing ("e-mail address of the DPO"). */
  readonly about: string;
  /** What it states, in a form in which equal values are equal texts. */
  readonly value: string;
  /** The value for the reader; null where only the sentence says it. */
  readonly words: string | null;
  /** Index of its unit. */
  readonly unit: number;
  readonly evidence: Evidence;
  /** Whether it denies ("we do not share …"). */
  readonly denied: boolean;
  /** What a right, a name, a period says counts once in a notice, wherever it stands; a sentence counts where it stands. */
  readonly anywhere: boolean;
  /** Whether it only adds to another statement of its clause: it is told where that one did not change. */
  readonly isDetail?: boolean;
  /** Whether only its name says what it is: it is no news where the other notice has the name anywhere. */
  readonly isByName?: boolean;
  /** Kind-specific: an ISO period, whether a transfer goes abroad, whether a recipient is named … */
  readonly trait?: string | undefined;
}

/** Reads the statements of one kind of fact in one clause. */
export type Reader = (unit: Unit, revision: Revision) => readonly Statement[];

/** The clause as a quotation. */
export function quote({ side }: Revision, { clause }: Unit): Evidence {
  return evidence(side.document, side.clauses, clause);
}

/** What has a name of its own, and counts once in a notice. */
export const named = (
  name: string,
  what: Pick<Statement, "fact" | "about" | "trait">,
  unit: Unit,
  revision: Revision,
): Statement => ({
  ...what,
  subject: name,
  value: name,
  words: name,
  unit: unit.index,
  evidence: quote(revision, unit),
  denied: false,
  anywhere: true,
});

/** Words for comparison: lower case, one space, no article, no punctuation at the ends. */
export function plain(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[^\p{L}\p{N}@'.&/+-]+/gu, " ")
    .replace(/^\W*(?:the|a|an|our|your|his|her|their) /, "")
    .replace(/(?:'s)?[\s.,'-]*$/, "")
    .trim();
}
