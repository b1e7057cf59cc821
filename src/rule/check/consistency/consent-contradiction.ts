import type { Case } from "../../judge.ts";
import { between, type Contradiction, clausesOf, quoted } from "./contradiction.ts";

/** "Only with your consent" against use without it, and consent that cannot be withdrawn against consent as the basis. */
export function consentContradiction(on: Case): readonly Contradiction[] {
  const relied = on.facts.lawfulBases
    .filter(({ basis, polarity }) => basis === "consent" && polarity === "affirmed")
    .map(({ evidence }) => evidence);
  return [
    ...between("only-with-consent", "without-consent")(on),
    ...between("not-on-consent", "consent-taken")(on),
    ...clausesOf(on, "cannot-withdraw").map((claim) => ({
      claim,
      against: relied.filter(({ start }) => start.offset !== quoted(on, claim).start.offset),
    })),
  ];
}
