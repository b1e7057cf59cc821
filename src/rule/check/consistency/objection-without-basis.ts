import type { Judge } from "../../judge.ts";
import { fail, notApplicable, pass } from "../../verdict.ts";

/** The bases to which the right to object belongs: Article 21(1). */
const OPEN_TO_OBJECTION = new Set(["public-task", "legitimate-interests", "recognised-legitimate-interests"]);
const MARKETING = /\bmarketing\b|\bprofiling\b|\bresearch\b|\bstatistic/i;

/** Judges by the bases that are stated: a right to object, but no basis (nor marketing) to which anybody could. */
export const objectionWithoutBasis: Judge = (_rule, { facts, elements, context }) => {
  const offered = elements.find(({ id }) => id === "right-objection");
  const bases = facts.lawfulBases.filter(({ polarity }) => polarity === "affirmed");
  if (offered?.status !== "present") return notApplicable("the notice offers no right to object");
  if (bases.length === 0) return notApplicable("the notice states no lawful basis");
  const open = bases.filter(({ basis }) => OPEN_TO_OBJECTION.has(basis));
  if (open.length > 0) return pass(open.slice(0, 1).map(({ evidence }) => evidence));
  if (MARKETING.test(context.document.view.text)) return pass(offered.plain.slice(0, 1));
  return fail(offered.plain.slice(0, 1), { related: bases.slice(0, 3).map(({ evidence }) => evidence) });
};
