/** The finding of a revision: it states other facts and still bears the date of the older one. */
import { sha256 } from "../triage/sha256.ts";
import type { Change, Finding } from "../types.ts";
import { kinds } from "./change/say.ts";
import { list } from "./say.ts";
import type { Side } from "./side.ts";

export const DATE_NOT_BUMPED = "date-not-bumped";

/** The finding, where facts changed and both revisions bear one date; null otherwise. */
export function dateNotBumped(older: Side, newer: Side, changes: readonly Change[]): Finding | null {
  const before = older.report.facts.dates.lastUpdated;
  const after = newer.report.facts.dates.lastUpdated;
  const facts = changes.filter(({ change, fact }) => change !== "moved" && change !== "reworded" && fact !== "date");
  if (!before || !after || after.iso > before.iso || facts.length === 0) return null;
  const names = [...new Set(facts.map(({ fact }) => kinds[fact].title.toLowerCase()))];
  const { start, end, text, section } = after.evidence;
  return {
    rule: DATE_NOT_BUMPED,
    severity: "warning",
    confidence: "high",
    outcome: "fail",
    absence: false,
    message: `What the notice states changed (${list(names, 4)}), and its date is still ${after.iso}.`,
    why: "The date tells returning readers whether there is anything new to read. With the old date nobody who read the notice before will see what changed, although a person has to be told of a new use before it begins.",
    suggest: "Set the date to the day on which this version takes effect, and say in a line what changed.",
    start,
    end,
    section,
    quote: text,
    related: facts.slice(0, 5).flatMap(({ after: now }) => now ?? []),
    law: [
      {
        cite: "UK GDPR Art 12(1)",
        url: "https://www.legislation.gov.uk/eur/2016/679/article/12",
        from: "2018-05-25",
      },
      {
        cite: "UK GDPR Art 13(3)",
        url: "https://www.legislation.gov.uk/eur/2016/679/article/13",
        from: "2018-05-25",
      },
    ],
    fingerprint: sha256(`${DATE_NOT_BUMPED}\n${after.iso}`).slice(0, 16),
    suppressed: null,
  };
}
