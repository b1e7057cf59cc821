import type { LawfulBasis, Rule } from "../types.ts";
import type { Case } from "./judge.ts";

/** Why a rule does not concern a notice: its kind of organisation, or what it relies on; null where it does. */
export function doesNotApply(applies: Rule["applies"], on: Case): string | null {
  if (!applies) return null;
  const { kind } = on.organisation;
  if (applies.to && !applies.to.includes(kind)) return `it applies to ${applies.to.join(", ")}, not to ${named(kind)}`;
  if (applies.except?.includes(kind)) return `it does not apply to ${named(kind)}`;
  return applies.reliesOn ? reliesOnOthers(applies.reliesOn, on) : null;
}

type ReliesOn = NonNullable<NonNullable<Rule["applies"]>["reliesOn"]>;

function reliesOnOthers({ any, only, notOnly }: ReliesOn, on: Case): string | null {
  const affirmed = on.facts.lawfulBases.filter(({ polarity }) => polarity === "affirmed");
  const bases: readonly LawfulBasis[] = [...new Set(affirmed.map(({ basis }) => basis))];
  if (any && !any.some((basis) => bases.includes(basis)))
    return `the notice was not found to rely on ${any.join(", ")}`;
  if (notOnly && bases.length > 0 && bases.every((basis) => notOnly.includes(basis)))
    return `the notice was found to rely on ${bases.join(", ")} alone`;
  if (!only) return null;
  if (bases.length === 0) return "the notice was not found to rely on any lawful basis";
  const other = bases.find((basis) => !only.includes(basis));
  return other === undefined ? null : `the notice relies on ${other} too`;
}

const named = (kind: string): string =>
  kind === "unknown" ? "an organisation of unknown kind" : `a ${kind.replaceAll("-", " ")}`;
