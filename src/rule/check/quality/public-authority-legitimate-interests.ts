import { evidence } from "../../../document/place.ts";
import type { Judge } from "../../judge.ts";
import { fail, pass } from "../../verdict.ts";

/** How many clauses on a statement may still say what it is about. */
const NEAR = 2;

/** Judges by legitimate interests that are relied on, but for what is no public task (DPA 2018 s.7(2)). */
export const publicAuthorityLegitimateInterests: Judge = (_rule, { context }) => {
  const { document, clauses, hits } = context;
  const relied = ["legitimate-interests", "recognised-legitimate-interests"].flatMap((basis) =>
    hits.of("fact-lawful-basis", basis).filter(({ denied }) => !denied),
  );
  const outside = hits.of("quality-roles", "outside-task").map(({ clause }) => clause);
  const found = [...new Set(relied.map(({ clause }) => clause))].filter(
    (clause) =>
      !outside.some(
        (other) =>
          (other.heading === clause.heading || other.heading === clause.index) &&
          Math.abs(other.index - clause.index) <= NEAR,
      ),
  );
  const places = found.sort((a, b) => a.index - b.index).map((clause) => evidence(document, clauses, clause));
  return places.length > 0 ? fail(places) : pass();
};
