import { describe, expect, it } from "vitest";
import { doesNotApply } from "../src/rule/applies.ts";
import type { Case } from "../src/rule/judge.ts";
import type { LawfulBasis, OrganisationKind, Polarity } from "../src/types.ts";

const on = (bases: readonly (readonly [LawfulBasis, Polarity])[], kind: OrganisationKind = "unknown"): Case =>
  ({
    organisation: { kind, evidence: [] },
    facts: { lawfulBases: bases.map(([basis, polarity]) => ({ basis, polarity })) },
  }) as unknown as Case;

describe("what a rule applies to", () => {
  it("is everything where nothing is said", () => {
    expect(doesNotApply(undefined, on([]))).toBeNull();
  });

  it("is a kind of organisation, or all but some", () => {
    expect(doesNotApply({ to: ["school"] }, on([], "company"))).toBe("it applies to school, not to a company");
    expect(doesNotApply({ to: ["school"] }, on([], "school"))).toBeNull();
    expect(doesNotApply({ except: ["school"] }, on([], "school"))).toBe("it does not apply to a school");
  });

  it("is a notice that relies on one of some bases; to deny a basis is not to rely on it", () => {
    const applies = { reliesOn: { any: ["consent" as const, "contract" as const] } };
    expect(doesNotApply(applies, on([["contract", "affirmed"]]))).toBeNull();
    expect(doesNotApply(applies, on([["contract", "denied"]]))).toMatch(/not found to rely on consent, contract/);
    expect(doesNotApply(applies, on([["public-task", "affirmed"]]))).toMatch(/not found to rely on/);
  });

  it("is a notice that relies on nothing but some bases, and on one of them", () => {
    const applies = { reliesOn: { only: ["public-task" as const, "legal-obligation" as const] } };
    expect(doesNotApply(applies, on([["public-task", "affirmed"]]))).toBeNull();
    expect(doesNotApply(applies, on([]))).toMatch(/any lawful basis/);
    const mixed = on([
      ["public-task", "affirmed"],
      ["consent", "affirmed"],
    ]);
    expect(doesNotApply(applies, mixed)).toBe("the notice relies on consent too");
  });
});
