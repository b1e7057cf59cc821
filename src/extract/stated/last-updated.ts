import type { Reader } from "../stated-by-facts.ts";

/** The date of the last change, or the date from which the notice holds. */
export const lastUpdated: Reader = ({ dates }) => ({
  present: [dates.lastUpdated, dates.effective].flatMap((date) => (date ? [date.evidence] : [])),
  partial: [],
});
