import { InputError } from "../errors.ts";
import { nearest } from "../nearest.ts";
import { assemble } from "../report/assemble.ts";
import { json } from "../report/json.ts";
import { pretty } from "../report/pretty.ts";
import type { Report } from "../types.ts";
import { complain } from "./complain.ts";
import { exitCode } from "./exit-code.ts";
import { deliver, type Look, outputsOf } from "./format.ts";
import type { Io } from "./io.ts";
import { judge } from "./judge.ts";
import type { CheckOptions } from "./options.ts";
import { stopwatch } from "./stopwatch.ts";
import { version } from "./version.ts";

const printers = { pretty, json: (report: Report, _: Look) => json(report) };
const kinds = Object.keys(printers) as (keyof typeof printers)[];

/** Checks notices and prints the report. Gives the exit code. Throws InputError where nothing could be checked at all. */
export async function runCheck(args: readonly string[], options: CheckOptions, io: Io): Promise<number> {
  const watch = stopwatch();
  const outputs = outputsOf(options.format, kinds, options.quiet);
  if (args.length === 0) throw new InputError("there is nothing to check", { path: "check", hint: NOTHING_HINT });
  const { notices, errors: unread, packs, asOf } = await judge(args, options, io, watch);
  const errors = unread.map((error) => ofCommand(error, args[0], options.commands));
  const report = assemble({ version: version(), packs, asOf, notices: notices.map((one) => one.report), errors });
  const unwritten = watch.time("print", () =>
    deliver(outputs, (kind, look) => printers[kind](report, look), io, options.color),
  );
  complain([...errors, ...unwritten], options, io);
  if (options.stats) io.err.write(watch.text());
  return unwritten.length > 0 ? 2 : exitCode(report, options.failOn, options.failOnReview ?? false);
}

const NOTHING_HINT = "name a file, a folder, or - for standard input; noticelint --help lists the commands";

/** `noticelint explian …` reads as check explian: the hint knows better. */
function ofCommand(error: InputError, first: string | undefined, commands: readonly string[]): InputError {
  const command = error.path === first && /^[a-z]+$/.test(first) && nearest(first, commands)[0];
  return command
    ? new InputError(error.message, { path: error.path, hint: `did you mean the command ${command}?` })
    : error;
}
