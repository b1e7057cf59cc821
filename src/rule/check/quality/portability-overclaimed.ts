import { evidence } from "../../../document/place.ts";
import { clausesOf } from "../../../extract/clauses-of.ts";
import { says } from "../../../extract/passage.ts";
import type { Clause } from "../../../types.ts";
import type { Case, Judge } from "../../judge.ts";
import { fail, notApplicable, pass } from "../../verdict.ts";

/** Judges by the right to data portability where nothing named brings it: neither consent nor a contract. */
export const portabilityOverclaimed: Judge = (_rule, on) => {
  const { context, facts } = on;
  const stated = clausesOf(context.hits.of("right-portability", "present"));
  if (stated.length === 0) return notApplicable("the notice does not speak of data portability");
  const bases = facts.lawfulBases.filter(({ polarity }) => polarity === "affirmed").map(({ basis }) => basis);
  const brings = bases.length === 0 || bases.includes("consent") || bases.includes("contract");
  const byStatute = isPublic(on) && bases.includes("public-task") && !bases.includes("contract");
  const places = stated.map((clause) => evidence(context.document, context.clauses, clause));
  if ((brings && !byStatute) || stated.some((clause) => isQualified(clause, on))) return pass(places);
  return fail(places.slice(0, 1), { related: places.slice(1) });
};

/** A public body works mostly under statute: where it has consents too, it has to say when the right applies. */
const isPublic = ({ organisation: { kind } }: Case): boolean =>
  kind === "public-authority" || kind === "school" || kind === "nhs-body";

/** How many clauses further on it may be said when the right applies. */
const REACH = 2;

/** Whether the statement, what leads in to it or what follows it says when the right applies. */
function isQualified(clause: Clause, { context }: Case): boolean {
  const around = context.clauses.slice(clause.index, clause.index + REACH + 1);
  const leadIn = context.clauses[clause.leadIn];
  return [...around, ...(leadIn ? [leadIn] : [])].some(
    (each) => each.heading === clause.heading && says(context, each, "quality-bases", "qualified"),
  );
}
