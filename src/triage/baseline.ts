import { ownRules } from "../suppress/own-rules.ts";
import type { Finding, NoticeReport } from "../types.ts";

/** A finding that was accepted: known by its notice and its fingerprint; the rest is for people who read the file. */
export interface Accepted {
  /** Path of the notice. */
  readonly path: string;
  readonly rule: string;
  readonly fingerprint: string;
  /** The first words of what it is about. */
  readonly quote: string;
}

/** Suppresses the findings of notices that a baseline accepts. They stay in the reports, with the reason. */
export function withBaseline(reports: readonly NoticeReport[], accepted: readonly Accepted[]): readonly NoticeReport[] {
  const known = new Map<string, Set<string>>();
  for (const { path, fingerprint } of accepted) known.set(path, (known.get(path) ?? new Set()).add(fingerprint));
  return reports.map((report) => accepting(report, known.get(report.path)));
}

function accepting(report: NoticeReport, known: ReadonlySet<string> | undefined): NoticeReport {
  if (!known) return report;
  const findings = report.findings.map((finding) =>
    finding.suppressed === null && !isOwn(finding) && known.has(finding.fingerprint)
      ? { ...finding, suppressed: SUPPRESSED }
      : finding,
  );
  return { ...report, findings };
}

const SUPPRESSED: Finding["suppressed"] = { kind: "baseline", reason: "accepted in the baseline" };

/**
 * What a baseline accepts of these notices and is no longer found in them. Of other notices it says nothing, nor of rules
 * that did not run.
 */
export function goneFrom(accepted: readonly Accepted[], reports: readonly NoticeReport[]): readonly Accepted[] {
  const found = new Map(
    reports.map(({ path, findings, outcomes }) => [
      path,
      { known: new Set(findings.map((one) => one.fingerprint)), ran: new Set(outcomes.map((one) => one.rule)) },
    ]),
  );
  return accepted.filter(({ path, rule, fingerprint }) => {
    const now = found.get(path);
    return now?.ran.has(rule) === true && !now.known.has(fingerprint);
  });
}

/** The baseline that accepts all that is found in these notices now, and keeps what was accepted of others. */
export function acceptAll(accepted: readonly Accepted[], reports: readonly NoticeReport[]): readonly Accepted[] {
  const checked = new Set(reports.map(({ path }) => path));
  const others = accepted.filter(({ path }) => !checked.has(path));
  return [
    ...others,
    ...reports.flatMap(({ path, findings }) => findings.filter(counts).map((one) => entry(path, one))),
  ];
}

/** What a comment already suppresses, with its own reason, needs no baseline. */
const counts = (finding: Finding): boolean =>
  !isOwn(finding) && (finding.suppressed === null || finding.suppressed.kind === "baseline");

/** What is amiss with a suppression is not suppressed. */
const isOwn = ({ rule }: Finding): boolean => Object.values(ownRules).some(({ id }) => id === rule);

const entry = (path: string, { rule, fingerprint, quote, absence }: Finding): Accepted => ({
  path,
  rule,
  fingerprint,
  quote: absence ? "" : firstWords(quote),
});

const LONGEST = 60;

const firstWords = (quote: string): string => {
  const line = quote.replace(/\s+/g, " ").trim();
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST).replace(/\s\S*$/, "")} …`;
};
