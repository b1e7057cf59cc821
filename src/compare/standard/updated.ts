import { deviation, type StandardCheck } from "./check.ts";

/** When the notice was last updated. */
export const updated: StandardCheck = ({ updatedSince }, { report }) => {
  if (updatedSince === undefined) return [];
  const { lastUpdated, effective } = report.facts.dates;
  const date = lastUpdated ?? effective;
  const expected = `since ${updatedSince}`;
  if (!date) return [deviation("updated", "warning", "does not say when it was last updated", { expected })];
  if (date.iso >= updatedSince.slice(0, date.iso.length)) return [];
  return [
    deviation("updated", "warning", `was last updated ${date.iso}`, {
      expected,
      found: date.iso,
      evidence: [date.evidence],
    }),
  ];
};
