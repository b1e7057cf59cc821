import { json } from "../report/json.ts";
import { printRules, ruleList } from "../report/rules.ts";
import { complain } from "./complain.ts";
import { deliver, outputsOf } from "./format.ts";
import type { Io } from "./io.ts";
import { openRules } from "./open-rules.ts";
import type { RulesOptions } from "./options.ts";

/** Prints the rules of a pack. Gives the exit code. */
export async function runRules(options: RulesOptions, io: Io): Promise<number> {
  const outputs = outputsOf(options.format, ["pretty", "json"], false);
  const { pack, parts, general } = await openRules(options, io);
  const levelOf = (id: string) => general.rules.get(id)?.level ?? "off";
  const packs = parts.map((part) => part.pack);
  const unwritten = deliver(
    outputs,
    (kind, look) => (kind === "json" ? json(ruleList(pack, levelOf)) : printRules(pack, packs, levelOf, look)),
    io,
    options.color,
  );
  complain(unwritten, options, io);
  return unwritten.length > 0 ? 2 : 0;
}
