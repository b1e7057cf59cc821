import { availableParallelism } from "node:os";
import { type Command, Option } from "commander";
import { count } from "./choice.ts";
import type { Io } from "./io.ts";
import { type ScanOptions, withJudging, withQueue } from "./options.ts";

/** noticelint scan: a large corpus into a store, in threads, from where it stopped. */
export function addScan(program: Command, io: Io, finish: (code: number) => void): void {
  const command = program
    .command("scan [path...]")
    .description("judge a large corpus into a store: what was stored before is left alone, what was stopped goes on");
  const whole = (flags: string, description: string, most?: number): Option =>
    new Option(flags, description).argParser(count(flags.split(" ")[0] ?? flags, most));
  withQueue(withJudging(command))
    .requiredOption("--out <store>", "the store, a DuckDB file; it is made where it is not there")
    .option("--urls <file>", "fetch the pages that this file lists, an address a line")
    .addOption(whole("--workers <n>", "threads that judge").default(availableParallelism(), "one for each processor"))
    .addOption(whole("--deadline <ms>", "milliseconds that one notice may take", 3_600_000).default(30_000))
    .addOption(whole("--batch <n>", "notices that are stored together").default(100))
    .addOption(whole("--limit <n>", "judge at most so many notices now", 1_000_000_000))
    .option(
      "--redis <url>",
      "let workers on other machines judge: they take the work from this Redis, redis://host:6379",
    )
    .addOption(whole("--ahead <n>", "batches that wait for these workers or are at them").default(64))
    .option("--retry-failed", "try those again that took too long, or that a defect ended")
    .action(async (paths: readonly string[], options: ScanOptions) => {
      const { runScan } = await import("./run-scan.ts");
      finish(await runScan(paths, options, io));
    });
}
