import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout } from "node:timers/promises";

export const root = resolve(import.meta.dirname, "../..");

/** The program as it is installed. */
export const main = join(root, "dist/cli/main.js");

/** Builds the program where a source is newer: `npm ci` builds, but who changes a file and runs the tests has not built again. */
export async function build(): Promise<void> {
  await take();
  try {
    if (isBuilt()) return;
    execFileSync("npm", ["run", "--silent", "build"], { cwd: root, shell: process.platform === "win32" });
  } finally {
    rmSync(LOCK, { recursive: true });
  }
}

/** Several files of tests want it built at once: whoever makes this folder has the turn. */
const LOCK = join(root, ".building");
const ABANDONED_MS = 120_000;

async function take(): Promise<void> {
  for (;;) {
    try {
      mkdirSync(LOCK);
      return;
    } catch {
      const since = statSync(LOCK, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
      if (Date.now() - since > ABANDONED_MS) rmSync(LOCK, { recursive: true, force: true });
      else await setTimeout(200);
    }
  }
}

function isBuilt(): boolean {
  const built = statSync(main, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const sources = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" });
  return sources.every((name) => statSync(join(root, "src", name)).mtimeMs <= built);
}
