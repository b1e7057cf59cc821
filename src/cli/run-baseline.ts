import { InputError } from "../errors.ts";
import { counted } from "../report/counted.ts";
import { type Accepted, acceptAll, goneFrom } from "../triage/baseline.ts";
import type { BaselineOptions } from "./baseline.ts";
import { BASELINE_NAME, baselineOf, openBaseline, saveBaseline } from "./baseline-file.ts";
import { complain } from "./complain.ts";
import type { Io } from "./io.ts";
import { judge } from "./judge.ts";
import { stopwatch } from "./stopwatch.ts";

/** Writes the baseline and says what changed in it. Gives the exit code: 0, or 2 where a notice could not be read. */
export async function runBaseline(args: readonly string[], options: BaselineOptions, io: Io): Promise<number> {
  if (options.rule !== undefined) {
    const hint = "without it all findings are accepted; --rule would take out those of other rules";
    throw new InputError("a baseline is of all rules", { path: "--rule", hint });
  }
  const watch = stopwatch();
  const judged = await judge(args, { ...options, format: undefined }, io, watch, { nothing: NOTHING });
  const { notices, errors } = judged;
  const file = options.baseline ?? baselineOf(judged.config, io.cwd) ?? BASELINE_NAME;
  const before = openBaseline(file, io.cwd) ?? [];
  const reports = notices.map(({ report }) => report);
  const gone = new Set(goneFrom(before, reports));
  const after = options.prune ? before.filter((one) => !gone.has(one)) : acceptAll(before, reports);
  saveBaseline(file, after, io);
  const known = new Set(before.map(identity));
  const added = after.filter((one) => !known.has(identity(one))).length;
  const counts = `${counted(after.length, "finding")} accepted, ${added} new, ${gone.size} gone`;
  if (!options.quiet) io.out.write(`${file}: ${counts}\n`);
  complain(errors, options, io);
  if (options.stats) io.err.write(watch.text());
  return errors.length > 0 ? 2 : 0;
}

const identity = ({ path, fingerprint }: Accepted): string => `${path}\n${fingerprint}`;

const NOTHING = { path: "baseline", message: "there is nothing to accept", hint: "name the notices, as for check" };
