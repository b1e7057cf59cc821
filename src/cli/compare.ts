import { type Command, Option } from "commander";
import { InputError } from "../errors.ts";
import { thresholds } from "../vocabulary.ts";
import { choice } from "./choice.ts";
import type { Io } from "./io.ts";
import { type CompareOptions, withJudging } from "./options.ts";

/** noticelint compare: notices side by side, or a fleet of them against a house standard. */
export function addCompare(program: Command, io: Io, finish: (code: number) => void): void {
  const command = program
    .command("compare [path...]")
    .description("put notices side by side: what each states, where they differ, what text they share");
  withJudging(command)
    .option("--standard <file>", "hold the notices against a house standard (YAML) instead of each other")
    .addOption(
      new Option(
        "--fail-on <severity>",
        "with --standard, exit with 1 where a notice differs from this severity on (default: error)",
      ).argParser(choice("--fail-on", thresholds)),
    )
    .action(async (paths: readonly string[], options: CompareOptions) => {
      if (options.standard !== undefined) {
        const { runStandard } = await import("./run-standard.ts");
        finish(await runStandard(options.standard, paths, options, io));
        return;
      }
      if (command.getOptionValueSource("failOn") === "cli") {
        const hint = "notices beside each other only differ: --standard FILE says what they should be like";
        throw new InputError("there is nothing to fail on without --standard", { path: "--fail-on", hint });
      }
      const { runCompare } = await import("./run-compare.ts");
      finish(await runCompare(paths, options, io));
    });
}
