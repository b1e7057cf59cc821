import type { Command } from "commander";
import type { Io } from "./io.ts";
import { type JudgingOptions, withJudging } from "./options.ts";

/** noticelint suppressions: what comments in notices suppress, and why. */
export function addSuppressions(program: Command, io: Io, finish: (code: number) => void): void {
  const command = program
    .command("suppressions [path...]")
    .description("list the comments that suppress findings: where, of which rules, for what reason");
  withJudging(command).action(async (paths: readonly string[], options: JudgingOptions) => {
    const { runSuppressions } = await import("./run-suppressions.ts");
    finish(await runSuppressions(paths, options, io));
  });
}
