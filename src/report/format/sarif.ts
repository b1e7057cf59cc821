import { NEVER } from "../../pack/settings.ts";
import type { DescribedRule } from "../../suppress/own-rules.ts";
import type { Finding, Point, Report, Severity } from "../../types.ts";
import { citation, dayInWords } from "../citation.ts";
import { json } from "../json.ts";
import { whereInWords } from "../where.ts";
import { type CheckRun, hasLines, messageOf, repositoryPath, unreadIn, uriOf, wordsOf } from "./run.ts";

/**
 * SARIF 2.1.0: every rule that ran is declared, so that an alert closes once its rule finds nothing; suppressed findings
 * stay, with their reason; columns count UTF-16 units.
 */
export function sarif({ report, rules, prefix, exitCode }: CheckRun): string {
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  const uri = (path: string): string => uriOf(repositoryPath(path, prefix));
  return json({
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: report.tool.name,
            semanticVersion: report.tool.version,
            rules: rules.map(descriptor),
            properties: { packs: report.packs, asOf: report.asOf },
          },
        },
        columnKind: "utf16CodeUnits",
        invocations: [invocation(report, exitCode, uri)],
        results: report.notices.flatMap((notice) =>
          notice.findings.map((finding) => result(uri(notice.path), finding, indexes.get(finding.rule))),
        ),
      },
    ],
  });
}

const LEVELS: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "note" };

function descriptor({
  id,
  title,
  what,
  why,
  do: advice,
  suggest,
  law,
  severity,
  confidence,
  status,
}: DescribedRule): object {
  const laws = law.map(({ cite, url, from, until }) => ({ cite, url, from: from === NEVER ? null : from, until }));
  const cited = law.map(({ cite, url, from }) => `- [${cite}](${url}), since ${dayInWords(from)}`).join("\n");
  const draft = suggest === undefined ? "" : `\n\nA draft to adapt: “${suggest.trim()}”`;
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: what.trim() },
    help: {
      text: `${why.trim()}\n\n${advice.trim()}${draft}\n\n${law.map(({ cite, from }) => citation({ cite, from })).join("\n")}`,
      markdown: `${why.trim()}\n\n${advice.trim()}${draft}\n\n${cited}`,
    },
    ...(laws[0] && { helpUri: laws[0].url }),
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { tags: ["privacy", "uk-gdpr"], precision: confidence, status, law: laws },
  };
}

/** What could not be read is told as a notification: the run was then not whole. */
const invocation = ({ errors }: Report, exitCode: number, uri: (path: string) => string): object => ({
  executionSuccessful: errors.length === 0,
  exitCode,
  ...(errors.length > 0 && {
    toolExecutionNotifications: errors.map(({ path, line, column, ...why }) => ({
      level: "error",
      message: { text: unreadIn(why) },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: uri(path) },
            ...(line !== undefined && {
              region: { startLine: line, ...(column !== undefined && { startColumn: column }) },
            }),
          },
        },
      ],
    })),
  }),
});

function result(uri: string, finding: Finding, ruleIndex: number | undefined): object {
  const { rule, outcome, severity, fingerprint, suppressed, confidence, related, start, end, section } = finding;
  return {
    ruleId: rule,
    ...(ruleIndex !== undefined && { ruleIndex }),
    // The standard wants no level for what is only to be looked at.
    kind: outcome,
    level: outcome === "review" ? "none" : LEVELS[severity],
    message: { text: wordsOf(finding) },
    locations: [location(uri, { start, end, text: finding.quote }, section)],
    ...(related.length > 0 && {
      relatedLocations: related.map((evidence, index) => ({
        id: index,
        ...location(uri, evidence, evidence.section),
        message: { text: evidence.text },
      })),
    }),
    partialFingerprints: { "noticelint/v1": fingerprint },
    suppressions: suppressed
      ? [{ kind: suppressed.kind === "comment" ? "inSource" : "external", justification: suppressed.reason }]
      : [],
    properties: { confidence, severity, summary: messageOf(finding) },
  };
}

interface Stretch {
  readonly start: Point;
  readonly end: Point;
  readonly text: string;
}

function location(uri: string, { start, end, text }: Stretch, section: readonly string[]): object {
  const region = {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
    snippet: { text },
  };
  const within = hasLines(start) ? section : [...section, whereInWords(start)];
  return {
    physicalLocation: { artifactLocation: { uri }, ...(hasLines(start) && { region }) },
    ...(within.length > 0 && { logicalLocations: [{ fullyQualifiedName: within.join(" › "), kind: "section" }] }),
  };
}
