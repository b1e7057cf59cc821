import { type Standard, standardSchema } from "../compare/standard/schema.ts";
import { textOf } from "../pack/load/text.ts";
import { loadYaml } from "../pack/load/yaml.ts";

/** Reads a house standard from its YAML file, `path` in messages. Throws InputError for one that is not there or not right. */
export const openStandard = (file: string, path: string): Standard =>
  loadYaml(path, textOf(file, path, { missing: MISSING }), standardSchema, MISSING).value;

const MISSING = "a standard is a YAML file: controller, dpo, icoNumber, contacts, complaints, required, retention";
