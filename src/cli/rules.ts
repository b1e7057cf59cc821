import type { Command } from "commander";
import type { Io } from "./io.ts";
import { type RulesOptions, withConfig, withPack, withPrinting } from "./options.ts";

/** noticelint rules: what is checked. */
export function addRules(program: Command, io: Io, finish: (code: number) => void): void {
  withPrinting(program.command("rules").description("list the rules: what is checked, and by which law"))
    .addOption(withPack())
    .addOption(withConfig())
    .action(async (options: RulesOptions) => {
      const { runRules } = await import("./run-rules.ts");
      finish(await runRules(options, io));
    });
}
