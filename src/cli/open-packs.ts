import { basename, resolve } from "node:path";
import type { OpenConfig } from "../config/open.ts";
import type { Amount } from "../config/schema.ts";
import { InputError } from "../errors.ts";
import { didYouMean } from "../nearest.ts";
import { joinPacks } from "../pack/join.ts";
import { loadPack, loadPackFile } from "../pack/load.ts";
import type { Loaded, Pack, PackFile, Setting } from "../pack/schema.ts";
import type { GivenSettings } from "../pack/settings.ts";
import { checks } from "../rule/check/index.ts";
import { checkEngine } from "./engine.ts";
import { SHIPPED, shownPack } from "./shipped.ts";

/** A pack and how much of it runs. */
export interface PackPart {
  readonly pack: Pack;
  readonly amount: Amount;
  /** Its place among what the configuration extends; null where it is there for another reason. */
  readonly index: number | null;
  /** The whole path of its folder. */
  readonly folder: string;
  /** Its settings as they come, before a configuration sets any. */
  readonly defaults: Readonly<Record<string, Setting>>;
}

export interface OpenPacks {
  /** All packs as one. */
  readonly pack: Pack;
  readonly parts: readonly PackPart[];
}

/** A pack that is asked for, before its rules are read. */
interface Wanted extends Omit<PackPart, "pack" | "defaults"> {
  readonly head: Loaded<PackFile>;
}

/** Opens the packs that run. Throws InputError for what is wrong in one of them, between them, or in what is set of them. */
export async function openPacks(folder: string | undefined, cwd: string, config?: OpenConfig): Promise<OpenPacks> {
  const named = folder === undefined ? extended(cwd, config) : [wanted(resolve(cwd, folder), "all", null, cwd)];
  const all = withUsed(named, cwd);
  checkHeads(all);
  if (config) checkSettingNames(config, all);
  const parts: PackPart[] = [];
  for (const one of all) {
    const used = parts.find(({ pack }) => pack.file.name === one.head.value.uses)?.pack;
    const pack = loadPack(one.folder, shownPack(one.folder, cwd), shareOf(config, one.head.value), used);
    checkNamedChecks(pack);
    // The patterns of the pack that comes with noticelint are checked by its tests; the checker takes long to load.
    if (one.folder !== SHIPPED) (await import("../phrase/slow-patterns.ts")).checkPatterns(pack);
    parts.push({ pack, ...one, defaults: one.head.value.settings ?? {} });
  }
  return { pack: joinPacks(parts.map(({ pack }) => pack)), parts };
}

/** The packs that a configuration extends; without one, the pack that comes with noticelint. */
function extended(cwd: string, config: OpenConfig | undefined): readonly Wanted[] {
  const list = config?.value.extends;
  if (!config || !list) return [wanted(SHIPPED, "all", null, cwd)];
  return list.map(([name, amount], index) => {
    const at = { path: config.path, ...config.place(["extends", index, 0]) };
    const isFolder = /[/\\]|^\.+$/.test(name);
    if (!isFolder && name !== basename(SHIPPED)) {
      const hint =
        didYouMean(name, [basename(SHIPPED)]) ?? `it is ${basename(SHIPPED)}; a folder of yours is written ./${name}`;
      throw new InputError(`no pack "${name}" comes with noticelint`, { ...at, hint });
    }
    const folder = isFolder ? resolve(config.folder, name) : SHIPPED;
    if (list.slice(0, index).some(([other]) => resolve(config.folder, other) === resolve(config.folder, name))) {
      throw new InputError(`${name} is extended twice`, { ...at, hint: "take one of the two out" });
    }
    try {
      return wanted(folder, amount, index, cwd);
    } catch (error) {
      // Where the pack itself is not there, the mistake is in the line that names it.
      if (!(error instanceof InputError) || error.path.endsWith(".yml") || error.path.endsWith(".yaml")) throw error;
      throw new InputError(`${name}: ${error.message}`, { ...at, hint: error.hint });
    }
  });
}

function wanted(folder: string, amount: Amount, index: number | null, cwd: string): Wanted {
  return { folder, amount, index, head: loadPackFile(folder, shownPack(folder, cwd)) };
}

/** A pack that another uses stands before it; where nothing else asks for it, none of its rules run. */
function withUsed(named: readonly Wanted[], cwd: string): readonly Wanted[] {
  const shipped = basename(SHIPPED);
  for (const { head, folder } of named) {
    if (head.value.uses === undefined || (head.value.uses === shipped && folder !== SHIPPED)) continue;
    const hint = didYouMean(head.value.uses, [shipped]) ?? `a pack uses ${shipped}, or none`;
    throw new InputError(`no pack "${head.value.uses}" comes with noticelint`, {
      path: head.path,
      hint,
      ...head.place(["uses"]),
    });
  }
  const isUsed = named.some(({ head }) => head.value.uses === shipped);
  const ours = named.filter(({ folder }) => folder === SHIPPED);
  const first = isUsed && ours.length === 0 ? [wanted(SHIPPED, "off", null, cwd)] : ours;
  return [...first, ...named.filter(({ folder }) => folder !== SHIPPED)];
}

/** What can be told before rules are read: packs and their settings have names of their own, and want this version. */
function checkHeads(all: readonly Wanted[]): void {
  all.forEach(({ head }, index) => {
    checkEngine(head.value.engine, "pack", { path: head.path });
    for (const before of all.slice(0, index).map((one) => one.head)) {
      const at = (path: readonly string[], key?: "key") => ({ path: head.path, ...head.place(path, key) });
      if (before.value.name === head.value.name) {
        const hint = `${before.path} has that name too: give this one another, or take it out of extends`;
        throw new InputError(`there is another pack "${head.value.name}"`, { ...at(["name"]), hint });
      }
      const twice = Object.keys(head.value.settings ?? {}).find((name) => before.value.settings?.[name]);
      if (twice === undefined) continue;
      const hint = `the packs run together: rename it, as ${head.value.name}-${twice}`;
      throw new InputError(`the setting ${twice} is also in the pack ${before.value.name}`, {
        ...at(["settings", twice], "key"),
        hint,
      });
    }
  });
}

function checkSettingNames(config: OpenConfig, all: readonly Wanted[]): void {
  const known = all.flatMap(({ head }) => Object.keys(head.value.settings ?? {}));
  const name = Object.keys(config.value.settings ?? {}).find((each) => !known.includes(each));
  if (name === undefined) return;
  const names = all.map(({ head }) => head.value.name).join(" and ");
  const hint = didYouMean(name, known) ?? `the settings of ${names} are ${known.join(", ") || "none"}`;
  throw new InputError(`there is no setting "${name}"`, {
    path: config.path,
    hint,
    ...config.place(["settings", name], "key"),
  });
}

/** What a configuration sets of a pack. */
function shareOf(config: OpenConfig | undefined, { settings = {} }: PackFile): GivenSettings | undefined {
  const given = Object.entries(config?.value.settings ?? {}).filter(([name]) => Object.hasOwn(settings, name));
  return config && given.length > 0 ? { ...config, value: { settings: Object.fromEntries(given) } } : undefined;
}

/** A rule may only name a check that this version has. */
function checkNamedChecks({ rules }: Pack): void {
  const rule = rules.find(({ value }) => value.check !== undefined && !Object.hasOwn(checks, value.check));
  if (!rule) return;
  const hint =
    didYouMean(String(rule.value.check), Object.keys(checks)) ?? `the checks are ${Object.keys(checks).join(", ")}`;
  throw new InputError(`there is no check "${rule.value.check}"`, { path: rule.path, hint, ...rule.place(["check"]) });
}
