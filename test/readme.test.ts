/** The README shows what the program really prints. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Io } from "../src/cli/io.ts";
import { main } from "../src/cli/program.ts";
import { asOf, root } from "./corpus.ts";

const screens = [
  ...readFileSync(join(root, "README.md"), "utf8").matchAll(/^```\n(\$ npx noticelint [\s\S]*?)^```/gm),
].map(([, screen = ""]) =>
  screen
    .split(/^\$ npx noticelint /m)
    .slice(1)
    .map((block) => [block.slice(0, block.indexOf("\n")), block.slice(block.indexOf("\n") + 1)] as const),
);
const blocks = screens.flat();

async function run(args: readonly string[], cwd = root): Promise<string> {
  const printed: string[] = [];
  const sink = { write: (text: string) => void printed.push(text), width: 100, colour: 0 as const };
  const io: Io = {
    cwd,
    out: sink,
    err: { ...sink, write: () => {} },
    stdin: async () => new Uint8Array(),
    write: (path, text) => writeFileSync(resolve(cwd, path), text),
    append: () => {},
    env: () => undefined,
    today: () => asOf,
  };
  await main([...args], io);
  return printed.join("");
}

describe("the README", () => {
  it("shows commands with their output", () => expect(blocks.length).toBeGreaterThanOrEqual(4));

  // One screen runs in one folder: the commands of the corpus at the top, those of a newcomer in a repository of theirs.
  it.each(screens.map((screen) => [screen[0]?.[0], screen] as const))("$ noticelint %s", async (_, screen) => {
    const cwd = screen.some(([command]) => command === "init") ? newcomer() : root;
    for (const [command, output] of screen) {
      const printed = await run(command.split(" "), cwd);
      const shown = output
        .split("\n")
        .map((line) => line.replace(/ ?…$/, "").trimEnd())
        .filter((line) => line !== "");
      for (const line of shown) expect(printed).toContain(line);
    }
  });

  it("needs at most ten lines of configuration", async () => {
    const cwd = newcomer();
    await run(["init"], cwd);
    const written = readFileSync(join(cwd, "noticelint.config.yml"), "utf8");
    expect(written.split("\n").filter((line) => /^[^#]/.test(line)).length).toBeLessThanOrEqual(10);
  });
});

/** A repository with the one notice of test/readme/club, and nothing else. */
function newcomer(): string {
  const cwd = mkdtempSync(join(tmpdir(), "noticelint-newcomer-"));
  onTestFinished(() => rmSync(cwd, { recursive: true }));
  mkdirSync(join(cwd, ".git"));
  cpSync(join(root, "test/readme/club"), cwd, { recursive: true });
  return cwd;
}
