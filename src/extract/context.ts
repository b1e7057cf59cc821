import type { HitIndex } from "../phrase/hit-index.ts";
import type { Clause, Document } from "../types.ts";

/** What every extractor reads: one notice with its clauses, and the hits of the pack's readings. */
export interface NoticeContext {
  readonly document: Document;
  readonly clauses: readonly Clause[];
  readonly hits: HitIndex;
}
