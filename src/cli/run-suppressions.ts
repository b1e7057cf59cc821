import { json } from "../report/json.ts";
import { type ListedSuppression, printSuppressions } from "../report/suppressions.ts";
import { complain } from "./complain.ts";
import { deliver, type Look, outputsOf } from "./format.ts";
import type { Io } from "./io.ts";
import { judge } from "./judge.ts";
import type { JudgingOptions } from "./options.ts";
import { stopwatch } from "./stopwatch.ts";

const printers = {
  pretty: printSuppressions,
  json: (listed: readonly ListedSuppression[], _: Look) => json(listed),
};
const kinds = Object.keys(printers) as (keyof typeof printers)[];

/** Lists the suppressions in notices. Gives the exit code: 0, or 2 where a notice could not be read. */
export async function runSuppressions(args: readonly string[], options: JudgingOptions, io: Io): Promise<number> {
  const outputs = outputsOf(options.format, kinds, options.quiet);
  const watch = stopwatch();
  const { notices, errors } = await judge(args, options, io, watch, { nothing: NOTHING });
  const listed = notices.flatMap(({ report: { path, suppressions } }) => suppressions.map((one) => ({ path, ...one })));
  const unwritten = deliver(outputs, (kind, look) => printers[kind](listed, look), io, options.color);
  complain([...errors, ...unwritten], options, io);
  if (options.stats) io.err.write(watch.text());
  return errors.length + unwritten.length > 0 ? 2 : 0;
}

const NOTHING = {
  path: "suppressions",
  message: "there is nothing to list",
  hint: "name the notices, as for check",
};
