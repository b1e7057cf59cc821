/** Dates and versions of the notice itself. */
import type { DateFact } from "../../../types.ts";
import type { Reader, Statement } from "../statement.ts";

export const dates: Reader = ({ facts, index }, { side }) => {
  const { effective, review } = side.report.facts.dates;
  return facts.flatMap(({ of, fact }): Statement[] => {
    if (of !== "dates") return [];
    const { iso, evidence } = fact as DateFact;
    const subject = fact === effective ? "in force from" : fact === review ? "to be reviewed" : "last updated";
    return [
      {
        fact: "date",
        subject,
        about: subject,
        value: iso,
        words: iso,
        unit: index,
        evidence,
        denied: false,
        anywhere: true,
      },
    ];
  });
};
