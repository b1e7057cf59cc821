import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { type Config, configSchema } from "../config/schema.ts";
import { dayHint, isDay } from "../day.ts";
import { InputError } from "../errors.ts";
import { loadYaml } from "../pack/load/yaml.ts";
import type { Loaded } from "../pack/schema.ts";

/** The configuration file that is read where none is named, if it is there. */
export const CONFIG_NAME = "noticelint.config.yml";

/** Reads the configuration: the file that was named, else the one in the working directory. Throws InputError. */
export function openConfig(named: string | undefined, cwd: string): Loaded<Config> {
  const path = named ?? CONFIG_NAME;
  if (!existsSync(resolve(cwd, path))) {
    if (named === undefined) return { path, value: {}, place: () => null };
    throw new InputError("no such file", {
      path,
      hint: "--config names a file; without it noticelint.config.yml is read",
    });
  }
  const config = loadYaml(path, text(resolve(cwd, path), path), configSchema);
  const { asOf } = config.value;
  if (asOf !== undefined && !isDay(asOf)) {
    throw new InputError(`${asOf} is not a day`, { path, hint: dayHint(asOf), ...config.place(["asOf"]) });
  }
  return config;
}

function text(file: string, path: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new InputError("it cannot be read", { path, hint: (error as NodeJS.ErrnoException).code ?? "is it a file?" });
  }
}
