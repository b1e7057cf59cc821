import { compare } from "../compare/side-by-side.ts";
import { InputError } from "../errors.ts";
import { printComparison } from "../report/comparison.ts";
import { printComparisonCsv } from "../report/comparison-csv.ts";
import { printComparisonJson, printComparisonLines } from "../report/comparison-json.ts";
import { printComparisonMarkdown } from "../report/comparison-markdown.ts";
import type { Comparison } from "../types.ts";
import { complain } from "./complain.ts";
import { deliver, type Look, outputsOf } from "./format.ts";
import type { Io } from "./io.ts";
import { judge } from "./judge.ts";
import type { JudgingOptions } from "./options.ts";
import { stopwatch } from "./stopwatch.ts";

const printers = {
  pretty: (comparison: Comparison, { colour, width }: Look) =>
    printComparison(comparison, { colour: colour > 0, width }),
  json: (comparison: Comparison, _: Look) => printComparisonJson(comparison),
  ndjson: (comparison: Comparison, _: Look) => printComparisonLines(comparison),
  markdown: (comparison: Comparison, _: Look) => printComparisonMarkdown(comparison),
  csv: (comparison: Comparison, _: Look) => printComparisonCsv(comparison),
};
const kinds = Object.keys(printers) as (keyof typeof printers)[];

/** Compares notices and prints the comparison. Gives the exit code: 0, or 2 where a notice could not be read. */
export async function runCompare(args: readonly string[], options: JudgingOptions, io: Io): Promise<number> {
  const watch = stopwatch();
  const outputs = outputsOf(options.format, kinds, options.quiet);
  const { notices, errors } = await judge(args, options, io, watch);
  if (notices.length < 2) {
    complain(errors, options, io);
    throw new InputError(`there ${notices.length === 1 ? "is one notice" : "are no notices"} to compare`, {
      path: "compare",
      hint: "name two notices or more, or a folder that holds them",
    });
  }
  const comparison = watch.time("compare", () => compare(notices));
  const unwritten = watch.time("print", () =>
    deliver(outputs, (kind, look) => printers[kind](comparison, look), io, options.color),
  );
  complain([...errors, ...unwritten], options, io);
  if (options.stats) io.err.write(watch.text());
  return errors.length + unwritten.length > 0 ? 2 : 0;
}
