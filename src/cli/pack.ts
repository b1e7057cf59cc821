import { resolve } from "node:path";
import { standardRules } from "../compare/standard/rules.ts";
import type { OpenConfig } from "../config/open.ts";
import { InputError } from "../errors.ts";
import { didYouMean } from "../nearest.ts";
import type { Accuracy } from "../pack/accuracy.ts";
import { loadAccuracy } from "../pack/load/accuracy.ts";
import type { Pack } from "../pack/schema.ts";
import { openPacks } from "./open-packs.ts";
import { SHIPPED, shownPack } from "./shipped.ts";

/**
 * Loads the rules that run: the pack in a folder, else those that a configuration names, else the one that comes with
 * noticelint; with what the configuration sets of them. Several are as one. Throws InputError for what is wrong in any.
 */
export const openPack = async (folder: string | undefined, cwd: string, config?: OpenConfig): Promise<Pack> =>
  (await openPacks(folder, cwd, config)).pack;

/** The accuracy figures that ship with the pack in a folder; null where it has none. Throws as openPack does. */
export function openAccuracy(folder: string | undefined, cwd: string): Accuracy | null {
  const place = folder === undefined ? SHIPPED : resolve(cwd, folder);
  return loadAccuracy(place, shownPack(place, cwd))?.value ?? null;
}

/** The rules that were asked for by id; undefined, for all, where none was. Throws InputError with the nearest ids. */
export function chosenRules(pack: Pack, ids: readonly string[] = []): ReadonlySet<string> | undefined {
  const ofStandard = standardRules.map(({ id }) => id);
  for (const id of ids) if (!ofStandard.includes(id)) ruleOf(pack, id, "--rule", ofStandard);
  return ids.length > 0 ? new Set(ids) : undefined;
}

/**
 * The rule with an id. Throws InputError with the nearest ids, of `others` too, which are no rules of the pack and may be
 * named there; `path` says where the id was given.
 */
export function ruleOf(pack: Pack, id: string, path: string, others: readonly string[] = []): Pack["rules"][number] {
  const found = pack.rules.find(({ value }) => value.id === id);
  if (found) return found;
  const near = didYouMean(id, [...pack.rules.map(({ value }) => value.id), ...others]);
  throw new InputError(`there is no rule "${id}"`, { path, hint: near ?? "noticelint rules lists them" });
}
