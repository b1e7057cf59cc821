/** The README shows what the program really prints. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Io } from "../src/cli/io.ts";
import { main } from "../src/cli/program.ts";
import { asOf, root } from "./corpus.ts";

const blocks = [
  ...readFileSync(join(root, "README.md"), "utf8").matchAll(/^```\n\$ npx noticelint (.*)\n([\s\S]*?)^```/gm),
];

async function run(args: readonly string[]): Promise<string> {
  const printed: string[] = [];
  const sink = { write: (text: string) => void printed.push(text), width: 100, colour: 0 as const };
  const io: Io = {
    cwd: root,
    out: sink,
    err: { ...sink, write: () => {} },
    stdin: async () => new Uint8Array(),
    write: () => {},
    append: () => {},
    env: () => undefined,
    today: () => asOf,
  };
  await main([...args], io);
  return printed.join("");
}

describe("the README", () => {
  it("shows commands with their output", () => expect(blocks.length).toBeGreaterThanOrEqual(2));

  it.each(blocks.map(([, command, output]) => [command as string, output as string]))(
    "$ noticelint %s",
    async (command, output) => {
      const printed = await run(command.split(" "));
      const shown = output
        .split("\n")
        .map((line) => line.replace(/ ?…$/, "").trimEnd())
        .filter((line) => line !== "");
      for (const line of shown) expect(printed).toContain(line);
    },
  );
});
