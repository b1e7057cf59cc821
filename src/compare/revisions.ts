/** Two revisions of one notice: which facts changed and in which direction, and what became of the findings. */
import type { Change, Direction, Revisions, RevisionsSummary } from "../types.ts";
import { type Changes, changesBetween } from "./change/changes.ts";
import { dateNotBumped } from "./date-not-bumped.ts";
import { factsOf } from "./facts.ts";
import { revisedFindings } from "./revised-findings.ts";
import { shared } from "./shared.ts";
import { type Input, sidesOf } from "./side.ts";
import { elementsOf, noticesOf } from "./side-by-side.ts";

/** Compares the older and the newer text of a notice, each with its report. Pure and deterministic. */
export function compareRevisions(older: Input, newer: Input): Revisions {
  const sides = sidesOf([older, newer]);
  const found = changesBetween(sides[0]!, sides[1]!);
  const undated = dateNotBumped(sides[0]!, sides[1]!, found.changes);
  const { passages, similarity } = shared(sides);
  return {
    version: 1,
    kind: "revisions",
    notices: noticesOf(sides),
    elements: elementsOf(sides),
    facts: factsOf(sides),
    sharedText: passages,
    similarity,
    changes: found.changes,
    findings: revisedFindings(found, undated ? [undated] : []),
    summary: summaryOf(found),
  };
}

function summaryOf(found: Changes): RevisionsSummary {
  const facts = found.changes.filter(isOfFact);
  const count = (direction: Direction) => facts.filter((change) => change.direction === direction).length;
  const counts = {
    facts: facts.length,
    moreProtective: count("more-protective"),
    lessProtective: count("less-protective"),
    neutral: count("neutral"),
    unclear: count("unclear"),
    moved: found.changes.filter(({ change }) => change === "moved").length,
    reworded: found.changes.filter(({ change }) => change === "reworded").length,
  };
  const textChanged = isTextChanged(found);
  return { message: inWords(textChanged, counts), textChanged, ...counts };
}

/** Whether a change is one of fact; what was moved or reworded is none. */
export function isOfFact({ change }: Change): boolean {
  return change !== "moved" && change !== "reworded";
}

/** The words in their order: headings count, mark-up does not. */
function isTextChanged({ older, newer }: Changes): boolean {
  const [before, after] = [older.side.words.forms, newer.side.words.forms];
  return before.length !== after.length || before.some((word, i) => word !== after[i]);
}

function inWords(textChanged: boolean, counts: Omit<RevisionsSummary, "message" | "textChanged">): string {
  if (!textChanged) return "The words of the notice are the same.";
  if (counts.facts === 0) return "The text changed and no fact did.";
  const parts = [
    [counts.lessProtective, "less protective"],
    [counts.moreProtective, "more protective"],
    [counts.neutral, "neutral"],
    [counts.unclear, "unclear"],
  ] as const;
  const said = parts.flatMap(([number, words]) => (number > 0 ? [`${number} ${words}`] : [])).join(", ");
  return `${counts.facts} ${counts.facts === 1 ? "fact" : "facts"} changed: ${said}.`;
}
