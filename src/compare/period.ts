/** Periods of time as ISO 8601 durations: what is one, and which is longer. */
import { durations } from "../extract/durations.ts";

/** Whether a text is one period and nothing else: "2 years", "P18M". */
export function isPeriod(text: string): boolean {
  return isoOf(text) !== null;
}

/** A period in ISO 8601; null for what is none. */
export function isoOf(text: string): string | null {
  const written = text.trim();
  if (/^P(?=.)(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?$/.test(written)) return written;
  const [found, ...others] = durations(written);
  return found && others.length === 0 && found.from === 0 && found.to === written.length ? found.iso : null;
}

/** Whether two ISO 8601 durations are as long: P2Y and P24M, P1W and P7D. */
export function isAsLong(one: string, other: string): boolean {
  const [a, b] = [lengthOf(one), lengthOf(other)];
  return a.months === b.months && a.days === b.days;
}

/** Days of an ISO 8601 duration, in years of 365 days; null for what is none. */
export function daysOf(iso: string): number | null {
  if (!/^P(?=.)/.test(iso)) return null;
  const { months, days } = lengthOf(iso);
  return (months * 365) / 12 + days;
}

function lengthOf(iso: string): { readonly months: number; readonly days: number } {
  const [dates, times = ""] = iso.split("T");
  const of = (part: string | undefined, unit: string): number =>
    Number(new RegExp(`(\\d+(?:\\.\\d+)?)${unit}`).exec(part ?? "")?.[1] ?? 0);
  return {
    months: 12 * of(dates, "Y") + of(dates, "M"),
    days: 7 * of(dates, "W") + of(dates, "D") + of(times, "H") / 24,
  };
}
