import { stringify } from "csv-stringify/sync";
import type { StandardComparison } from "../types.ts";
import { hasLines } from "./format/run.ts";

/** A row for each sentence in which a notice differs from a standard, or for what it does not say; and one for each notice that is as it says. */
export function printStandardCsv({ notices }: StandardComparison): string {
  const rows = notices.flatMap(({ path, label, deviations }) => {
    const notice = { notice: label, path };
    if (deviations.length === 0) return [{ ...notice, check: "none", message: "as the standard says" }];
    return deviations.flatMap(({ check, severity, message, expected, found, evidence }) => {
      const said = { ...notice, check, severity, message, expected, found };
      if (evidence.length === 0) return [said];
      return evidence.map(({ text, start }) => {
        const { line, column, page, paragraph } = start;
        return { ...said, quote: text, ...(hasLines(start) ? { line, column } : { page, paragraph }) };
      });
    });
  });
  return stringify(rows, { header: true, columns: COLUMNS, escape_formulas: true });
}

const COLUMNS = [
  ...["notice", "path", "check", "severity", "message", "expected", "found"],
  ...["quote", "line", "column", "page", "paragraph"],
];
