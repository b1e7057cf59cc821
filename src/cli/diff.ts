import { type Command, Option } from "commander";
import { directions, thresholds } from "../vocabulary.ts";
import { choice } from "./choice.ts";
import type { Io } from "./io.ts";
import { type DiffOptions, withJudging } from "./options.ts";

/** noticelint diff: two revisions of one notice, or every notice against a git revision. */
export function addDiff(program: Command, io: Io, finish: (code: number) => void): void {
  const command = program
    .command("diff [path...]")
    .usage("[options] OLD NEW | --since REF [path...]")
    .description(
      "compare two revisions of a notice: which facts changed, and whether the reader of the notice is told or given more for it (more protective) or less",
    );
  withJudging(command)
    .option("--since <ref>", "compare every notice below the paths with what it was at this git revision")
    .addOption(
      new Option(
        "--fail-on <severity>",
        "exit with 1 where the revision brought findings from this severity on (default: error)",
      ).argParser(choice("--fail-on", thresholds)),
    )
    .option("--fail-on-review", "let what a human must look at fail too")
    .addOption(
      new Option(
        "--fail-on-change <direction>",
        `exit with 1 where a fact changed so: ${directions.join(", ")}`,
      ).argParser(choice("--fail-on-change", directions)),
    )
    .action(async (paths: readonly string[], options: DiffOptions) => {
      if (options.since !== undefined) {
        const { runDiffSince } = await import("./run-diff-since.ts");
        finish(await runDiffSince(options.since, paths, options, io));
        return;
      }
      const { runDiff } = await import("./run-diff.ts");
      finish(await runDiff(paths, options, io));
    });
}
