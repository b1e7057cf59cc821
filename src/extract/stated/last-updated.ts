import { datesOf, frontLine } from "../dates.ts";
import type { Reader } from "./reader.ts";

/** The date of a change, or the date from which the notice holds; that of its front matter too, which a page may show. */
export const lastUpdated: Reader = ({ dates }, context) => {
  const updated = dates.lastUpdated ? datesOf(context, "last-updated") : [];
  const effective = dates.effective ? datesOf(context, "effective") : [];
  const { meta } = context.document;
  const front = meta.dated ? [frontLine(context.document, meta.dated)] : [];
  return { present: [...front, ...[...updated, ...effective].map(({ evidence }) => evidence)], partial: [] };
};
