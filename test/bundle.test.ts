/** What is built of the program is few files, says what its source says, and names whose code is in it. */
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { main as run } from "../src/cli/program.ts";
import { build, main, root } from "./cli/built.ts";
import { captured, parseScenario } from "./cli/scenario.ts";

beforeAll(build, 120_000);

it("says what the source says", async () => {
  const args = ["check", "corpus", "--as-of", "2026-11-21", "--format", "json", "--fail-on", "never"];
  const built = execFileSync(process.execPath, [main, ...args], { cwd: root, maxBuffer: 2 ** 28 });
  const { io, stdout } = captured(parseScenario("$ noticelint\nexits 0\n"), root);
  expect(await run(args, io)).toBe(0);
  expect(JSON.parse(built.toString())).toEqual(JSON.parse(stdout.join("")));
});

it("is few files, which need nothing of the others", () => {
  const entries = ["cli/main.js", "scan/worker.js", "index.js", "unified.js"].map((name) => join("dist", name));
  const chunks = readdirSync(join(root, "dist/chunks")).map((name) => join("dist/chunks", name));
  for (const file of [...entries, ...chunks]) {
    const text = readFileSync(join(root, file), "utf8");
    for (const [, other = ""] of text.matchAll(/(?:from|import)\s*\(?"(\.[^"\s]+\.js)"/g)) {
      expect(existsSync(join(root, file, "..", other)), `${file} loads ${other}`).toBe(true);
      expect(other).toMatch(/^\.\.?\/(?:chunks\/)?[\w.-]+\.js$/);
    }
  }
  expect(chunks.length).toBeLessThan(250);
});

it("comes with the licence of every package in it", () => {
  const licences = readFileSync(join(root, "dist/LICENSES.txt"), "utf8").split(/\n-{80}\n/);
  for (const name of ["remark-parse", "yaml", "zod", "natural", "cli-table3", "@noble/hashes"]) {
    expect(licences.find((one) => one.trimStart().startsWith(`${name} `))).toMatch(/copyright|licen[cs]e/i);
  }
  for (const one of licences) expect(one).toMatch(/licen[cs]e|copyright|permission/i);
});
