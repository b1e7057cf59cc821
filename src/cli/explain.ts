import type { Command } from "commander";
import type { Io } from "./io.ts";
import { type RulesOptions, withConfig, withPack, withPrinting } from "./options.ts";

/** noticelint explain RULE: one rule in full. */
export function addExplain(program: Command, io: Io, finish: (code: number) => void): void {
  withPrinting(
    program.command("explain <rule>").description("print one rule in full: what, why, what to do, law, examples"),
  )
    .addOption(withPack())
    .addOption(withConfig())
    .action(async (rule: string, options: RulesOptions) => {
      const { runExplain } = await import("./run-explain.ts");
      finish(await runExplain(rule, options, io));
    });
}
