/** What a configuration says without effect: each with its place and the edit to make. */
import type { Pack, Setting } from "../pack/schema.ts";
import { globMatcher } from "./globs.ts";
import type { OpenConfig } from "./open.ts";
import { type PackAmount, type RuleLayer, ruleStates } from "./rule-levels.ts";
import { namedRules, nearRule, unknownRules } from "./rule-names.ts";
import type { Config } from "./schema.ts";

/** Something that has no effect; line and column from 1. */
export interface ConfigHint {
  readonly path: string;
  readonly line?: number;
  readonly column?: number;
  readonly message: string;
  readonly edit: string;
}

/** What the hints are drawn from. */
export interface Configured {
  readonly config: OpenConfig;
  readonly pack: Pack;
  readonly parts: readonly (PackAmount & { readonly index: number | null })[];
  /** The ids of the rules of the house standard that hold where nothing overrides it. */
  readonly ofStandard: readonly string[];
  /** The settings of the packs as they come. */
  readonly defaults: Readonly<Record<string, Setting>>;
  /** Whether a rule that runs, or a reading, names a setting. */
  readonly isRead: (setting: string) => boolean;
}

type Path = readonly (string | number)[];
const TAKE_OUT = "take it out";

/** The hints on what can be told without a notice, in the order of the file. */
export function configHints(configured: Configured): readonly ConfigHint[] {
  const hints = [
    ...onUnknown(configured),
    ...onRules(configured),
    ...onSettings(configured),
    ...onPacks(configured),
    ...onOverrides(configured.config),
  ];
  return hints.sort((one, other) => (one.line ?? 0) - (other.line ?? 0));
}

/** The hints on globs, for a run over all files that the configuration speaks of: those that it found, ignored ones too. */
export function globHints(
  config: OpenConfig,
  found: readonly string[],
  idleNotices: readonly number[],
): readonly ConfigHint[] {
  const { ignore = [], overrides = [] } = config.value;
  const ignored = globMatcher(ignore);
  const idle = (globs: readonly string[], among: readonly string[]): number[] =>
    globs.flatMap((glob, index) => (among.some((path) => globMatcher([glob])(path) >= 0) ? [] : [index]));
  const judged = found.filter((path) => ignored(path) < 0);
  const at = (path: Path, glob: string, what: string): ConfigHint =>
    hintAt(
      config,
      path,
      `${glob} ${what}`,
      glob.includes("/") ? TAKE_OUT : `take it out, or write **/${glob} for every folder`,
    );
  return [
    ...idleNotices.map((index) => at(["notices", index], config.value.notices?.[index] ?? "", "finds no notice")),
    ...idle(ignore, found).map((index) => at(["ignore", index], ignore[index] ?? "", "leaves out no notice")),
    ...overrides.flatMap(({ files }, number) =>
      idle(files, judged).map((index) =>
        at(["overrides", number, "files", index], files[index] ?? "", "matches no notice"),
      ),
    ),
  ];
}

/** A hint at a place of the configuration. */
export function hintAt(config: OpenConfig, path: Path, message: string, edit: string, at?: "key"): ConfigHint {
  const place = config.place(path, at);
  return { path: config.path, ...(place && { line: place.line, column: place.column }), message, edit };
}

/** Only what is switched off may be unknown: all else is an error. */
const onUnknown = ({ config, pack }: Configured): readonly ConfigHint[] =>
  unknownRules(config, pack).map(({ name, path }) =>
    hintAt(config, path, `there is no rule "${name}" to switch off`, nearRule(name, pack) ?? TAKE_OUT, "key"),
  );

/** An entry without which every rule would be as it is with it. */
function onRules({ config, pack, parts, ofStandard }: Configured): readonly ConfigHint[] {
  const unknown = new Set(unknownRules(config, pack).map(({ name }) => name));
  const layer = (rules: Config["rules"] = {}): RuleLayer => ({ rules, from: () => "" });
  const levels = (layers: readonly RuleLayer[]): string =>
    [...ruleStates(parts, ofStandard, layers)].map(([id, { level }]) => `${id} ${level}`).join();
  return namedRules(config).flatMap(({ name, path }) => {
    if (unknown.has(name)) return [];
    const isOfOverride = path.length > 2;
    const rules = (isOfOverride ? config.value.overrides?.[Number(path[1])]?.rules : config.value.rules) ?? {};
    const { [name]: level, ...others } = rules;
    const before = isOfOverride ? [layer(config.value.rules)] : [];
    if (levels([...before, layer(rules)]) !== levels([...before, layer(others)])) return [];
    const said = level === "off" ? "does not run anyway" : `is set to ${level} anyway`;
    return [hintAt(config, path, `${name} ${said}`, TAKE_OUT, "key")];
  });
}

const onSettings = ({ config, defaults, isRead }: Configured): readonly ConfigHint[] =>
  Object.entries(config.value.settings ?? {}).flatMap(([name, value]) => {
    const hint = (message: string): ConfigHint[] => [hintAt(config, ["settings", name], message, TAKE_OUT, "key")];
    if (JSON.stringify(defaults[name]?.value) === JSON.stringify(value)) return hint(`${name} has that value anyway`);
    return isRead(name) ? [] : hint(`no rule that runs reads the setting ${name}`);
  });

/** A pack of which nothing runs, and that no other uses. */
function onPacks({ config, parts, ofStandard }: Configured): readonly ConfigHint[] {
  const layers = [config.value, ...(config.value.overrides ?? [])].map(({ rules = {} }) => ({ rules, from: () => "" }));
  return parts.flatMap(({ pack, index, amount }) => {
    const { name } = pack.file;
    const states = layers.map((layer) => ruleStates([{ pack, amount }], ofStandard, [layer]));
    const runs = states.some((each) => pack.rules.some(({ value }) => each.get(value.id)?.level !== "off"));
    if (index === null || runs || parts.some((other) => other.pack.file.uses === name)) return [];
    return [
      hintAt(config, ["extends", index], `no rule of ${name} runs`, "take it out, or switch rules on under rules"),
    ];
  });
}

/** What an override says, and what is said already. */
function onOverrides(config: OpenConfig): readonly ConfigHint[] {
  const { overrides = [] } = config.value;
  return overrides.flatMap((override, index) => {
    const { files: _files, ...sets } = override;
    const keys = Object.keys(sets) as (keyof typeof sets)[];
    const path = ["overrides", index];
    if (keys.length === 0)
      return [hintAt(config, path, "this override sets nothing", "take it out, or say what holds there")];
    return keys.flatMap((key) => {
      const isOnly = overrides.every((other, number) => number === index || other[key] === undefined);
      if (key === "rules" || !isOnly || config.value[key] === undefined) return [];
      if (JSON.stringify(config.value[key]) !== JSON.stringify(sets[key])) return [];
      return [hintAt(config, [...path, key], `${key} is that anyway`, TAKE_OUT, "key")];
    });
  });
}
