import { deviation, type StandardCheck } from "./check.ts";

/** The registration number with the ICO. */
export const registration: StandardCheck = ({ icoNumber }, { report }) => {
  if (icoNumber === undefined) return [];
  const expected = icoNumber.toUpperCase();
  const given = report.facts.registrations.filter(({ kind }) => kind === "ico");
  if (given.length === 0)
    return [deviation("ico-number", "warning", `does not give the ICO number ${expected}`, { expected })];
  return given
    .filter(({ value }) => value.toUpperCase() !== expected)
    .map(({ value, evidence }) =>
      deviation("ico-number", "error", `gives the ICO number ${value}`, {
        expected,
        found: value,
        evidence: [evidence],
      }),
    );
};
