import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { type Standard, standardSchema } from "../compare/standard/schema.ts";
import { InputError } from "../errors.ts";
import { loadYaml } from "../pack/load/yaml.ts";

/** Reads a house standard from its YAML file. Throws InputError for one that is not there or not right. */
export function openStandard(path: string, cwd: string): Standard {
  let text: string;
  try {
    text = readFileSync(resolve(cwd, path), "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const hint = "--standard names a YAML file: controller, dpo, icoNumber, contacts, complaints, required, retention";
    throw new InputError(code === "ENOENT" ? "no such file" : `it cannot be read (${code})`, { path, hint });
  }
  return loadYaml(path, text, standardSchema).value;
}
