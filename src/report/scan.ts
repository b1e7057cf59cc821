import type { ScanSummary } from "../store/summary.ts";
import { counted } from "./counted.ts";
import { type Look, paint } from "./paint.ts";
import { printTable } from "./table.ts";

const MOST_ROWS = 12;

/** What a scan did and found, for the terminal. */
export function printScan(summary: ScanSummary, look: Look): string {
  const ink = paint(look.colour);
  const { elements, rules, failures, notices } = summary;
  const part = (title: string, text: string): string[] => (text === "" ? [] : [`${ink.bold(title)}\n${text}`]);
  const rows = (list: readonly (readonly unknown[])[], head: readonly string[]): string =>
    list.length === 0 ? "" : printTable(head, list.slice(0, MOST_ROWS), look);
  return [
    `${didIn(summary)}\n`,
    ...part(
      "Not stated in most notices",
      rows(
        elements
          .filter(({ absent }) => absent > 0)
          .map(({ element, absent }) => [element, absent, share(absent, notices)]),
        ["element", "notices", "share"],
      ),
    ),
    ...part(
      "Most common findings",
      rows(
        rules.map(({ rule, severity, notices: having }) => [rule, severity, having, share(having, notices)]),
        ["rule", "severity", "notices", "share"],
      ),
    ),
    ...part(
      "Not judged",
      rows(
        failures.map(({ kind, message, notices: having }) => [kind, message, having]),
        ["why", "message", "notices"],
      ),
    ),
  ].join("\n");
}

/** "4,990 notices judged, 3 known already, 7 failed, in 50.1 s (100 a second); run 1 of nhs.duckdb holds 5,000". */
export function didIn({ now, notices, failures, run, store }: ScanSummary): string {
  const { judged, failed, known, seconds } = now;
  const rate = seconds > 0 ? ` (${number(Math.round((judged + failed) / seconds))} a second)` : "";
  const failing = failures.reduce((sum, one) => sum + one.notices, 0);
  return (
    `${number(judged)} ${judged === 1 ? "notice" : "notices"} judged, ${number(known)} known already, ${number(failed)} failed, ` +
    `in ${number(seconds)} s${rate}; run ${run.run} of ${store} holds ${number(notices)} and ${counted(failing, "failure")}`
  );
}

/** A number with its thousands apart. */
export const number = (value: number): string => value.toLocaleString("en-GB");

/** A share of some notices, in per cent. */
export const share = (part: number, of: number): string => (of === 0 ? "–" : `${((100 * part) / of).toFixed(1)} %`);
