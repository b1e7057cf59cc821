import type { Clause, Document, Hit } from "../types.ts";

/** What every extractor reads: one notice with its clauses, and the hits of the pack's readings. */
export interface NoticeContext {
  readonly document: Document;
  readonly clauses: readonly Clause[];
  readonly hits: HitIndex;
}

/** The hits of a notice by the reading that asked for them, and by the clause in which they stand. */
export interface HitIndex {
  /** Hits of one reading (or of one of its labels) in document order. */
  of(owner: string, label?: string): readonly Hit[];
  /** Hits of one clause. */
  inClause(clause: number): readonly Hit[];
}
