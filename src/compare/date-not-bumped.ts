/** The finding of a revision: it states other facts and still bears the date of the older one. */
import type { DescribedRule } from "../suppress/own-rules.ts";
import { sha256 } from "../triage/sha256.ts";
import type { Change, Finding } from "../types.ts";
import { kinds } from "./change/say.ts";
import { list } from "./say.ts";
import type { Side } from "./side.ts";

const CHECKED = "2026-11-21";

/** The rule of that finding. */
export const dateNotBumpedRule: DescribedRule = {
  id: "date-not-bumped",
  title: "What the notice states changed, and its date did not",
  status: "stable",
  severity: "warning",
  confidence: "high",
  law: [
    {
      cite: "UK GDPR Art 12(1)",
      url: "https://www.legislation.gov.uk/eur/2016/679/article/12",
      from: "2018-05-25",
      checked: CHECKED,
    },
    {
      cite: "UK GDPR Art 13(3)",
      url: "https://www.legislation.gov.uk/eur/2016/679/article/13",
      from: "2018-05-25",
      checked: CHECKED,
    },
  ],
  what: "A revision of the notice states other facts than the one before it, and bears the same date.",
  why: "The date tells returning readers whether there is anything new to read. With the old date nobody who read the notice before will see what changed, although a person has to be told of a new use before it begins.",
  do: "Set the date to the day on which this version takes effect, and say in a line what changed.",
};

/** The finding, where facts changed and both revisions bear one date; null otherwise. */
export function dateNotBumped(older: Side, newer: Side, changes: readonly Change[]): Finding | null {
  const before = older.report.facts.dates.lastUpdated;
  const after = newer.report.facts.dates.lastUpdated;
  const facts = changes.filter(({ change, fact }) => change !== "moved" && change !== "reworded" && fact !== "date");
  if (!before || !after || after.iso > before.iso || facts.length === 0) return null;
  const names = [...new Set(facts.map(({ fact }) => kinds[fact].title.toLowerCase()))];
  const { start, end, text, section } = after.evidence;
  return {
    rule: dateNotBumpedRule.id,
    severity: dateNotBumpedRule.severity,
    confidence: dateNotBumpedRule.confidence,
    outcome: "fail",
    absence: false,
    message: `What the notice states changed (${list(names, 4)}), and its date is still ${after.iso}.`,
    why: dateNotBumpedRule.why,
    suggest: dateNotBumpedRule.do,
    start,
    end,
    section,
    quote: text,
    related: facts.slice(0, 5).flatMap(({ after: now }) => now ?? []),
    law: dateNotBumpedRule.law.map(({ cite, url, from }) => ({ cite, url, from })),
    fingerprint: sha256(`${dateNotBumpedRule.id}\n${after.iso}`).slice(0, 16),
    suppressed: null,
  };
}
