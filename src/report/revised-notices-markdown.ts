import type { RevisedNotice, RevisedNotices } from "../types.ts";
import { inline } from "./comparison-markdown-parts.ts";
import { summaryOf } from "./revised-notices.ts";
import { printRevisionsMarkdown } from "./revisions-markdown.ts";
import { whereInWords } from "./where.ts";

/** What became of the notices since a revision as a Markdown page: a list of them, then each with what changed in it. */
export function printRevisedNoticesMarkdown({ since, notices, errors }: RevisedNotices): string {
  const parts = [
    "# Privacy notices: what changed",
    inline(summaryOf(since, notices)),
    notices.map((notice) => `- ${notice.status}: ${nameOf(notice)}. ${inline(notice.message)}`).join("\n"),
    errors.map(({ path, message }) => `- not compared: ${code(path)}. ${inline(message)}`).join("\n"),
    ...notices.flatMap(section),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function section(notice: RevisedNotice): string[] {
  const { revisions, findings } = notice;
  // The headings of a notice's own page go one level down.
  if (revisions)
    return [
      printRevisionsMarkdown({ ...revisions, findings })
        .replace(/^#+ /gm, "#$&")
        .trimEnd(),
    ];
  if (findings.introduced.length === 0) return [];
  const rows = findings.introduced.map(
    ({ severity, rule, start, message }) => `- ${severity} \`${rule}\`, ${whereInWords(start)}: ${inline(message)}`,
  );
  return [`## ${nameOf(notice)}: a new notice`, rows.join("\n")];
}

function nameOf({ status, path, oldPath }: RevisedNotice): string {
  return status === "renamed" ? `${code(oldPath ?? "")} → ${code(path)}` : code(path);
}

const code = (path: string): string => `\`${path.replaceAll("`", "'")}\``;
