import { type Command, Option } from "commander";
import { choice } from "./choice.ts";
import { type Threshold, thresholds } from "./exit-code.ts";
import type { Io } from "./io.ts";
import { type JudgingOptions, withJudging } from "./options.ts";

/** What `check` was asked for. */
export interface CheckOptions extends JudgingOptions {
  readonly failOn: Threshold;
  readonly failOnReview: boolean | undefined;
  /** The names of all commands: a misspelt one reads as a path of check. */
  readonly commands: readonly string[];
}

/** noticelint check, the default command. */
export function addCheck(program: Command, io: Io, finish: (code: number) => void): void {
  const command = program
    .command("check [path...]", { isDefault: true })
    .description("check notices: files, folders, globs, or - for standard input");
  withJudging(command)
    .addOption(
      new Option("--fail-on <severity>", "exit with 1 from this severity on: error, warning, info, never")
        .argParser(choice("--fail-on", thresholds))
        .default("error"),
    )
    .option("--fail-on-review", "let what a human must look at fail too")
    .action(async (paths: readonly string[], options: Omit<CheckOptions, "commands">) => {
      const { runCheck } = await import("./run-check.ts");
      const commands = program.commands.map((one) => one.name());
      finish(await runCheck(paths, { ...options, commands }, io));
    });
}
