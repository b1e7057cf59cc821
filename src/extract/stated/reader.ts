import type { Evidence } from "../../types.ts";
import type { NoticeContext } from "../context.ts";
import type { ReadFacts } from "../read-facts.ts";

export interface Stated {
  readonly present: readonly Evidence[];
  readonly partial: readonly Evidence[];
}

/** Reads one element from the facts. */
export type Reader = (facts: ReadFacts, context: NoticeContext) => Stated;
