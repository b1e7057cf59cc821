#!/usr/bin/env node
import { version } from "./version.ts";

const argv = process.argv.slice(2);

// A version is asked for more often than anything else: it loads nothing.
if (argv.length === 1 && (argv[0] === "--version" || argv[0] === "-V")) console.log(version());
else await run();

async function run(): Promise<void> {
  const { main } = await import("./program.ts");
  const { processIo } = await import("./process-io.ts");
  try {
    process.exitCode = await main(argv, processIo());
  } catch (error) {
    // A defect of ours: its stack, and the code that does not read as findings.
    console.error(error);
    process.exitCode = 2;
  }
}
