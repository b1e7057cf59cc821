import { sourceOffset } from "../../../document/view.ts";
import type { Clause } from "../../../types.ts";
import type { Case } from "../../judge.ts";

/** On which side of a clause all dates and versions stand that the notice gives itself; null where it has none, or on both. */
export function sideOfDate({ context, facts }: Case, { from, to }: Clause): "above" | "below" | null {
  const { view } = context.document;
  const offsets = context.hits
    .of("last-updated", "present")
    .filter(({ clause }) => clause.from !== from)
    .map((hit) => sourceOffset(view, hit.from));
  if (facts.dates.lastUpdated) offsets.push(facts.dates.lastUpdated.evidence.start.offset);
  if (offsets.length === 0) return null;
  if (offsets.every((each) => each < sourceOffset(view, from))) return "above";
  return offsets.every((each) => each >= sourceOffset(view, to)) ? "below" : null;
}
