import type { Command } from "commander";
import { collect } from "./choice.ts";
import type { Io } from "./io.ts";

/** What `test` was asked for. */
export interface TestOptions {
  readonly rule: readonly string[] | undefined;
  readonly color: boolean;
}

/** noticelint test [PACK]: runs the examples in rule files. */
export function addTest(program: Command, io: Io, finish: (code: number) => void): void {
  program
    .command("test [pack]")
    .description("run the examples in a pack's rule files (default: the pack that comes with noticelint)")
    .option("--rule <id>", "only this rule's examples (repeatable)", collect)
    .option("--no-color", "no colours (NO_COLOR does the same)")
    .action(async (pack: string | undefined, options: TestOptions) => {
      const { runTest } = await import("./run-test.ts");
      finish(await runTest(pack, options, io));
    });
}
