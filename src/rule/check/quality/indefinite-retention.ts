import { clausesOf } from "../../../extract/clauses-of.ts";
import { quote, says } from "../../../extract/passage.ts";
import type { Clause } from "../../../types.ts";
import type { Case, Judge } from "../../judge.ts";
import { fail, pass } from "../../verdict.ts";

const OWNER = "quality-retention";

/** Judges by what is kept for good: each such sentence fails unless it, or the next, gives the reason. */
export const indefiniteRetention: Judge = (_rule, on) => {
  const kept = clausesOf(on.context.hits.of(OWNER, "for-good"));
  const left = kept.filter((clause) => !isExplained(clause, on));
  return left.length > 0 ? fail(left.map((clause) => quote(on.context, clause))) : pass();
};

function isExplained(clause: Clause, { context }: Case): boolean {
  const next = context.clauses[clause.index + 1];
  return next !== undefined && next.heading === clause.heading && says(context, next, OWNER, "reason");
}
