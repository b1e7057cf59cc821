import type { Command } from "commander";
import type { Io } from "./io.ts";
import { type JudgingOptions, withJudging } from "./options.ts";

/** noticelint compare: notices side by side. */
export function addCompare(program: Command, io: Io, finish: (code: number) => void): void {
  const command = program
    .command("compare [path...]")
    .description("put notices side by side: what each states, where they differ, what text they share");
  withJudging(command).action(async (paths: readonly string[], options: JudgingOptions) => {
    const { runCompare } = await import("./run-compare.ts");
    finish(await runCompare(paths, options, io));
  });
}
