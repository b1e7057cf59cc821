import { whereInWords } from "../where.ts";
import { worstFirst } from "../worst-first.ts";
import {
  type CheckRun,
  hasLines,
  lawOf,
  messageOf,
  openFindings,
  type Placed,
  repositoryPath,
  saidIn,
  unreadIn,
} from "./run.ts";

/**
 * GitHub's workflow commands, worst first. A step shows ten annotations of each kind and drops the rest without a word: so
 * no more are given, and the last of a kind says how many there are besides.
 */
export function github({ report, prefix }: CheckRun): string {
  const commands: Record<Kind, string[]> = { error: [], warning: [], notice: [] };
  for (const { path, line, column, ...why } of report.errors) {
    commands.error.push(
      command(
        "error",
        { file: repositoryPath(path, prefix), line, col: column, title: "cannot be read" },
        unreadIn(why),
      ),
    );
  }
  for (const placed of openFindings(report).toSorted((one, other) => worstFirst(one.finding, other.finding))) {
    const kind = kindOf(placed);
    commands[kind].push(annotation(kind, placed, prefix));
  }
  return [commands.error, commands.warning, commands.notice].flatMap(limited).join("");
}

type Kind = "error" | "warning" | "notice";

/** So many annotations of a kind a step may have. */
const MOST = 10;

function kindOf({ finding: { outcome, severity } }: Placed): Kind {
  if (outcome === "review" || severity === "info") return "notice";
  return severity;
}

function annotation(kind: Kind, { notice, finding }: Placed, prefix: string): string {
  const { start, end, rule } = finding;
  const lines = hasLines(start)
    ? {
        line: start.line,
        endLine: end.line,
        ...(start.line === end.line && { col: start.column, endColumn: end.column }),
      }
    : {};
  const where = hasLines(start) ? "" : `${whereInWords(start)}: `;
  const quote = finding.absence ? "" : `\n“${saidIn(finding)}”`;
  return command(
    kind,
    { file: repositoryPath(notice.path, prefix), ...lines, title: rule },
    `${where}${messageOf(finding)}${quote}${finding.law.length === 0 ? "" : `\n${lawOf(finding)}`}`,
  );
}

function limited(lines: readonly string[]): readonly string[] {
  if (lines.length <= MOST) return lines;
  const left = lines.length - MOST;
  return lines
    .slice(0, MOST)
    .map((line, index) =>
      index === MOST - 1 ? line.replace(/\n$/, `%0A(and ${left} more: the job summary has all)\n`) : line,
    );
}

function command(
  kind: Kind,
  properties: Readonly<Record<string, string | number | undefined>>,
  message: string,
): string {
  const given = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escaped(String(value)).replaceAll(":", "%3A").replaceAll(",", "%2C")}`);
  return `::${kind} ${given.join(",")}::${escaped(message)}\n`;
}

const escaped = (text: string): string => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
