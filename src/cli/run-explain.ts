import { explain } from "../report/explain.ts";
import { explainInCode } from "../report/explain-in-code.ts";
import { json } from "../report/json.ts";
import { history } from "../rule/history.ts";
import { type RuleInCode, rulesInCode } from "../rule/in-code.ts";
import { complain } from "./complain.ts";
import { deliver, type Look, outputsOf } from "./format.ts";
import type { Io } from "./io.ts";
import { type OpenRules, openRules } from "./open-rules.ts";
import type { RulesOptions } from "./options.ts";
import { openAccuracy, ruleOf } from "./pack.ts";

/** Prints one rule in full. Gives the exit code. Throws InputError for a rule that the pack has not. */
export async function runExplain(id: string, options: RulesOptions, io: Io): Promise<number> {
  const outputs = outputsOf(options.format, kinds, false);
  const opened = await openRules(options, io);
  const inCode = rulesInCode.find(({ rule }) => rule.id === id);
  const print = inCode ? ofCode(inCode) : ofPack(id, opened, io);
  const unwritten = deliver(outputs, print, io, options.color);
  complain(unwritten, options, io);
  return unwritten.length > 0 ? 2 : 0;
}

const kinds = ["pretty", "json"] as const;

type Print = (kind: (typeof kinds)[number], look: Look) => string;

const ofCode =
  (inCode: RuleInCode): Print =>
  (kind, look) =>
    kind === "json" ? json({ group: inCode.group, ...inCode.rule }) : explainInCode(inCode, look);

function ofPack(id: string, { pack, parts, general }: OpenRules, io: Io): Print {
  const others = rulesInCode.map(({ rule }) => rule.id);
  const { group, path, value: rule } = ruleOf(pack, id, "explain", others);
  const { level, from } = general.rules.get(id) ?? { level: "off", from: "" };
  const { folder } = parts.find((part) => part.pack.rules.some((one) => one.value.id === id)) ?? {};
  const readings = pack.readings
    .map(({ value }) => value)
    .filter(({ element }) => rule.element !== undefined && element === rule.element);
  const accuracy = openAccuracy(folder, io.cwd);
  const set = level === rule.severity ? null : { level, from };
  return (kind, look) =>
    kind === "json"
      ? json({ group, path, ...rule, level, history: history(rule.law), accuracy: accuracy?.rules[id] ?? null })
      : explain({ group, path, rule, set, readings, accuracy }, look);
}
