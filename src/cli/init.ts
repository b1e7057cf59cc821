import type { Command } from "commander";
import type { Io } from "./io.ts";

/** noticelint init: a configuration to begin with. */
export function addInit(program: Command, io: Io, finish: (code: number) => void): void {
  program
    .command("init")
    .description("write a commented configuration for the notices that are here; asks nothing, overwrites nothing")
    .action(async () => {
      const { runInit } = await import("./run-init.ts");
      finish(await runInit(io));
    });
}
