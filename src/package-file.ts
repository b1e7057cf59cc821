import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The whole path of a file or folder of the package: the same from its source and from what is built of it. */
export const packageFile = (path: string): string => join(ROOT, path);

/** The folder around this module that has the package's package.json. */
const ROOT = rootOf(fileURLToPath(import.meta.url));

function rootOf(module: string): string {
  const folder = dirname(module);
  return existsSync(join(folder, "package.json")) ? folder : rootOf(folder);
}

/** Whether what runs is the source, not what is built of it. */
export const isSource = import.meta.url.endsWith(".ts");
