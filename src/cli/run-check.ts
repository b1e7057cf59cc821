import { InputError } from "../errors.ts";
import { nearest } from "../nearest.ts";
import { assemble } from "../report/assemble.ts";
import type { CheckRun } from "../report/format/run.ts";
import { prefixOf } from "../source/git/top.ts";
import { ownRules } from "../suppress/own-rules.ts";
import { applyBaseline } from "./apply-baseline.ts";
import { baselineOf } from "./baseline-file.ts";
import { type CheckPrinter, checkFormats, checkPrinters } from "./check-formats.ts";
import { complain } from "./complain.ts";
import { exitCode, failOnOf } from "./exit-code.ts";
import { deliver, outputsOf } from "./format.ts";
import { hintsOf, tellHints, tellIgnored } from "./hints.ts";
import type { Since } from "./inputs.ts";
import type { Io } from "./io.ts";
import { judge } from "./judge.ts";
import type { CheckOptions } from "./options.ts";
import { refusal } from "./refusal.ts";
import { stopwatch } from "./stopwatch.ts";
import { version } from "./version.ts";

/** Checks notices and prints the report. Gives the exit code. Throws InputError where nothing could be checked at all. */
export async function runCheck(args: readonly string[], options: CheckOptions, io: Io): Promise<number> {
  const watch = stopwatch();
  const outputs = outputsOf(options.format, checkFormats, options.quiet);
  const changed = changedOf(options);
  const judged = await judge(args, options, io, watch, { since: changed, nothing: NOTHING });
  const { notices, errors: unread, packs, asOf, rules, config, effective, inputs } = judged;
  if (changed && notices.length + unread.length + inputs.ignored.size === 0)
    io.err.write(`no notice that is there has changed since ${changed.ref}\n`);
  const errors = unread.map((error) => ofCommand(error, args[0], options.commands));
  const reports = applyBaseline(
    notices.map((one) => one.report),
    options.baseline ?? baselineOf(config, io.cwd),
    io,
  );
  const report = assemble({ version: version(), packs, asOf, notices: reports, errors });
  const documents = new Map(notices.map(({ document }) => [document.path, document]));
  const run: CheckRun = {
    report,
    rules: [...rules, ...Object.values(ownRules)],
    documents,
    prefix: prefixOf(io.cwd),
    exitCode: exitCode(report, (path) => failOnOf(effective(path)), options.maxWarnings ?? config.value.maxWarnings),
  };
  const printers = await checkPrinters(outputs.map(({ kind }) => kind));
  const unwritten = watch.time("print", () =>
    deliver(outputs, (kind, look) => (printers[kind] as CheckPrinter)(run, look), io, options.color),
  );
  if (outputs.some(({ kind }) => kind === "github")) unwritten.push(...(await summarise(run, io)));
  complain([...errors, ...unwritten], options, io);
  if (!options.quiet) tellIgnored(inputs, judged, io);
  const hints = hintsOf(judged, inputs, reports, io);
  tellHints(hints, options, io);
  if (options.stats) io.err.write(watch.text());
  if (unwritten.length > 0 || (options.strictConfig && hints.length > 0)) return 2;
  return run.exitCode;
}

/** Which notices --since and --staged ask for; undefined, for all, where neither is given. */
function changedOf({ since, staged = false }: CheckOptions): Since | undefined {
  if (since === undefined && !staged) return undefined;
  return { ref: since ?? "HEAD", staged, option: since === undefined ? "--staged" : "--since" };
}

/** A workflow's job summary has no limit of annotations: it gets the whole report. Gives what kept it from being written. */
async function summarise(run: CheckRun, io: Io): Promise<readonly InputError[]> {
  const file = io.env("GITHUB_STEP_SUMMARY");
  if (file === undefined || file === "") return [];
  const { markdown } = await import("../report/format/markdown.ts");
  try {
    io.append(file, markdown(run));
    return [];
  } catch (error) {
    return [refusal(error, "the job summary cannot be written there", file)];
  }
}

const NOTHING = {
  path: "check",
  message: "there is nothing to check",
  hint: "name a file, a folder, or - for standard input; noticelint init sets up what is checked without a name",
};

/** `noticelint explian …` reads as check explian: the hint knows better. */
function ofCommand(error: InputError, first: string | undefined, commands: readonly string[]): InputError {
  const command = error.path === first && /^[a-z]+$/.test(first) && nearest(first, commands)[0];
  return command
    ? new InputError(error.message, { path: error.path, hint: `did you mean the command ${command}?` })
    : error;
}
