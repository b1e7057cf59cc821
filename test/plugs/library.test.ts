/** The programs that the pages on the library show: they run, and print what stands below them. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { build, root } from "../cli/built.ts";

const folder = mkdtempSync(join(tmpdir(), "noticelint-library-"));

/** A folder in which noticelint is installed, and what its plugin is used with. */
beforeAll(async () => {
  await build();
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(root, join(folder, "node_modules/noticelint"));
  for (const name of ["unified", "remark-parse", "vfile", "vfile-reporter"]) {
    symlinkSync(join(root, "node_modules", name), join(folder, "node_modules", name));
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(program: string): string {
  const file = join(folder, "program.mts");
  writeFileSync(file, program);
  return execFileSync(process.execPath, [join(root, "node_modules/tsx/dist/cli.mjs"), file], { encoding: "utf8" });
}

const page = readFileSync(join(root, "docs/library.md"), "utf8");
const programs = [...page.matchAll(/^## (.+)$|^```ts\n([\s\S]*?)^```\n\n```text\n([\s\S]*?)^```/gm)];

describe("docs/library.md", () => {
  let heading = "noticelint as a library";
  for (const [, title, program, printed] of programs) {
    heading = title ?? heading;
    if (program) test(`${heading}: prints what it says`, () => expect(run(program)).toBe(printed));
  }

  test("shows no program without what it prints", () => {
    expect(page.match(/^```ts$/gm)).toHaveLength(programs.filter(([, , program]) => program).length);
  });
});

describe("docs/api", () => {
  const examples = ["noticelint.md", "noticelint/unified.md"].flatMap((name) =>
    [...readFileSync(join(root, "docs/api", name), "utf8").matchAll(/^```ts\n([\s\S]*?)^```/gm)].map(
      ([, program = ""]) => [name, program] as const,
    ),
  );

  test.each(examples)("%s: its example runs, and finds what it should", (_, program) => {
    expect(run(program)).toContain("placeholder-bracket");
  });

  test("has an example of each entry", () => {
    expect(new Set(examples.map(([name]) => name)).size).toBe(2);
  });
});
