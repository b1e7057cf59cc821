/** noticelint as a package without dependencies, so that npm installs it without a network: it runs the built program. */
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build, main, root } from "../cli/built.ts";

/** What npm needs of the environment where it must not ask a registry. */
export const offline = { npm_config_offline: "true", npm_config_update_notifier: "false" };

/** Writes the package's sources to a folder: as in the repository, what is run is built when the package is installed. */
export async function packageOfTest(folder: string): Promise<void> {
  await build();
  const manifest = { name: "noticelint", version: "9.9.9", type: "module", bin: { noticelint: "dist/cli/main.js" } };
  const lock = { name: "noticelint", version: "9.9.9", lockfileVersion: 3, packages: { "": manifest } };
  const bin = `#!/usr/bin/env node\nawait import(${JSON.stringify(pathToFileURL(main).href)});\n`;
  mkdirSync(folder, { recursive: true });
  const files: Readonly<Record<string, string>> = {
    "package.json": JSON.stringify({ ...manifest, files: ["dist"], scripts: { prepare: "node prepare.js" } }),
    "package-lock.json": JSON.stringify(lock),
    "prepare.js": `import { mkdirSync, writeFileSync } from "node:fs";
mkdirSync("dist/cli", { recursive: true });
writeFileSync("dist/cli/main.js", ${JSON.stringify(bin)}, { mode: 0o755 });\n`,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  for (const name of [".pre-commit-hooks.yaml", ".npmrc"]) copyFileSync(join(root, name), join(folder, name));
}

/** Packs it as for the registry, and gives the path of the archive. */
export async function packedOfTest(folder: string): Promise<string> {
  const sources = join(folder, "package of test");
  await packageOfTest(sources);
  execFileSync("npm", ["pack", "--silent", "--pack-destination", folder], { cwd: sources, env: environment() });
  return join(folder, "noticelint-9.9.9.tgz");
}

/** The environment of this process without what npm and the build server that runs these tests put there. */
export function environment(more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(?:npm_|CI$|CI_|GITHUB_|GITLAB_|NOTICELINT_)/i.test(name),
  );
  return { ...Object.fromEntries(kept), ...offline, ...more };
}
