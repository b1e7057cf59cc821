import { explain } from "../report/explain.ts";
import { explainInCode } from "../report/explain-in-code.ts";
import { json } from "../report/json.ts";
import { history } from "../rule/history.ts";
import { rulesInCode } from "../rule/in-code.ts";
import { complain } from "./complain.ts";
import { deliver, outputsOf } from "./format.ts";
import type { Io } from "./io.ts";
import { openRules } from "./open-rules.ts";
import type { RulesOptions } from "./options.ts";
import { openAccuracy, ruleOf } from "./pack.ts";

/** Prints one rule in full. Gives the exit code. Throws InputError for a rule that the pack has not. */
export async function runExplain(id: string, options: RulesOptions, io: Io): Promise<number> {
  const outputs = outputsOf(options.format, ["pretty", "json"], false);
  const { pack, parts, general } = await openRules(options, io);
  const inCode = rulesInCode.find(({ rule }) => rule.id === id);
  if (inCode) {
    const printed = deliver(
      outputs,
      (kind, look) => (kind === "json" ? json({ group: inCode.group, ...inCode.rule }) : explainInCode(inCode, look)),
      io,
      options.color,
    );
    complain(printed, options, io);
    return printed.length > 0 ? 2 : 0;
  }
  const { group, path, value } = ruleOf(
    pack,
    id,
    "explain",
    rulesInCode.map(({ rule }) => rule.id),
  );
  const { level, from } = general.rules.get(id) ?? { level: "off", from: "" };
  const { folder } = parts.find((part) => part.pack.rules.some((rule) => rule.value.id === id)) ?? {};
  const readings = pack.readings.filter((one) => value.element !== undefined && one.value.element === value.element);
  const accuracy = openAccuracy(folder, io.cwd);
  const unwritten = deliver(
    outputs,
    (kind, look) =>
      kind === "json"
        ? json({ group, path, ...value, level, history: history(value.law), accuracy: accuracy?.rules[id] ?? null })
        : explain(
            {
              group,
              path,
              rule: value,
              set: level === value.severity ? null : { level, from },
              readings: readings.map((one) => one.value),
              accuracy,
            },
            look,
          ),
    io,
    options.color,
  );
  complain(unwritten, options, io);
  return unwritten.length > 0 ? 2 : 0;
}
