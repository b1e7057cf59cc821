import type { InputError } from "../errors.ts";
import type { Finding, NoticeReport, PackInfo, Report, ReportError, Severity } from "../types.ts";

/** Puts a run's notices and errors into a Report, with its counts. */
export function assemble(parts: {
  readonly version: string;
  readonly packs: readonly PackInfo[];
  readonly asOf: string;
  readonly notices: readonly NoticeReport[];
  readonly errors: readonly InputError[];
}): Report {
  const { version, packs, asOf, notices, errors } = parts;
  const findings = notices.flatMap((notice) => notice.findings);
  const open = findings.filter(({ suppressed }) => suppressed === null);
  const failing = (severity: Severity): number => open.filter((one) => fails(one) && one.severity === severity).length;
  return {
    version: 1,
    tool: { name: "noticelint", version },
    packs,
    asOf,
    notices,
    errors: errors.map(reportError),
    summary: {
      notices: notices.length,
      error: failing("error"),
      warning: failing("warning"),
      info: failing("info"),
      review: open.filter((finding) => !fails(finding)).length,
      suppressed: findings.length - open.length,
    },
  };
}

const fails = ({ outcome }: Finding): boolean => outcome === "fail";

/** An error as reports carry it. */
export const reportError = ({ path, message, hint, line, column }: InputError): ReportError => ({
  path,
  message,
  hint,
  ...(line !== undefined && { line }),
  ...(column !== undefined && { column }),
});
