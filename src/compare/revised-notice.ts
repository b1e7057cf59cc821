/** What became of one notice since a revision of the repository. */
import type { RevisedNotice } from "../types.ts";
import { openFindings } from "./revised-findings.ts";
import { compareRevisions } from "./revisions.ts";
import type { Input } from "./side.ts";

/** Where a notice was and is, and which texts there are of it. */
export interface Revised extends Pick<RevisedNotice, "status" | "path" | "oldPath"> {
  readonly older: Input | null;
  readonly newer: Input | null;
}

/** A changed notice with what changed in it; an added one as new, a deleted one as gone with all it stated. */
export function revisedNotice({ status, path, oldPath, older, newer }: Revised): RevisedNotice {
  const about = { status, path, oldPath };
  if (older && newer) {
    const { findings, ...revisions } = compareRevisions(older, newer);
    const moved = status === "renamed" ? `Was ${oldPath}. ` : "";
    return { ...about, message: moved + revisions.summary.message, revisions, findings };
  }
  if (newer) {
    const before = oldPath === null ? "" : ` What stood in ${oldPath} could not be read as one.`;
    const message = `A new notice, which states ${stated(newer)}.${before}`;
    return {
      ...about,
      message,
      revisions: null,
      findings: { fixed: [], introduced: openFindings(newer), remaining: [] },
    };
  }
  const gone = older ? ` It stated ${stated(older)}.` : "";
  const fixed = older ? openFindings(older) : [];
  return {
    ...about,
    message: `The notice was removed, and all its facts with it.${gone}`,
    revisions: null,
    findings: { fixed, introduced: [], remaining: [] },
  };
}

function stated({ report }: Input): string {
  const asked = report.elements.filter(({ status }) => status !== "not-applicable");
  return `${asked.filter(({ status }) => status === "present").length} of ${asked.length} elements`;
}
