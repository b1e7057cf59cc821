/** Lawful bases: each basis counts once, whatever it is given for. */
import type { LawfulBasisFact } from "../../../types.ts";
import type { Reader } from "../statement.ts";

export const lawfulBases: Reader = ({ facts, index }) =>
  facts.flatMap(({ of, fact }) => {
    if (of !== "lawfulBases") return [];
    const { basis, polarity, evidence } = fact as LawfulBasisFact;
    const denied = polarity === "denied";
    const words = basis.replaceAll("-", " ");
    return [
      {
        fact: "lawful-basis" as const,
        subject: words,
        about: "lawful basis",
        value: `${denied ? "not " : ""}${basis}`,
        words: denied ? `not ${words}` : words,
        unit: index,
        evidence,
        denied,
        anywhere: true,
      },
    ];
  });
