import { execFileSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** The built program. */
export const main = join(root, "dist/cli/main.js");

/** Builds it where it is older than its sources: `npm ci` builds; who changes a file and runs the tests at once has not. */
export function build(): void {
  const built = statSync(main, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const sources = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" });
  if (sources.every((name) => statSync(join(root, "src", name)).mtimeMs <= built)) return;
  execFileSync(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-p", "tsconfig.build.json"], {
    cwd: root,
  });
}
