import { openConfig } from "../config/open.ts";
import { json } from "../report/json.ts";
import { printRules, ruleList } from "../report/rules.ts";
import { complain } from "./complain.ts";
import { deliver, outputsOf } from "./format.ts";
import type { Io } from "./io.ts";
import type { RulesOptions } from "./options.ts";
import { openPack } from "./pack.ts";

/** Prints the rules of a pack. Gives the exit code. */
export async function runRules(options: RulesOptions, io: Io): Promise<number> {
  const outputs = outputsOf(options.format, ["pretty", "json"], false);
  const pack = await openPack(options.pack, io.cwd, openConfig(options.config, io.cwd));
  const unwritten = deliver(
    outputs,
    (kind, look) => (kind === "json" ? json(ruleList(pack)) : printRules(pack, look)),
    io,
    options.color,
  );
  complain(unwritten, options, io);
  return unwritten.length > 0 ? 2 : 0;
}
