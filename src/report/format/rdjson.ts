import type { Evidence, Point } from "../../types.ts";
import { json } from "../json.ts";
import { whereInWords } from "../where.ts";
import { placesToBytes } from "./bytes.ts";
import { type CheckRun, hasLines, openFindings, unreadIn, wordsOf } from "./run.ts";

/** reviewdog's diagnostic format: columns count UTF-8 bytes from 1, ends are exclusive. */
export function rdjson({ report, documents, rules }: CheckRun): string {
  const urls = new Map(rules.map(({ id, law }) => [id, law[0]?.url]));
  const diagnostics = openFindings(report).map(({ notice, finding }) => {
    const column = placesToBytes(documents.get(notice.path)?.source ?? "");
    const url = urls.get(finding.rule);
    const position = (point: Point) => ({ line: point.line, column: column(point) });
    const location = ({ start, end }: Pick<Evidence, "start" | "end">) => ({
      path: notice.path,
      ...(hasLines(start) && { range: { start: position(start), end: position(end) } }),
    });
    const where = hasLines(finding.start) ? "" : `${whereInWords(finding.start)}: `;
    return {
      message: where + wordsOf(finding),
      location: location(finding),
      severity: finding.outcome === "review" ? "INFO" : SEVERITIES[finding.severity],
      code: { value: finding.rule, ...(url !== undefined && { url }) },
      ...(finding.related.length > 0 && {
        related_locations: finding.related.map((evidence) => ({
          message: evidence.text,
          location: location(evidence),
        })),
      }),
    };
  });
  const unread = report.errors.map(({ path, line, column, ...why }) => ({
    message: unreadIn(why),
    location: { path, ...(line !== undefined && { range: { start: { line, ...(column && { column }) } } }) },
    severity: "ERROR",
    code: { value: "read" },
  }));
  return json({ source: { name: report.tool.name }, diagnostics: [...diagnostics, ...unread] });
}

const SEVERITIES = { error: "ERROR", warning: "WARNING", info: "INFO" } as const;
