import { Chrono, GB } from "chrono-node/en";
import { distance } from "../nearest.ts";
import { MONTHS, plainDate } from "./plain-date.ts";

/** The dates of a text that give a year and a month, in its order: in ISO, to the month where a date names no day. */
export function readDates(text: string): readonly string[] {
  if (!HAS_YEAR.test(text)) return [];
  const plain = plainDate(text);
  if (plain !== null) return [plain];
  const found = asWritten(text);
  if (found.length > 0) return found;
  const meant = asMeant(text);
  return meant === text ? [] : asWritten(meant);
}

const NO_DATES = /TimeUnit|TimeExpression|Weekday|Casual|Relative|EndOf/;

/**
 * The library's British reader without what reads times of day, weekdays and "in two weeks": none of these gives a date of its
 * own, and their expressions, larger than all others, took four fifths of its time.
 */
const reader = new Chrono({
  parsers: GB.parsers.filter((parser) => !NO_DATES.test(parser.constructor.name)),
  refiners: GB.refiners,
});

/** A fixed day to read from, so that nothing depends on today; dates without a year are not read. */
const ANCHOR = new Date(2000, 0, 1, 12);

/** The library is slow to ask: only texts with a year or with a date in figures are worth it. */
const HAS_YEAR = /\b(?:19|20)\d\d\b|\d[./-]\d{1,2}[./-]\d\d|\d(?:st|nd|rd|th)? [A-Z][a-z]{2,8}\.? ['’‘]?[0-4]\d\b/;

const asWritten = (text: string): readonly string[] =>
  reader.parse(text, ANCHOR).flatMap(({ start }) => {
    if (!start.isCertain("year") || !start.isCertain("month")) return [];
    const month = `${start.get("year")}-${two(start.get("month"))}`;
    return [start.isCertain("day") ? `${month}-${two(start.get("day"))}` : month];
  });

/** "26th Jun 23": a day, a month and the last figures of a year, with nothing behind them that they might count. */
const SHORT_YEAR =
  /(?<=\b\d{1,2}(?:st|nd|rd|th)? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? )['’‘]?(?=[0-4]\d(?=$|[.,;)\n]|\s+(?:$|\p{Lu})))/gu;

/** "2 Febraury 2026" with its month as it is spelt, and "31 June 2026" and "31/06/2026", which no calendar has, to the month. */
const asMeant = (text: string): string =>
  text
    .replace(SHORT_YEAR, "20")
    .replace(/(?<=\b\d{1,2}(?:st|nd|rd|th)? (?:of )?)\p{Lu}\p{Ll}{3,9}(?=,? (?:19|20)\d\d\b)/gu, monthLike)
    .replace(/\b(?:29|3[01])(?:st|nd|rd|th)? (?:of )?(?=(?:Feb|Apr|Jun|Sep|Nov)[a-z]* (?:19|20)\d\d)/g, "")
    .replace(
      /\b(?:29|3[01])[./-](0?[24-9]|11)[./-]((?:19|20)\d\d)\b/g,
      (_, month, year) => `${MONTHS[month - 1]} ${year}`,
    );

const monthLike = (word: string): string => MONTHS.find((month) => distance(word, month) <= 2) ?? word;

const two = (value: number | null): string => String(value).padStart(2, "0");
