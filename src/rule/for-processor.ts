/** Where whoever writes a notice is a processor: what Articles 13 and 14 ask for is the duty of those who decide. */
import type { Rule } from "../types.ts";
import type { Case } from "./judge.ts";
import { leftToHuman, type Verdict } from "./verdict.ts";

/** What is missing is left to a human where the notice says that it is a processor's, of whom others are the controllers. */
export function forProcessor(rule: Rule, verdict: Verdict, on: Case): Verdict {
  if (verdict.outcome !== "fail" || !verdict.absence || rule.element === undefined || !isProcessors(on)) return verdict;
  return leftToHuman(verdict, REASON);
}

const REASON = "the notice says that others are the controllers of this data; if that is so, it is for them to tell";

const isProcessors = ({ context: { hits } }: Case): boolean =>
  hits.of(OWNER, "acts-for-others").length > 0 &&
  hits.of(OWNER, "others-control").length > 0 &&
  hits.of(OWNER, "controls-too").length === 0;

const OWNER = "fact-processor-role";
