import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The whole path of a file or folder of the package: the same from its source and from what is built of it. */
export const packageFile = (path: string): string => join(root(import.meta.url), path);

/** The folder around a module that has the package's package.json. */
function root(module: string): string {
  let folder = dirname(fileURLToPath(module));
  while (!existsSync(join(folder, "package.json"))) folder = dirname(folder);
  return folder;
}

/** Whether what runs is the source, not what is built of it. */
export const isSource = import.meta.url.endsWith(".ts");
