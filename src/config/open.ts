import { existsSync } from "node:fs";
import { dirname, relative, resolve, sep } from "node:path";
import type { Standard } from "../compare/standard/schema.ts";
import { InputError } from "../errors.ts";
import { textOf } from "../pack/load/text.ts";
import { loadYaml } from "../pack/load/yaml.ts";
import type { Loaded, PlaceOf } from "../pack/schema.ts";
import { findConfig, seenFrom } from "./find.ts";
import { type Config, configSchema } from "./schema.ts";
import { openStandard } from "./standard.ts";

/** A configuration as it was read. */
export interface OpenConfig extends Loaded<Config> {
  /** Whether there is a file at all; without one, everything is as it comes. */
  readonly isThere: boolean;
  /** The whole path of its folder, from which its own paths and globs count. */
  readonly folder: string;
  /** The house standards that it names as files, by the path that it names. */
  readonly standards: ReadonlyMap<string, Standard>;
}

/** Reads the configuration: the file that was named, else the nearest one upward. Throws InputError. */
export function openConfig(asked: string | undefined, cwd: string): OpenConfig {
  const file = asked === undefined ? findConfig(cwd) : resolve(cwd, asked);
  if (file === null)
    return { path: "", value: {}, place: () => null, isThere: false, folder: cwd, standards: new Map() };
  const path = asked ?? seenFrom(cwd, file);
  const text = textOf(file, path, { missing: MISSING, tooLarge: TOO_LARGE });
  const { value, place } = loadYaml(path, text, configSchema, EMPTY);
  const folder = dirname(file);
  const standards = standardsOf({ path, value, place }, folder, cwd);
  return { path, value, place: remembering(place), isThere: true, folder, standards };
}

/** Reads the house standards that a configuration names as files, for all notices and for those of its overrides. */
function standardsOf(
  { path, value, place }: Loaded<Config>,
  folder: string,
  cwd: string,
): ReadonlyMap<string, Standard> {
  const settings: readonly (readonly [at: readonly (string | number)[], standard: Config["standard"]])[] = [
    [["standard"], value.standard],
    ...(value.overrides ?? []).map(({ standard }, index) => [["overrides", index, "standard"], standard] as const),
  ];
  const standards = new Map<string, Standard>();
  for (const [at, standard] of settings) {
    if (typeof standard !== "string") continue;
    const file = resolve(folder, standard);
    if (!existsSync(file)) {
      const hint = "a standard is a YAML file, from the folder of the configuration; or write it out here";
      throw new InputError(`${standard}: no such file`, { path, hint, ...place(at) });
    }
    standards.set(standard, openStandard(file, seenFrom(cwd, file)));
  }
  return standards;
}

/** A place is asked for many times: for every rule of a group that is set, that of the group. */
function remembering(place: PlaceOf): PlaceOf {
  const known = new Map<string, ReturnType<PlaceOf>>();
  return (path, at) => {
    const key = JSON.stringify([path, at]);
    const found = known.has(key) ? known.get(key) : place(path, at);
    known.set(key, found ?? null);
    return found ?? null;
  };
}

const MISSING = "--config names a file; without it the nearest noticelint.config.yml is read";
const TOO_LARGE = "say it of groups and globs instead of every rule and file";
const EMPTY = "delete it, and noticelint init writes one that says what may stand in it";

/** A path from the working directory as one from the configuration's folder; null for what is outside, and for pages. */
export function fromConfig(config: OpenConfig, cwd: string, path: string): string | null {
  if (/^(?:https?:\/\/|<)/i.test(path)) return null;
  const inside = relative(config.folder, resolve(cwd, path)).split(sep).join("/");
  return inside.startsWith("../") || inside === "" || /^(?:\/|[A-Za-z]:)/.test(inside) ? null : inside;
}

/** Where a value of the configuration stands: "noticelint.config.yml:12". */
export function lineOf(config: OpenConfig, path: readonly (string | number)[]): string {
  const place = config.place(path, "key") ?? config.place(path);
  return place ? `${config.path}:${place.line}` : config.path;
}
