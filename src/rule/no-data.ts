/** Where a notice says that it collects no personal data: there may be nothing then that it has to tell. */
import type { Rule } from "../types.ts";
import type { Case } from "./judge.ts";
import { leftToHuman, type Verdict } from "./verdict.ts";

/** What is missing is left to a human where the notice says that there is no data, and names neither data nor a use of it. */
export function forNoData(rule: Rule, verdict: Verdict, on: Case): Verdict {
  if (verdict.outcome !== "fail" || !verdict.absence || rule.element === undefined || !saysNone(on)) return verdict;
  return leftToHuman(verdict, REASON);
}

const REASON = "the notice says that it collects no personal data; if that is so, there is nothing to tell here";

function saysNone({ context: { hits }, elements }: Case): boolean {
  return hits.of("fact-no-data", "collects-none").length > 0 && !elements.some(isOfData);
}

const isOfData = ({ id, status }: Case["elements"][number]): boolean => status === "present" && TELLING.has(id);

/** Elements that nobody states who has no data. */
const TELLING: ReadonlySet<string> = new Set(["purposes", "data-categories", "retention", "lawful-basis"]);
