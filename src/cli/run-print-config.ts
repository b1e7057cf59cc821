import { ignoreMatcher } from "../config/notices.ts";
import { printConfigYaml, printedConfig } from "../config/print.ts";
import { json } from "../report/json.ts";
import { complain } from "./complain.ts";
import { deliver, outputsOf } from "./format.ts";
import type { Io } from "./io.ts";
import { openRules } from "./open-rules.ts";
import type { CheckOptions } from "./options.ts";

/** Prints what holds for a file, which need not be there yet, and says of every value who says so. Gives the exit code. */
export async function runPrintConfig(file: string, options: CheckOptions, io: Io): Promise<number> {
  const outputs = outputsOf(options.format, ["pretty", "json"], false);
  const { config, effective, parts } = await openRules(options, io);
  const packs = parts.map(({ pack, amount }) => ({ name: pack.file.name, version: pack.file.version, amount }));
  const printed = printedConfig(file, config, effective(file), packs, ignoreMatcher(config, io.cwd)(file));
  const unwritten = deliver(
    outputs,
    (kind) => (kind === "json" ? json(printed) : printConfigYaml(printed)),
    io,
    options.color,
  );
  complain(unwritten, options, io);
  return unwritten.length > 0 ? 2 : 0;
}
