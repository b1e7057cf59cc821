import type { Command } from "commander";
import { BASELINE_NAME } from "./baseline-file.ts";
import type { Io } from "./io.ts";
import { type JudgingOptions, withColour, withNotices } from "./options.ts";

/** What `baseline` was asked for. */
export interface BaselineOptions extends Omit<JudgingOptions, "format"> {
  readonly baseline: string | undefined;
  readonly prune: boolean | undefined;
}

/** noticelint baseline: accept what is found today, so that only what comes after fails. */
export function addBaseline(program: Command, io: Io, finish: (code: number) => void): void {
  const command = program
    .command("baseline [path...]")
    .description("accept today's findings in a file; check --baseline FILE then fails only for others");
  withNotices(withColour(command))
    .option("--baseline <file>", `the file to write (default: that of the configuration, else ${BASELINE_NAME})`)
    .option("--prune", "only take out what is gone, accept nothing new")
    .action(async (paths: readonly string[], options: BaselineOptions) => {
      const { runBaseline } = await import("./run-baseline.ts");
      finish(await runBaseline(paths, options, io));
    });
}
