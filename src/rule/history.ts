/** How the law behind a rule came and went, day by day. */
import type { Law } from "../types.ts";

/** One entry of a rule's law on the day on which it began to hold, or on which it held no longer. */
export interface LawEvent {
  readonly date: string;
  readonly cite: string;
  readonly event: "begins" | "ends";
  /** What changed on that day, where the rule says it. */
  readonly change?: string;
}

/** The events in the order of their days; what ends on a day stands before what begins on it. */
export function history(law: readonly (Law & { readonly change?: string | undefined })[]): readonly LawEvent[] {
  const events = law.flatMap(({ cite, from, until, change }): LawEvent[] => [
    ...(until === undefined ? [] : [{ date: until, cite, event: "ends" as const }]),
    { date: from, cite, event: "begins", ...(change !== undefined && { change: change.trim() }) },
  ]);
  const rank = ({ date, event }: LawEvent): string => `${date} ${event === "ends" ? 0 : 1}`;
  return events.toSorted((one, other) => (rank(one) < rank(other) ? -1 : rank(one) > rank(other) ? 1 : 0));
}

/** Whether there is anything to tell: more than one entry, one that ended, or one that says what changed. */
export const hasHistory = (law: readonly Law[]): boolean =>
  law.length > 1 || law.some((one) => one.until !== undefined || "change" in one);
