import { standardRules } from "../compare/standard/rules.ts";
import { type Asked, type Effective, running, settle } from "../config/effective.ts";
import { fromConfig, type OpenConfig, openConfig } from "../config/open.ts";
import type { RunningLevel } from "../config/rule-levels.ts";
import { checkRuleNames } from "../config/rule-names.ts";
import type { DescribedRule } from "../suppress/own-rules.ts";
import type { Pack, PackInfo } from "../types.ts";
import { checkEngine } from "./engine.ts";
import type { Io } from "./io.ts";
import { openPacks, type PackPart } from "./open-packs.ts";
import { chosenRules } from "./pack.ts";

/** What options say of the rules, and of what holds for all notices. */
export interface RulesAsked extends Asked {
  readonly pack?: string | undefined;
  readonly config?: string | undefined;
  readonly rule?: readonly string[] | undefined;
}

/** The rules, and which of them hold for what. */
export interface OpenRules {
  readonly config: OpenConfig;
  /** All packs as one, and each. */
  readonly pack: Pack;
  readonly parts: readonly PackPart[];
  /** The packs as reports list them, with how many of their rules run for a notice or another. */
  readonly packs: readonly PackInfo[];
  /** The rules that run for a notice or another, by id, at the severity that holds where nothing overrides it. */
  readonly rules: readonly DescribedRule[];
  /** The ids that were asked for by name; undefined where none was. */
  readonly chosen: ReadonlySet<string> | undefined;
  /** What holds where nothing overrides it, and what holds for a notice, by its path from the working directory. */
  readonly general: Effective;
  readonly effective: (path: string) => Effective;
  /** The rules that run where something holds, and at which level. */
  readonly runsIn: (holds: Effective) => ReadonlyMap<string, RunningLevel>;
}

/** Reads the configuration and the rules. Throws InputError for what is wrong in either. */
export async function openRules(
  options: RulesAsked,
  io: Io,
  config = openConfig(options.config, io.cwd),
): Promise<OpenRules> {
  const { engine } = config.value;
  if (engine !== undefined) checkEngine(engine, "configuration", { path: config.path, ...config.place(["engine"]) });
  const { pack, parts } = await openPacks(options.pack, io.cwd, config);
  if (options.pack === undefined) checkRuleNames(config, pack);
  const chosen = chosenRules(pack, options.rule);
  const { general, overridden, of } = settle(config, parts, options, io.today());
  // A rule that was asked for by name runs, whatever is set of it.
  const runsIn = (holds: Effective): ReadonlyMap<string, RunningLevel> =>
    chosen ? new Map([...chosen].map((id) => [id, running(holds).get(id) ?? "on"])) : running(holds);
  const anywhere = new Set([general, ...overridden].flatMap((each) => [...runsIn(each).keys()]));
  const levels = runsIn(general);
  const asSet = <R extends DescribedRule>(rule: R): R => {
    const level = levels.get(rule.id) ?? "on";
    return level === "on" ? rule : { ...rule, severity: level };
  };
  return {
    config,
    pack,
    parts,
    chosen,
    general,
    effective: (path) => of(fromConfig(config, io.cwd, path)),
    runsIn,
    rules: [...pack.rules.map(({ value }) => value), ...standardRules]
      .map(asSet)
      .filter(({ id, status }) => status !== "deprecated" && anywhere.has(id)),
    packs: parts.map(({ pack: { file, hash, rules } }) => ({
      name: file.name,
      version: file.version,
      hash,
      rules: rules.filter(({ value }) => anywhere.has(value.id)).length,
    })),
  };
}
