import { type Command, Option } from "commander";
import { InputError } from "../errors.ts";
import { thresholds } from "../vocabulary.ts";
import { choice, count } from "./choice.ts";
import { FOLLOW_LIMIT } from "./follow-limit.ts";
import type { Io } from "./io.ts";
import { type CheckOptions, withJudging } from "./options.ts";

/** noticelint check, the default command. */
export function addCheck(program: Command, io: Io, finish: (code: number) => void): void {
  const command = program
    .command("check [path...]", { isDefault: true })
    .description("check notices: files, folders, globs, or - for standard input");
  withJudging(command)
    .addOption(
      new Option(
        "--fail-on <severity>",
        "exit with 1 from this severity on: error, warning, info, never (default: error)",
      ).argParser(choice("--fail-on", thresholds)),
    )
    .option("--baseline <file>", "suppress what this file accepts, and take out of it what is gone")
    .option("--since <ref>", "only notices that are not as they were at this git revision")
    .option("--staged", "only notices that are staged for the next commit, as they are staged")
    .option("--follow", "read with a page those of its site to which it leads on privacy, one level deep")
    .addOption(
      new Option(
        "--follow-limit <pages>",
        `how many pages --follow reads at most (default: ${FOLLOW_LIMIT})`,
      ).argParser(count("--follow-limit")),
    )
    .option("--print-config <file>", "print what holds for this file, and who says so, instead of checking it")
    .option("--strict-config", "let hints on the configuration, what it says without effect, end in exit code 2")
    .option("--check-links", "ask for the page behind every link")
    .option("--fail-on-review", "let what a human must look at fail too")
    .addOption(
      new Option("--max-warnings <count>", "exit with 1 for more warnings than so many").argParser(
        count("--max-warnings", 9999, 0),
      ),
    )
    .addOption(
      new Option(
        "--stdin-ndjson",
        "a filter: for each line of JSON on standard input, {id, text or html, …}, one on standard output",
      ).conflicts(NOT_OF_A_FILTER),
    )
    .action(async (paths: readonly string[], options: Omit<CheckOptions, "commands">, self: Command) => {
      const commands = program.commands.map((one) => one.name());
      if (options.printConfig !== undefined) {
        const { runPrintConfig } = await import("./run-print-config.ts");
        finish(await runPrintConfig(options.printConfig, { ...options, commands }, io));
      } else if (options.stdinNdjson) {
        const { runFilter } = await import("./run-filter.ts");
        if (self.getOptionValueSource("failOn") === "cli" && options.failOn !== "never") throw noThreshold();
        finish(await runFilter(paths, { ...options, commands }, io));
      } else {
        const { runCheck } = await import("./run-check.ts");
        finish(await runCheck(paths, { ...options, commands }, io));
      }
    });
}

/** What asks for other notices, for the web, for files or for an exit code: a filter has none of them. */
const NOT_OF_A_FILTER = [
  ...["since", "staged", "follow", "followLimit", "checkLinks", "ignoreRobots", "allowPrivate", "stdinFilename"],
  ...["baseline", "failOnReview", "maxWarnings", "strictConfig", "printConfig", "quiet"],
];

/** Who calls a filter takes a code other than 0 for its death, and calls it again or gives up. */
const noThreshold = (): InputError =>
  new InputError("with --stdin-ndjson the exit code does not tell what was found", {
    path: "--fail-on",
    hint: "leave it away, and count the findings in the answers",
  });
