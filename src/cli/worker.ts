import { availableParallelism } from "node:os";
import { type Command, Option } from "commander";
import { count } from "./choice.ts";
import type { Io } from "./io.ts";
import { type WorkerOptions, withConfig, withPack, withQueue } from "./options.ts";

/** noticelint worker: judges for scans on other machines. */
export function addWorker(program: Command, io: Io, finish: (code: number) => void): void {
  const command = program
    .command("worker")
    .description("judge for scans on other machines: take what scan --redis puts into a Redis, until it is stopped");
  withQueue(command)
    .requiredOption("--redis <url>", "the Redis from which it takes the work, redis://host:6379")
    .addOption(
      new Option("--workers <n>", "threads that judge")
        .argParser(count("--workers"))
        .default(availableParallelism(), "one for each processor"),
    )
    .addOption(withPack())
    .addOption(withConfig())
    .option("--no-color", "no colours (NO_COLOR does the same)")
    .action(async (options: WorkerOptions) => {
      const { runWorker } = await import("./run-worker.ts");
      finish(await runWorker(options, io));
    });
}
