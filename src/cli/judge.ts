import { openConfig } from "../config/open.ts";
import { InputError } from "../errors.ts";
import { type Inputs, inputsOf, type Since } from "./inputs.ts";
import type { Io } from "./io.ts";
import { type Judged, judgeNotices } from "./judge-notices.ts";
import { type Judging, openJudging } from "./judging.ts";
import type { JudgingOptions } from "./options.ts";
import type { Stopwatch } from "./stopwatch.ts";

/** The notices as judged, and by which rules and law. */
export interface Judgement extends Judged, Omit<Judging, "judge"> {
  readonly inputs: Inputs;
}

/** What is asked of the notices that are to be judged. */
export interface Question {
  readonly since?: Since | undefined;
  /** What a command says where neither arguments nor a configuration name notices. */
  readonly nothing?: { readonly path: string; readonly message: string; readonly hint: string };
  /** Whether files are read that the configuration ignores. */
  readonly keepIgnored?: boolean;
  /** The path whose configuration holds for all of them; each has its own where it is missing. */
  readonly as?: string | undefined;
}

/**
 * Loads the rules and judges the notices that arguments stand for, without any those of the configuration. Throws
 * InputError for what is wrong with the rules, and where there is neither.
 */
export async function judge(
  args: readonly string[],
  options: JudgingOptions,
  io: Io,
  watch: Stopwatch,
  { since, nothing, as, keepIgnored = false }: Question = {},
): Promise<Judgement> {
  const config = openConfig(options.config, io.cwd);
  if (args.length === 0 && !since && !config.isThere && nothing) throw new InputError(nothing.message, nothing);
  const judging = await openJudging(options, io, watch, config);
  const { stdinFilename } = options;
  const inputs = await watch.time("find files", () =>
    inputsOf(args, config, io.cwd, { since, keepIgnored, stdinFilename }),
  );
  return { ...judging, inputs, ...(await judgeNotices(inputs, judging, { ...options, as }, io, watch)) };
}
