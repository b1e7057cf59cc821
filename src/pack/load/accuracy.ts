import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Accuracy, accuracySchema } from "../accuracy.ts";
import type { Loaded } from "../schema.ts";
import { loadYaml } from "./yaml.ts";

/** The name of the file in a pack's folder. It says something about the pack and is no part of it, nor of its hash. */
export const ACCURACY_FILE = "accuracy.yml";

/** Loads the figures that ship with a pack; null where it has none. Throws InputError for a file that is not right. */
export function loadAccuracy(folder: string, shown = folder): Loaded<Accuracy> | null {
  const file = join(folder, ACCURACY_FILE);
  if (!existsSync(file)) return null;
  return loadYaml(`${shown}/${ACCURACY_FILE}`, readFileSync(file, "utf8"), accuracySchema);
}
