import type { ScanSummary } from "../store/summary.ts";
import { inline, table } from "./comparison-markdown-parts.ts";
import { didIn, number, share } from "./scan.ts";

/** What a scan did and found, as a Markdown page. */
export function printScanMarkdown(summary: ScanSummary): string {
  const { run, notices, organisations, elements, rules, failures } = summary;
  const part = (title: string, head: readonly string[], rows: readonly (readonly string[])[]): string[] =>
    rows.length === 0 ? [] : [`## ${title}`, table(head, rows)];
  const sources = run.sources.map((each) => inline(each)).join(", ");
  return `${[
    `# Privacy notices of ${sources}`,
    `${inline(didIn(summary))}. By the law of ${run.asOf}, with ${run.packs.map((each) => inline(each)).join(", ")}.`,
    ...part(
      "What the notices state",
      ["Element", "present", "partial", "absent", "not applicable", "absent in"],
      elements.map(({ element, present, partial, absent, notApplicable }) => [
        `\`${element}\``,
        ...[present, partial, absent, notApplicable].map(number),
        share(absent, present + partial + absent),
      ]),
    ),
    ...part(
      "What was found",
      ["Rule", "Severity", "Notices", "Share"],
      rules.map(({ rule, severity, notices: having }) => [
        `\`${rule}\``,
        severity,
        number(having),
        share(having, notices),
      ]),
    ),
    ...part(
      "Whose notices they are",
      ["Organisation", "Notices", "Share"],
      organisations.map(({ organisation, notices: having }) => [organisation, number(having), share(having, notices)]),
    ),
    ...part(
      "What was not judged",
      ["Why", "Message", "Notices"],
      failures.map(({ kind, message, notices: having }) => [kind, inline(message), number(having)]),
    ),
  ].join("\n\n")}\n`;
}
