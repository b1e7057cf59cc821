/** How long data is kept: a period, an event or a vague word, and of which data. */
import type { Retention } from "../../../types.ts";
import { durationInWords } from "../../fact-words.ts";
import { brief } from "../../say.ts";
import { plain, type Reader } from "../statement.ts";

export const retention: Reader = ({ facts, index, meanings }) =>
  facts.flatMap(({ of, fact }) => {
    if (of !== "retention") return [];
    const { kind, iso, subject, text, evidence, polarity } = fact as Retention;
    return [
      {
        fact: "retention" as const,
        subject: subject ?? "data",
        about: subject === null ? "" : plain(subject),
        value: iso ?? meanings.join(" "),
        words: iso === null ? brief(text, 60) : (durationInWords(iso) ?? iso),
        unit: index,
        evidence,
        denied: polarity === "denied",
        anywhere: iso !== null && subject !== null,
        trait: iso ?? kind,
      },
    ];
  });
