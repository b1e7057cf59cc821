import { datesOf } from "../dates.ts";
import type { Reader } from "./reader.ts";

/** The date of a change, or the date from which the notice holds. */
export const lastUpdated: Reader = ({ dates }, context) => {
  const updated = dates.lastUpdated ? datesOf(context, "last-updated") : [];
  const effective = dates.effective ? datesOf(context, "effective") : [];
  return { present: [...updated, ...effective].map(({ evidence }) => evidence), partial: [] };
};
