import { openConfig } from "../config/open.ts";
import { explain } from "../report/explain.ts";
import { json } from "../report/json.ts";
import { history } from "../rule/history.ts";
import { complain } from "./complain.ts";
import { deliver, outputsOf } from "./format.ts";
import type { Io } from "./io.ts";
import type { RulesOptions } from "./options.ts";
import { openAccuracy, openPack, ruleOf } from "./pack.ts";

/** Prints one rule in full. Gives the exit code. Throws InputError for a rule that the pack has not. */
export async function runExplain(id: string, options: RulesOptions, io: Io): Promise<number> {
  const outputs = outputsOf(options.format, ["pretty", "json"], false);
  const pack = await openPack(options.pack, io.cwd, openConfig(options.config, io.cwd));
  const { group, path, value } = ruleOf(pack, id, "explain");
  const readings = pack.readings.filter((one) => value.element !== undefined && one.value.element === value.element);
  const accuracy = openAccuracy(options.pack, io.cwd);
  const unwritten = deliver(
    outputs,
    (kind, look) =>
      kind === "json"
        ? json({ group, path, ...value, history: history(value.law), accuracy: accuracy?.rules[id] ?? null })
        : explain({ group, path, rule: value, readings: readings.map((one) => one.value), accuracy }, look),
    io,
    options.color,
  );
  complain(unwritten, options, io);
  return unwritten.length > 0 ? 2 : 0;
}
