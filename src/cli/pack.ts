import { relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { Config } from "../config/schema.ts";
import { InputError } from "../errors.ts";
import { didYouMean } from "../nearest.ts";
import type { Accuracy } from "../pack/accuracy.ts";
import { loadAccuracy } from "../pack/load/accuracy.ts";
import { loadPack } from "../pack/load.ts";
import type { Loaded, Pack } from "../pack/schema.ts";
import { checks } from "../rule/check/index.ts";
import { version } from "./version.ts";

/**
 * Loads the pack in a folder, by default the one that comes with noticelint, with what a configuration file sets of it.
 * Throws InputError for what is wrong in either.
 */
export async function openPack(folder: string | undefined, cwd: string, config?: Loaded<Config>): Promise<Pack> {
  const place = folder === undefined ? fileURLToPath(SHIPPED) : resolve(cwd, folder);
  const pack = loadPack(place, shown(place, cwd), config);
  checkEngine(pack, shown(place, cwd));
  checkNamedChecks(pack);
  // The patterns of the pack that comes with noticelint are checked by its tests; the checker takes long to load.
  if (folder !== undefined) (await import("../phrase/slow-patterns.ts")).checkPatterns(pack);
  return pack;
}

/** The accuracy figures that ship with the pack in a folder; null where it has none. Throws as openPack does. */
export function openAccuracy(folder: string | undefined, cwd: string): Accuracy | null {
  const place = folder === undefined ? fileURLToPath(SHIPPED) : resolve(cwd, folder);
  return loadAccuracy(place, shown(place, cwd))?.value ?? null;
}

/** The same from src and from dist. */
const SHIPPED = new URL("../../rules/uk-gdpr", import.meta.url);

/** The rules that were asked for by id; undefined, for all, where none was. Throws InputError with the nearest ids. */
export function chosenRules(pack: Pack, ids: readonly string[] = []): ReadonlySet<string> | undefined {
  for (const id of ids) ruleOf(pack, id, "--rule");
  return ids.length > 0 ? new Set(ids) : undefined;
}

/** The rule with an id. Throws InputError with the nearest ids; `path` says where the id was given. */
export function ruleOf(pack: Pack, id: string, path: string): Pack["rules"][number] {
  const found = pack.rules.find(({ value }) => value.id === id);
  if (found) return found;
  const near = didYouMean(
    id,
    pack.rules.map(({ value }) => value.id),
  );
  throw new InputError(`there is no rule "${id}"`, { path, hint: near ?? "noticelint rules lists them" });
}

/** A rule may only name a check that this version has. */
function checkNamedChecks({ rules }: Pack): void {
  const rule = rules.find(({ value }) => value.check !== undefined && !Object.hasOwn(checks, value.check));
  if (!rule) return;
  const hint =
    didYouMean(String(rule.value.check), Object.keys(checks)) ?? `the checks are ${Object.keys(checks).join(", ")}`;
  throw new InputError(`there is no check "${rule.value.check}"`, { path: rule.path, hint, ...rule.place(["check"]) });
}

function shown(place: string, cwd: string): string {
  const inside = relative(cwd, place);
  return (inside === "" ? "." : inside.startsWith("..") ? place : inside).split(sep).join("/");
}

/** A pack says from which version of noticelint on it can be read: ">=0.1" or ">=0.1.2". */
function checkEngine({ file }: Pack, shown: string): void {
  const wanted = /^>=\s*(\d+(?:\.\d+){0,2})$/.exec(file.engine)?.[1];
  const path = `${shown}/pack.yml`;
  if (!wanted) throw new InputError(`engine cannot be "${file.engine}"`, { path, hint: 'write it as ">=0.1"' });
  if (order(version(), wanted) < 0) {
    const hint = `this is ${version()}: install a newer one, or take an older pack`;
    throw new InputError(`the pack wants noticelint ${file.engine}`, { path, hint });
  }
}

function order(one: string, other: string): number {
  const numbers = (text: string): number[] => text.split(".").map((part) => Number.parseInt(part, 10));
  const others = numbers(other);
  return numbers(one).reduce((result, number, index) => result || number - (others[index] ?? 0), 0);
}
