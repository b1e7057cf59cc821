/** Where matchers hold. */
import type { Clause } from "./document.ts";

/** One place where a matcher of a reading or a rule holds. */
export interface Hit {
  /** Id of the reading or rule that asked, and the label under which it asked ("present", "consent", "finds" …). */
  readonly owner: string;
  readonly label: string;
  readonly clause: Clause;
  /** The matched words in the view; where the match begins in the lead-in, `from` is the start of the clause. */
  readonly from: number;
  readonly to: number;
  /** Whether a denial governs it ("we do not share …"). */
  readonly denied: boolean;
}
