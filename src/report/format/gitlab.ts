import { sha256 } from "../../triage/sha256.ts";
import { json } from "../json.ts";
import { whereInWords } from "../where.ts";
import { type CheckRun, hasLines, messageOf, openFindings, repositoryPath, unreadIn } from "./run.ts";

/** GitLab's code quality report. Its fingerprints are ours with the path, since they have to be unique in the report. */
export const gitlab = ({ report, prefix }: CheckRun): string =>
  json([
    ...openFindings(report).map(({ notice, finding }) => ({
      description: hasLines(finding.start)
        ? messageOf(finding)
        : `${messageOf(finding)} (${whereInWords(finding.start)})`,
      check_name: finding.rule,
      fingerprint: sha256(`${repositoryPath(notice.path, prefix)}\n${finding.fingerprint}`).slice(0, 32),
      severity: finding.outcome === "review" ? "info" : SEVERITIES[finding.severity],
      location: {
        path: repositoryPath(notice.path, prefix),
        lines: hasLines(finding.start) ? { begin: finding.start.line, end: finding.end.line } : { begin: 1 },
      },
    })),
    ...report.errors.map(({ path, line, ...why }) => ({
      description: unreadIn(why),
      check_name: "read",
      fingerprint: sha256(`${repositoryPath(path, prefix)}\n${why.message}`).slice(0, 32),
      severity: "blocker",
      location: { path: repositoryPath(path, prefix), lines: { begin: line ?? 1 } },
    })),
  ]);

const SEVERITIES = { error: "major", warning: "minor", info: "info" } as const;
