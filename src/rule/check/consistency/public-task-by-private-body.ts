import { evidence } from "../../../document/place.ts";
import type { Evidence } from "../../../types.ts";
import type { Judge } from "../../judge.ts";
import { fail, pass } from "../../verdict.ts";

const OWNER = "fact-borrowed-task";

/** Judges by the public tasks that a private body claims, unless the sentence says by what law or for what public body. */
export const publicTaskByPrivateBody: Judge = (_rule, { facts, context }) => {
  const { document, clauses, hits } = context;
  const granted = new Set(hits.of(OWNER, "granted").map(({ clause }) => clause.from));
  const places = new Map<number, Evidence>();
  const claimed = new Set(
    facts.lawfulBases
      .filter(
        ({ basis, polarity, evidence: each }) => basis === "public-task" && polarity === "affirmed" && !isSpecial(each),
      )
      .map(({ evidence: each }) => each.start.offset),
  );
  for (const hit of hits.of("fact-lawful-basis", "public-task")) {
    const quoted = evidence(document, clauses, hit.clause);
    if (claimed.has(quoted.start.offset) && !granted.has(hit.clause.from)) places.set(hit.clause.from, quoted);
  }
  for (const hit of hits.of(OWNER, "borrowed")) {
    if (hit.denied || granted.has(hit.clause.from)) continue;
    places.set(hit.clause.from, evidence(document, clauses, hit.clause));
  }
  const found = [...places].sort(([a], [b]) => a - b).map(([, place]) => place);
  return found.length > 0 ? fail(found) : pass();
};

/** Substantial public interest is a condition for special category data, whoever uses it. */
const isSpecial = ({ section, leadIn }: Evidence): boolean =>
  /special categor|sensitive|criminal/i.test(`${section.join(" ")} ${leadIn?.text ?? ""}`);
