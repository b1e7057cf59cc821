import { isOfFact } from "../compare/revisions.ts";
import type { Change, Direction, Evidence, Finding, Revisions } from "../types.ts";
import { inline, quote } from "./comparison-markdown-parts.ts";
import { whereInWords } from "./where.ts";

/** Two revisions as a Markdown page: the summary, the changes by direction with both sentences, the findings. */
export function printRevisionsMarkdown({ notices, changes, findings, summary }: Revisions): string {
  const [older, newer] = notices;
  const facts = changes.filter(isOfFact);
  const rest = changes.filter((change) => !isOfFact(change));
  const parts = [
    `# ${inline(newer?.title ?? newer?.label ?? "Privacy notice")}: what changed`,
    `From \`${older?.path}\` to \`${newer?.path}\`.`,
    `**${summary.message}**`,
    ...DIRECTIONS.flatMap(([direction, title]) =>
      section(
        title,
        facts.filter((one) => one.direction === direction),
      ),
    ),
    ...section("Moved, reworded or without a fact", rest),
    `## Findings: ${findings.introduced.length} introduced, ${findings.fixed.length} fixed, ${findings.remaining.length} remaining`,
    ...listed("Introduced", findings.introduced),
    ...listed("Fixed", findings.fixed),
  ];
  return `${parts.join("\n\n")}\n`;
}

const DIRECTIONS: readonly (readonly [Direction, string])[] = [
  ["less-protective", "Less protective"],
  ["more-protective", "More protective"],
  ["unclear", "Unclear"],
  ["neutral", "Neutral"],
];

function section(title: string, changes: readonly Change[]): string[] {
  if (changes.length === 0) return [];
  return [`## ${title} (${changes.length})`, ...changes.flatMap(change)];
}

function change({ message, before, after }: Change): string[] {
  const said = (name: string, evidence: Evidence | null) =>
    evidence === null ? [] : [`${name} (${whereInWords(evidence.start)}):`, `> ${quote(evidence.text, 600)}`];
  return [`### ${inline(message)}`, ...said("Before", before), ...said("After", after)];
}

function listed(title: string, findings: readonly Finding[]): string[] {
  if (findings.length === 0) return [];
  const items = findings.map(
    ({ severity, rule, message, start }) => `- ${severity} \`${rule}\`, ${whereInWords(start)}: ${inline(message)}`,
  );
  return [`### ${title}`, items.join("\n")];
}
