/** Whether the text is a day that the calendar has, written YYYY-MM-DD. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  // A day past the end of a month (30 February) is read as one of the next month, hence the way back.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** What to do about a text that is no day. */
export const dayHint = (text: string): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(text)
    ? "the calendar has no such day; the order is year, month, day"
    : "write the day as YYYY-MM-DD, for example 2026-06-19";

/** The day it is where this runs, YYYY-MM-DD. */
export function today(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
