import { resolve } from "node:path";
import { compareWithStandard } from "../compare/standard/compare.ts";
import { openStandard } from "../config/standard.ts";
import { InputError } from "../errors.ts";
import { reportError } from "../report/assemble.ts";
import { json, jsonLine } from "../report/json.ts";
import { printStandard } from "../report/standard.ts";
import { printStandardCsv } from "../report/standard-csv.ts";
import { printStandardMarkdown } from "../report/standard-markdown.ts";
import type { StandardComparison } from "../types.ts";
import { complain } from "./complain.ts";
import { isAtLeast } from "./exit-code.ts";
import { deliver, type Look, outputsOf } from "./format.ts";
import type { Io } from "./io.ts";
import { judge } from "./judge.ts";
import type { CompareOptions } from "./options.ts";
import { stopwatch } from "./stopwatch.ts";

const printers = {
  pretty: printStandard,
  json: (comparison: StandardComparison, _: Look) => json(comparison),
  ndjson: ({ notices }: StandardComparison, _: Look) => notices.map(jsonLine).join(""),
  markdown: (comparison: StandardComparison, _: Look) => printStandardMarkdown(comparison),
  csv: (comparison: StandardComparison, _: Look) => printStandardCsv(comparison),
};
const kinds = Object.keys(printers) as (keyof typeof printers)[];

/**
 * Holds a fleet of notices against a house standard. Gives the exit code: 1 where one differs at or above the threshold, 2
 * where one could not be read. Throws InputError for a standard that is not right, and where there is no notice.
 */
export async function runStandard(
  file: string,
  args: readonly string[],
  options: CompareOptions,
  io: Io,
): Promise<number> {
  const watch = stopwatch();
  const outputs = outputsOf(options.format, kinds, options.quiet);
  const standard = openStandard(resolve(io.cwd, file), file);
  const { notices, errors, effective } = await judge(args, options, io, watch);
  if (notices.length === 0) {
    complain(errors, options, io);
    throw new InputError("there are no notices to hold against the standard", {
      path: "compare",
      hint: "name notices, or a folder that holds them: compare --standard FILE PATH...",
    });
  }
  const compared = watch.time("compare", () => compareWithStandard(standard, file, notices));
  const comparison = { ...compared, errors: errors.map(reportError) };
  const unwritten = watch.time("print", () =>
    deliver(outputs, (kind, look) => printers[kind](comparison, look), io, options.color),
  );
  complain([...errors, ...unwritten], options, io);
  if (options.stats) io.err.write(watch.text());
  if (errors.length + unwritten.length > 0) return 2;
  const isFailed = ({ path, deviations }: StandardComparison["notices"][number]): boolean =>
    deviations.some(({ severity }) => isAtLeast(severity, effective(path).failOn.value));
  return comparison.notices.some(isFailed) ? 1 : 0;
}
