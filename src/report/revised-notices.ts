import type { RevisedNotice, RevisedNotices } from "../types.ts";
import { counted } from "./counted.ts";
import { type Look, paint } from "./paint.ts";
import { findingLines } from "./pretty-finding.ts";
import { printable } from "./printable.ts";
import { printRevisions } from "./revisions.ts";
import { wrap } from "./wrap.ts";

/** What became of the notices since a revision, for a terminal: counts, then each notice with what changed in it. */
export function printRevisedNotices({ since, notices }: RevisedNotices, look: Look): string {
  const ink = paint(look.colour);
  const lines = [
    ink.bold(summaryOf(since, notices)),
    ...notices.flatMap((notice) => ["", ...rule(notice, look), ...noticeLines(notice, look)]),
  ];
  return `${lines.join("\n")}\n`;
}

/** "3 notices are not as at v1.2: 1 changed, 1 added, 1 deleted". */
export function summaryOf(since: string, notices: readonly RevisedNotice[]): string {
  if (notices.length === 0) return `No notice has changed since ${printable(since)}.`;
  const counts = (["changed", "renamed", "added", "deleted"] as const).flatMap((status) => {
    const count = notices.filter((notice) => notice.status === status).length;
    return count > 0 ? [`${count} ${status}`] : [];
  });
  return `${counted(notices.length, "notice")} not as at ${printable(since)}: ${counts.join(", ")}`;
}

function rule({ status, path, oldPath }: RevisedNotice, look: Look): string[] {
  const name = status === "renamed" ? `${oldPath} → ${path}` : path;
  return wrap(`── ${status}: ${printable(name)} ──`, look.width).map((line) => paint(look.colour).bold(line));
}

function noticeLines({ message, revisions, findings }: RevisedNotice, look: Look): string[] {
  if (revisions)
    return printRevisions({ ...revisions, findings }, look)
      .trimEnd()
      .split("\n");
  const { introduced, fixed } = findings;
  return [
    ...wrap(message, look.width),
    ...(fixed.length > 0 ? [`${counted(fixed.length, "finding")} went with it.`] : []),
    ...(introduced.length > 0 ? ["", `${counted(introduced.length, "finding")} came with it:`] : []),
    ...introduced.flatMap((finding) => ["", ...findingLines(finding, true, look)]),
  ];
}
