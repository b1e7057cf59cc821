/** Where a notice is about law enforcement: what it has to say then stands in section 44 of the Act, not in Articles 13 and 14. */
import type { Rule } from "../types.ts";
import type { Case } from "./judge.ts";
import { leftToHuman, notApplicable, type Verdict } from "./verdict.ts";

/**
 * A failure under Article 13 or 14 is none where the notice speaks of law enforcement alone, and is left to a human
 * where it speaks of both regimes and is a law-enforcement body's, or about enforcement by its title.
 */
export function forLawEnforcement(rule: Rule, verdict: Verdict, on: Case): Verdict {
  if (verdict.outcome !== "fail" || PRIVATE.has(on.organisation.kind)) return verdict;
  const { hits, document } = on.context;
  if (!hits.of(OWNER, "part-3").some(({ denied }) => !denied) || !restsOnNoticeArticles(rule)) return verdict;
  if (hits.of(OWNER, "general").length === 0) return notApplicable(REASON);
  const isAboutIt =
    on.organisation.kind === "law-enforcement-body" ||
    hits.of(OWNER, "enforcement-notice").some(({ clause }) => clause.block === document.meta.titleBlock);
  if (!isAboutIt) return verdict;
  return leftToHuman(verdict, `part of the notice is about law enforcement, and ${REASON}`);
}

const OWNER = "fact-law-enforcement";

const REASON = "section 44 of the DPA 2018 applies to processing for law enforcement, not Articles 13 and 14";

/** None of them is a competent authority. */
const PRIVATE: ReadonlySet<string> = new Set(["company", "charity", "sole-trader"]);

/** What a notice must state by Article 13 or 14 alone; the complaints of sections 164A and 165 hold under Part 3 too. */
const restsOnNoticeArticles = ({ law, element, when }: Rule): boolean =>
  (element !== undefined || when !== undefined) &&
  /^UK GDPR Art 1[34]\b/.test(law[0]?.cite ?? "") &&
  !law.some(({ cite }) => /^DPA 2018 s\.16[45]/.test(cite));
