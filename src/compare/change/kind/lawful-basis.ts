/** Lawful bases: each basis counts once, whatever it is given for; so does each article that is cited for one. */
import type { LawfulBasisFact } from "../../../types.ts";
import { quote, type Reader, type Statement } from "../statement.ts";

const ARTICLE = /\b6 ?\(?1\)? ?\(([a-f])\)/g;

export const lawfulBases: Reader = (unit, revision) => [
  ...unit.facts.flatMap(({ of, fact }): Statement[] => {
    if (of !== "lawfulBases") return [];
    const { basis, polarity, evidence, purpose } = fact as LawfulBasisFact;
    const denied = polarity === "denied";
    const words = basis.replaceAll("-", " ");
    return [
      {
        fact: "lawful-basis",
        subject: words,
        about: "lawful basis",
        value: `${denied ? "not " : ""}${basis}`,
        words: denied ? `not ${words}` : words,
        unit: unit.index,
        evidence,
        denied,
        anywhere: true,
        trait: purpose ?? undefined,
      },
    ];
  }),
  ...[...unit.text.replace(/\s+/g, " ").matchAll(ARTICLE)].map(([, letter]): Statement => {
    const words = `Article 6(1)(${letter})`;
    const base = { unit: unit.index, evidence: quote(revision, unit), denied: false, anywhere: true, isDetail: true };
    return { ...base, fact: "lawful-basis", subject: words, about: "article", value: words, words };
  }),
];
