import { stringify } from "csv-stringify/sync";
import { type CheckRun, hasLines, lawOf } from "./run.ts";

/** A row for each finding, the suppressed ones too. Cells that a spreadsheet would run as a formula are escaped. */
export const csv = ({ report }: CheckRun): string =>
  stringify(
    report.notices.flatMap(({ path, findings }) =>
      findings.map((finding) => {
        const { start, end, suppressed } = finding;
        const lines = hasLines(start)
          ? { line: start.line, column: start.column, endLine: end.line, endColumn: end.column }
          : { page: start.page, paragraph: start.paragraph };
        return {
          ...finding,
          path,
          ...lines,
          section: finding.section.join(" › "),
          law: lawOf(finding),
          suppressed: suppressed ? `${suppressed.kind}: ${suppressed.reason}` : "",
        };
      }),
    ),
    { header: true, columns: COLUMNS, escape_formulas: true },
  );

const COLUMNS = [
  ...["path", "line", "column", "endLine", "endColumn", "page", "paragraph"],
  ...["rule", "severity", "confidence", "outcome", "message", "quote", "section", "law", "suggest"],
  ...["fingerprint", "suppressed"],
];
