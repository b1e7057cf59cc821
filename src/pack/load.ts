import { createHash } from "node:crypto";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import { InputError } from "../errors.ts";
import { checkPackFile, checkRule } from "./load/check.ts";
import { preparedFor } from "./load/prepared.ts";
import { checkReferences } from "./load/references.ts";
import { textOf } from "./load/text.ts";
import { loadYaml, placeIn } from "./load/yaml.ts";
import {
  type Loaded,
  lexiconSchema,
  type Pack,
  type PackFile,
  type PlaceOf,
  packFileSchema,
  type Reading,
  type Rule,
  readingSchema,
  ruleSchema,
} from "./schema.ts";
import { checkSettings, type GivenSettings, nameSets, withDays, withValues } from "./settings.ts";

/**
 * Loads a pack from its folder: pack.yml, lexicon.yml, reading/*.yml and the rules in <group>/*.yml.
 * Throws InputError at the first mistake, in the order of the files' names. `shown` is the folder's name in messages,
 * `given` a file that sets some of its settings, `used` the pack whose readings, word sets and settings it may name.
 */
export function loadPack(folder: string, shown = folder, given?: GivenSettings, used?: Pack): Pack {
  const texts = textsOf(folder, shown);
  const hash = hashOf(texts);
  const prepared = preparedFor(hash);
  const load = <T>(name: string, schema: z.ZodType<T>): Loaded<T> => {
    const path = `${shown}/${name}`;
    if (prepared) return { path, value: prepared.values[name] as T, place: placeInFile(join(folder, name), path) };
    return loadYaml(path, texts.get(name) ?? "", schema);
  };

  const file = load("pack.yml", packFileSchema);
  checkPackFile(file);
  checkSettings(file);
  const settings = withValues(file.value, given);
  const words = texts.has("lexicon.yml") ? load("lexicon.yml", lexiconSchema) : NO_LEXICON;
  const lexicon = { ...words, value: { ...words.value, ...nameSets(settings) } };
  const readings: Loaded<Reading>[] = [];
  const rules: (Loaded<Rule> & { readonly group: string })[] = [];
  const taken = new Map<string, string>();
  for (const name of texts.keys()) {
    const group = name.slice(0, Math.max(0, name.indexOf("/")));
    if (group === "reading") readings.push(load(name, readingSchema));
    else if (group !== "") {
      const rule = load(name, ruleSchema);
      checkRule(withDays(rule, { ...used?.file.settings, ...file.value.settings }), taken);
      taken.set(rule.value.id, rule.path);
      rules.push({ ...withDays(rule, { ...used?.file.settings, ...settings }), group });
    }
  }
  checkReferences(readings, rules, used?.readings);
  rules.sort((one, other) => (one.value.id < other.value.id ? -1 : 1));
  return {
    file: { ...file.value, ...(file.value.settings && { settings }) },
    hash,
    lexicon,
    readings,
    rules,
    // Names that a file sets are words of phrases.
    ...(prepared && !given?.value.settings && { phrases: prepared.phrases }),
  };
}

/** The function that finds the places of a file that was prepared: its text is read again where one is wanted. */
const placeInFile = (file: string, path: string): PlaceOf => placeIn(path, () => textOf(file, path, ONE_RULE));

/** The head of a pack, its pack.yml. Throws InputError. */
export function loadPackFile(folder: string, shown = folder): Loaded<PackFile> {
  packFiles(folder, shown);
  const path = `${shown}/pack.yml`;
  return loadYaml(path, textOf(join(folder, "pack.yml"), path, ONE_RULE), packFileSchema);
}

/** The files of a pack, but its head, that name a setting: by their names in the folder. */
export function filesNaming(folder: string, setting: string): readonly string[] {
  const named = new RegExp(`(?<![a-z0-9-])${setting}(?![a-z0-9-])`);
  return [...textsOf(folder, folder)].flatMap(([name, text]) =>
    name !== "pack.yml" && named.test(text) ? [name] : [],
  );
}

/** The values of a pack's files by their names, without what a configuration file may set of them. */
export function packValues(folder: string): Readonly<Record<string, unknown>> {
  const values = [...textsOf(folder, folder)].map(([name, text]) => {
    const path = `${folder}/${name}`;
    if (name === "pack.yml") return [name, loadYaml(path, text, packFileSchema).value];
    if (name === "lexicon.yml") return [name, loadYaml(path, text, lexiconSchema).value];
    return [name, loadYaml<unknown>(path, text, name.startsWith("reading/") ? readingSchema : ruleSchema).value];
  });
  return Object.fromEntries(values);
}

/** The texts of a pack's files by their names: pack.yml, lexicon.yml, then the others by name. */
function textsOf(folder: string, shown: string): ReadonlyMap<string, string> {
  const files = packFiles(folder, shown);
  const first = ["pack.yml", "lexicon.yml"].filter((name) => files.includes(name));
  const names = [...first, ...files.filter((name) => name.includes("/"))];
  return new Map(names.map((name) => [name, textOf(join(folder, name), `${shown}/${name}`, ONE_RULE)]));
}

/** SHA-256 over the files of a pack; the same on a system that checks it out with other line ends. */
function hashOf(texts: ReadonlyMap<string, string>): string {
  const hash = createHash("sha256");
  for (const [name, text] of texts) hash.update(`${name}\0${text.replaceAll("\r\n", "\n")}\0`);
  return hash.digest("hex").slice(0, 16);
}

/** A pack without word sets is still a pack. */
const NO_LEXICON: Pack["lexicon"] = { path: "lexicon.yml", value: {}, place: () => null };

const ONE_RULE = { missing: "was it taken away just now?", tooLarge: "split it: one rule to a file" };

/** The YAML files of a pack, sorted by name: those of the folder itself and those one folder down. */
function packFiles(folder: string, shown: string): string[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new InputError("no such folder", { path: shown, hint: "a pack is a folder with a pack.yml in it" });
  }
  const inside = (at: string): string[] => readdirSync(join(folder, at)).filter((name) => !name.startsWith("."));
  const names = inside("").flatMap((name) =>
    statSync(join(folder, name)).isDirectory() ? inside(name).map((file) => `${name}/${file}`) : [name],
  );
  const stray = names.find((name) => name.endsWith(".yaml"));
  if (stray)
    throw new InputError("not read", { path: `${shown}/${stray}`, hint: "a pack's files end in .yml: rename it" });
  if (!names.includes("pack.yml")) {
    throw new InputError("there is no pack.yml", { path: shown, hint: "a pack is a folder with a pack.yml in it" });
  }
  return names.filter((name) => name.endsWith(".yml")).sort();
}
