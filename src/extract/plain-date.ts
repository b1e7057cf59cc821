/**
 * The day that a text gives as "3 May 2026", "May 3, 2026" or "2026-05-03", in ISO; null where it is written otherwise or
 * where other figures and months stand beside it. Most dates are written so, and the library takes long to come to the same.
 */
export function plainDate(text: string): string | null {
  const groups = PLAIN.exec(text)?.groups;
  if (!groups) return null;
  const { before, after } = groups;
  if (OTHER.test(before as string) || OTHER.test(after as string) || ERA.test(after as string)) return null;
  const year = groups.year ?? groups.yearBehind ?? groups.isoYear;
  const month = groups.isoMonth ?? numberOf((groups.month ?? groups.monthBefore) as string);
  const day = (groups.day ?? groups.dayBehind ?? groups.isoDay)?.padStart(2, "0") as string;
  // Which months have more days is for the library to know.
  return day >= "01" && day <= "28" && month >= "01" && month <= "12" ? `${year}-${month}-${day}` : null;
}

/** The months by their names. */
export const MONTHS: readonly string[] =
  "January February March April May June July August September October November December".split(" ");

const numberOf = (month: string): string => {
  const name = month.toLowerCase();
  return String(MONTHS.findIndex((each) => each.toLowerCase() === name) + 1).padStart(2, "0");
};

const YEAR = "(?:19|20)\\d\\d";
const DAY = "\\d{1,2}";
const MONTH = MONTHS.join("|");
const PLAIN = new RegExp(
  `^(?<before>\\D*?)(?<=^|[\\s:,(])(?:(?<day>${DAY})(?:st|nd|rd|th)? (?<month>${MONTH}),? (?<year>${YEAR})` +
    `|(?<monthBefore>${MONTH}) (?<dayBehind>${DAY})(?:st|nd|rd|th)?,? (?<yearBehind>${YEAR})` +
    `|(?<isoYear>${YEAR})-(?<isoMonth>\\d\\d)-(?<isoDay>\\d\\d))(?<after>(?=[\\s.,;)]|$)\\D*)$`,
  "i",
);

/** Words beside a date that may be part of it. */
const OTHER = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|(?:day|end)\s+of\b)|(?:first|second|third|th)\b/i;
const ERA = /^\s*(?:BC|BE|AD|CE)/i;
