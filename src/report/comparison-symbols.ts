import type { ComparedElement, Status } from "../types.ts";

const SYMBOLS: Readonly<Record<Status, string>> = { present: "●", partial: "◐", absent: "○", "not-applicable": "–" };

/** What the symbols of a matrix mean. */
export const LEGEND = "● stated · ◐ in weak words · ○ not found · – not applicable · ↪ points to another text";

/** The symbol of a notice's status; where it points to another text for what it leaves open, "↪" too. */
export function symbolOf({ statuses, elsewhere }: ComparedElement, notice: number): string {
  const status = statuses[notice]!;
  if (elsewhere[notice]!.length === 0 || status === "present" || status === "not-applicable") return SYMBOLS[status];
  return status === "partial" ? "◐↪" : "↪";
}

/** How often a notice (or an element) has each status: "19 ● 2 ◐ 6 ○ 2 –". */
export function tally(statuses: readonly Status[]): string {
  return (Object.keys(SYMBOLS) as Status[])
    .map((status) => `${statuses.filter((each) => each === status).length} ${SYMBOLS[status]}`)
    .join(" ");
}
